import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ContactRow } from '@/api/contacts';
import { describeError } from '@/api/errors';
import type { Walk } from '@/api/walk';
import { Spinner } from '@/components/Spinner';
import { TextButton } from '@/components/TextButton';
import { useLineForFocus } from '@/components/useLineForFocus';
import { dayOnly } from '@/lib/dates';
import type { Kind } from './story';
import type { Story } from './useStory';

interface CoverageProps {
  contact: ContactRow;
  story: Story;
  /** The only kind that is shown; undefined: all. */
  kind: Kind | undefined;
}

/** How far the story was read, kind by kind: what can't be seen here need not be missing. */
export function Coverage({ contact, story, kind }: CoverageProps) {
  const shows = (one: Kind): boolean => kind === undefined || kind === one;
  return (
    <div className="grid max-w-summary gap-1 pt-5 text-xs text-ink-3">
      {shows('call') && <CallsCoverage contact={contact} calls={story.calls} />}
      {shows('lead') && (
        <Part
          name={<Trans>Leads</Trans>}
          walk={story.leads}
          scope="leads:read"
          all={<Trans>all of the organization's were looked through.</Trans>}
        />
      )}
      {shows('appointment') && (
        <Part
          name={<Trans>Appointments</Trans>}
          walk={story.appointments}
          scope="appointments:read"
          all={<Trans>all of the organization's were looked through.</Trans>}
        />
      )}
    </div>
  );
}

function CallsCoverage({ contact, calls }: { contact: ContactRow; calls: Story['calls'] }) {
  const { phone, total_calls: total } = contact;
  if (phone === null) {
    return (
      <p>
        <strong className="font-medium text-ink-2">
          <Trans>Calls</Trans>
        </strong>
        {': '}
        <Trans>InboundFlow finds calls by number alone, and this contact has none.</Trans>
      </p>
    );
  }
  const rows = calls?.rows ?? [];
  const read = rows.length;
  const heard = rows.filter((call) => call.has_recording).length;
  return (
    <Part
      name={<Trans>Calls</Trans>}
      walk={calls}
      scope="calls:read"
      all={
        total !== null && total !== read ? (
          <Trans>
            all from this number were read: {read}. InboundFlow counts {total} for this contact.
          </Trans>
        ) : (
          <Trans>all from this number were read.</Trans>
        )
      }
    >
      {read > 0 && (
        <Plural
          value={heard}
          _0="None of those read can be heard."
          one="# of those read can be heard."
          other="# of those read can be heard."
        />
      )}
    </Part>
  );
}

interface PartProps {
  name: ReactNode;
  /** Null: the key may not read it. */
  walk: Pick<
    Walk<{ id: string; created_at: string }>,
    'rows' | 'error' | 'retry' | 'reading' | 'complete' | 'readOn' | 'rest' | 'backTo'
  > | null;
  scope: string;
  /** What is said once nothing is left to read. */
  all: ReactNode;
  /** More about what was read. */
  children?: ReactNode;
}

function Part({ name, walk, scope, all, children }: PartProps) {
  const day = walk?.backTo && dayOnly(walk.backTo);
  const line = useLineForFocus(walk?.rest.on ?? false);
  return (
    <p ref={line} tabIndex={-1} className="wrap-anywhere outline-none">
      <strong className="font-medium text-ink-2">{name}</strong>
      {': '}
      {walk === null ? (
        <Trans>this key can't read them; it lacks the scope {scope}.</Trans>
      ) : walk.error ? (
        <span className="text-danger">
          {day ? <Trans>read back to {day}, then it failed.</Trans> : <Trans>they could not be read.</Trans>}{' '}
          {describeError(walk.error).sentence}{' '}
          <TextButton onClick={walk.retry}>
            <Trans>Retry</Trans>
          </TextButton>
        </span>
      ) : walk.complete ? (
        all
      ) : (
        <>
          {day ? <SoFar count={walk.rows?.length ?? 0} day={day} /> : <Trans>on their way.</Trans>}{' '}
          {walk.reading && (
            <span className="inline-flex items-center gap-1.5 align-middle">
              <Spinner />
              <Trans>Reading…</Trans>
            </span>
          )}{' '}
          {/* One button for both, so that whoever presses it can stop what it began. */}
          {walk.readOn && (walk.rest.on || !walk.reading) && (
            <TextButton onClick={walk.rest.on ? walk.rest.stop : walk.rest.start}>
              {walk.rest.on ? <Trans>Stop</Trans> : <Trans>Read on</Trans>}
            </TextButton>
          )}
          {!walk.readOn && !walk.reading && (
            <Trans>InboundFlow says that there are more but gives no way to them.</Trans>
          )}
        </>
      )}{' '}
      {children}
    </p>
  );
}

function SoFar({ count, day }: { count: number; day: string }) {
  const { i18n } = useLingui();
  const read = i18n.number(count);
  return (
    <Trans>
      {read} read, back to {day}.
    </Trans>
  );
}
