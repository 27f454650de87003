import { Trans } from '@lingui/react/macro';
import { AppointmentStatus } from '@/components/AppointmentStatus';
import { callerTitle } from '@/lib/caller';
import type { AppointmentsSearch } from '@/lib/paths';
import { AppointmentLink } from './AppointmentLink';
import type { Roving } from './useRoving';
import { HOUR_REM, type Slot } from './week';
import type { Placed } from './when';
import { hoursWords } from './whenWords';

/** How a status looks in the calendar, beside its sign and word: its edge is dashed until it is confirmed. */
function lookOf(status: string): string {
  switch (status) {
    case 'booked':
      return 'bg-accent-soft border-accent border-dashed';
    case 'confirmed':
      return 'bg-accent-soft border-accent';
    case 'completed':
      return 'bg-well border-edge';
    case 'cancelled':
      return 'bg-sheet border-transparent inset-ring inset-ring-line-2 text-ink-3';
    case 'no_show':
      return 'bg-danger-soft border-danger';
    default:
      return 'bg-raised border-edge border-double inset-ring inset-ring-line-2';
  }
}

const BASE =
  'block overflow-hidden rounded-sm border-s-[3px] text-xs text-ink shadow-[0_0_0_1px_var(--sheet)] hover:brightness-[0.97] focus-visible:z-4 aria-[current=true]:outline-2 aria-[current=true]:outline-accent forced-colors:border';

interface SlotProps {
  date: string;
  search: AppointmentsSearch;
  roving: Roving;
}

/** An appointment at its hours. What has no room is still read aloud, and stands in the panel. */
export function WeekSlot({ slot, date, search, roving }: SlotProps & { slot: Slot }) {
  const { placed, from, to, lane, lanes, span, carriedOver, goesOn } = slot;
  const { row, when } = placed;
  const tall = to - from >= 50;
  // Beside two others its edge is close to the next one.
  const crowded = lanes / span >= 3;
  return (
    <li
      className="@container absolute px-0.5 py-px"
      style={{
        top: `${(from / 60) * HOUR_REM}rem`,
        height: `${((to - from) / 60) * HOUR_REM}rem`,
        insetInlineStart: `${(lane / lanes) * 100}%`,
        width: `${(span / lanes) * 100}%`,
      }}
    >
      <AppointmentLink
        id={row.id}
        search={search}
        date={date}
        tabIndex={roving.tabIndexOf(`${date} ${row.id}`)}
        title={`${callerTitle(row).slice(0, 80)}, ${hoursWords(when, date)}`}
        className={`${BASE} relative h-full ${crowded ? 'px-0.5' : 'px-1.5'} ${tall ? 'pt-0.5' : 'leading-[1.35]'} ${lookOf(row.status)} ${carriedOver ? 'rounded-t-none' : ''} ${goesOn ? 'rounded-b-none' : ''}`}
      >
        <bdi className={`block truncate font-medium ${row.status === 'cancelled' ? 'line-through' : ''}`}>
          {callerTitle(row)}
        </bdi>
        <span className="sr-only">, {hoursWords(when, date)}, </span>
        {(carriedOver || goesOn) && (
          <span className="block truncate text-ink-2">
            {carriedOver ? <Trans>since the day before</Trans> : <Trans>goes on the day after</Trans>}
          </span>
        )}
        {row.service_type && (
          <span dir="auto" className={`truncate ${tall ? 'block' : 'sr-only'}`}>
            {row.service_type}
          </span>
        )}
        {when.guessed && (
          <span className={tall ? 'block truncate text-ink-2' : 'sr-only'}>
            <Trans>end not known</Trans>
          </span>
        )}
        {when.differs === 'nowhere' && (
          <span className={tall ? 'block truncate text-warn' : 'sr-only'}>
            <Trans>date and time contradict</Trans>
          </span>
        )}
        {/* Where its word has no room the sign stands for it. */}
        <span className={tall ? 'flex min-w-0 [&_span]:text-xs @max-[5rem]:[&_span_span]:sr-only' : 'sr-only'}>
          <AppointmentStatus status={row.status} />
        </span>
      </AppointmentLink>
    </li>
  );
}

/** One of which only the day is known. */
export function UntimedSlot({ placed: { row, when }, date, search, roving }: SlotProps & { placed: Placed }) {
  return (
    <li className="p-px">
      <AppointmentLink
        id={row.id}
        search={search}
        date={date}
        tabIndex={roving.tabIndexOf(`${date} ${row.id}`)}
        className={`${BASE} min-h-6 px-1.5 py-0.5 ${lookOf(row.status)}`}
      >
        <bdi className={`block truncate font-medium ${row.status === 'cancelled' ? 'line-through' : ''}`}>
          {callerTitle(row)}
        </bdi>
        <span className="block truncate text-ink-2">{hoursWords(when, date)}</span>
        <span className="sr-only">
          {row.service_type} <AppointmentStatus status={row.status} />
        </span>
      </AppointmentLink>
    </li>
  );
}
