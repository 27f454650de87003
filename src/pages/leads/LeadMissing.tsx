import { Plural, Trans } from '@lingui/react/macro';
import { describeError } from '@/api/errors';
import type { LeadRow } from '@/api/leads';
import type { Walk } from '@/api/walk';
import { Button } from '@/components/Button';
import { Spinner } from '@/components/Spinner';
import { dayOnly } from '@/lib/dates';

interface LeadMissingProps {
  walk: Walk<LeadRow>;
  /** The lists of the screen have come, or failed: from then on it is looked for. */
  ready: boolean;
  onClose: () => void;
}

/** A lead that nothing on the screen holds: how far it was looked for, and whether it was found to be nowhere. */
export function LeadMissing({ walk, ready, onClose }: LeadMissingProps) {
  const { rows, error, retry, reading, complete, readOn, backTo } = walk;
  const count = rows?.length ?? 0;
  const back = backTo ? dayOnly(backTo) : undefined;
  const close = (
    <Button onClick={onClose}>
      <Trans>Close</Trans>
    </Button>
  );
  if (error && !reading) {
    const { sentence } = describeError(error);
    return (
      <div role="alert" className="grid justify-items-start gap-2 py-6">
        <h3 className="text-lg font-semibold">
          <Trans>The lead could not be looked for</Trans>
        </h3>
        <p className="text-ink-2">
          {back && <Trans>Read back to {back}, then it failed.</Trans>} {sentence}
        </p>
        <div className="mt-2 flex gap-2">
          <Button kind="first" onClick={retry}>
            <Trans>Retry</Trans>
          </Button>
          {close}
        </div>
      </div>
    );
  }
  const over = ready && rows !== undefined && !reading;
  return (
    <div role="status" className="grid justify-items-start gap-2 py-6">
      {!over ? (
        <p className="flex items-center gap-2 text-ink-2">
          <Spinner />
          <span>
            <Trans>Looking for this lead.</Trans>{' '}
            {back && <Plural value={count} one={`# read, back to ${back}.`} other={`# read, back to ${back}.`} />}
          </span>
        </p>
      ) : (
        <>
          <h3 className="text-lg font-semibold">
            {complete ? <Trans>There is no such lead</Trans> : <Trans>This lead was not found</Trans>}
          </h3>
          <p className="text-ink-2">
            {complete ? (
              <Trans>All {count} leads were looked through. The link may be old, or of another organization.</Trans>
            ) : (
              <Trans>
                It is none of the {count} newest, back to {back}. InboundFlow gives no lead by itself, so it was looked
                for one page after the other.
              </Trans>
            )}
          </p>
          <div className="mt-2 flex gap-2">
            {!complete && readOn && (
              <Button kind="first" onClick={readOn}>
                <Trans>Look further back</Trans>
              </Button>
            )}
            {close}
          </div>
        </>
      )}
    </div>
  );
}
