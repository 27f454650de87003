import { Trans } from '@lingui/react/macro';
import { AppointmentStatus } from '@/components/AppointmentStatus';
import { callerTitle } from '@/lib/caller';
import { dayKey, timeOfDay } from '@/lib/dates';
import type { AppointmentsSearch } from '@/lib/paths';
import { isMissed } from './around';
import { AroundLine } from './AroundLine';
import { AppointmentLink } from './AppointmentLink';
import { Overlaps } from './Overlaps';
import { AppointmentActions } from './AppointmentActions';
import type { Placed } from './when';
import { hoursWords, oddities } from './whenWords';

interface AgendaItemProps {
  placed: Placed;
  date: string;
  today: string;
  all: readonly Placed[];
  search: AppointmentsSearch;
  tabIndex: 0 | -1;
  /** Beside the week: no more than when, who, what and how it stands. */
  brief?: boolean;
  /** Ask without being asked whether the number called around it. */
  looksAround?: boolean;
}

/** One appointment of a day: when, who, what for, how it stands, and what is odd about it. */
export function AgendaItem(props: AgendaItemProps) {
  const { placed, date, today, all, search, tabIndex, brief = false, looksAround = false } = props;
  const { row, when } = placed;
  const off = row.status === 'cancelled';
  return (
    <li className="relative grid grid-cols-[var(--when)_minmax(0,1fr)_auto] items-start gap-x-3 border-b border-line py-[9px] last:border-b-0 hover:bg-hover hover:shadow-[-0.5rem_0_var(--hover),0.5rem_0_var(--hover)] has-[[aria-current=true]]:bg-accent-soft has-[[aria-current=true]]:shadow-[-0.5rem_0_var(--accent-soft),0.5rem_0_var(--accent-soft)] has-[a:focus-visible]:rounded-sm has-[a:focus-visible]:outline-2 has-[a:focus-visible]:-outline-offset-2 has-[a:focus-visible]:outline-accent">
      <Hours placed={placed} date={date} />
      <div className="min-w-0">
        <AppointmentLink
          id={row.id}
          search={search}
          date={date}
          tabIndex={tabIndex}
          className="block outline-none after:absolute after:inset-0"
        >
          <bdi
            className={`font-medium ${brief ? 'line-clamp-2 wrap-anywhere' : 'block truncate'} ${off ? 'text-ink-3 line-through' : ''}`}
          >
            {callerTitle(row)}
          </bdi>
        </AppointmentLink>
        {row.service_type && (
          <span dir="auto" className="line-clamp-2 text-sm text-ink-2 wrap-anywhere">
            {row.service_type}
          </span>
        )}
        {oddities(when, today).map((words) => (
          <span key={words} className={`block text-sm ${when.differs === 'nowhere' ? 'text-warn' : 'text-ink-3'}`}>
            {words}
          </span>
        ))}
        <Overlaps placed={placed} all={all} most={brief ? 0 : 2} />
        {!brief && isMissed(row) && <AroundLine row={row} start={when.start} ask={looksAround} />}
      </div>
      <div className="flex min-w-0 flex-wrap items-center justify-end gap-x-2 gap-y-1 max-rail:max-w-36">
        <AppointmentStatus status={row.status} />
        {!brief && (
          <span className="max-rail:hidden">
            <AppointmentActions row={row} tabIndex={tabIndex} />
          </span>
        )}
      </div>
    </li>
  );
}

/** Its beginning over its end, or what is told of them. */
function Hours({ placed: { when }, date }: { placed: Placed; date: string }) {
  const { start, end, guessed } = when;
  if (start === null || end === null || dayKey(start) < date || dayKey(Math.max(start, end - 1)) > dayKey(start)) {
    return <span className="text-sm text-ink-2">{hoursWords(when, date)}</span>;
  }
  return (
    <time dateTime={new Date(start).toISOString()} className="font-medium whitespace-nowrap">
      {timeOfDay(start)}
      {!guessed && end > start && (
        <span className="block text-xs font-normal text-ink-3">
          <span className="sr-only">
            <Trans context="from one time to another">to</Trans>{' '}
          </span>
          {timeOfDay(end)}
        </span>
      )}
    </time>
  );
}
