import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { readOver } from '@/api/contactImport';
import { type ContactImport, pauseImport } from '@/api/contactImportState';
import { describeError } from '@/api/errors';
import { Spinner } from '@/components/Spinner';
import { TextButton } from '@/components/TextButton';
import { dayOnly } from '@/lib/dates';
import { Waiting } from './Waiting';

/** How far the contacts were read that the list is compared with, and what that means for its rows. */
export function KnownCoverage({ imported, mayRead }: { imported: ContactImport; mayRead: boolean }) {
  const { i18n } = useLingui();
  const { known, busy, waiting, trouble } = imported;
  const count = i18n.number(known?.read ?? 0);
  const day = known?.backTo && dayOnly(known.backTo);
  return (
    <div className="grid max-w-note gap-1 text-sm text-ink-2">
      {!mayRead ? (
        <p>
          <Trans>
            This key may not read contacts, so nobody can tell beforehand which rows are there already. InboundFlow
            refuses those itself.
          </Trans>
        </p>
      ) : busy === 'reading' ? (
        <p className="flex flex-wrap items-center gap-x-2">
          <Spinner />
          <span>
            <Trans>Comparing with the contacts: {count} read.</Trans>
          </span>
          <TextButton onClick={pauseImport}>
            <Trans>Stop</Trans>
          </TextButton>
        </p>
      ) : trouble && trouble !== 'elsewhere' ? (
        <p role="alert">
          <span className="text-danger">
            <Trans>The contacts could not be read to the end.</Trans> {describeError(trouble.error).sentence}
          </span>{' '}
          <TextButton onClick={() => void readOver()}>
            <Trans>Retry</Trans>
          </TextButton>
        </p>
      ) : known?.complete ? (
        <p>
          <Plural
            value={known.read}
            one="Compared with the only contact there is."
            other="Compared with all # contacts."
          />
        </p>
      ) : (
        <p>
          {day ? (
            <Trans>
              Compared with {count} contacts, back to {day}.
            </Trans>
          ) : (
            <Trans>Not compared with the contacts.</Trans>
          )}{' '}
          <Trans>For every other row InboundFlow is asked by its number before it is sent.</Trans>{' '}
          <TextButton onClick={() => void readOver()}>
            <Trans>Read on</Trans>
          </TextButton>
        </p>
      )}
      {waiting && <Waiting waiting={waiting} />}
    </div>
  );
}
