import { Trans } from '@lingui/react/macro';
import { Clock } from 'lucide';
import type { LeadRow } from '@/api/leads';
import { Icon } from '@/components/Icon';
import { useMinute } from '@/components/useMinute';
import { dayAndTime, fullTime, shortDate } from '@/lib/dates';
import { waited } from './leadWords';

/** How long a new lead has been waiting; of any other when it came. `brief`: the clock alone. */
export function Waiting({ lead, brief = false }: { lead: LeadRow; brief?: boolean }) {
  const now = useMinute();
  const { created_at: since, status } = lead;
  const wait = waited(since, now);
  if (wait === '') return null;
  if (status !== 'new') {
    return (
      <time dateTime={since} title={fullTime(since)} className="text-ink-3 first-letter:uppercase">
        {brief ? shortDate(since) : dayAndTime(since)}
      </time>
    );
  }
  return (
    <time
      dateTime={since}
      title={fullTime(since)}
      className={`inline-flex items-center gap-1.5 ${lead.urgency === 'high' ? 'font-medium text-danger' : 'text-ink-2'}`}
    >
      {!brief && <Icon of={Clock} size={14} />}
      {brief ? (
        <>
          <span aria-hidden>{wait}</span>
          <span className="sr-only">
            <Trans>waiting {wait}</Trans>
          </span>
        </>
      ) : (
        <span className="self-baseline whitespace-nowrap">
          <Trans>waiting {wait}</Trans>
        </span>
      )}
    </time>
  );
}
