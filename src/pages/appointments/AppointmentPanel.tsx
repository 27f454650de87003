import { Trans } from '@lingui/react/macro';
import { Phone } from 'lucide';
import type { AppointmentRow } from '@/api/appointments';
import type { List } from '@/api/cursor';
import type { ReadOn } from '@/api/readOn';
import { AppointmentStatus } from '@/components/AppointmentStatus';
import { buttonLook } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { RecordPanel } from '@/components/RecordPanel';
import { useRecordPanel } from '@/components/useRecordPanel';
import { callerTitle } from '@/lib/caller';
import { dialable, formatPhone } from '@/lib/phone';
import { AppointmentFacts } from './AppointmentFacts';
import { OneFile } from './CalendarFile';
import type { CalendarProps } from './calendarProps';
import { NotFoundYet } from './NotFoundYet';
import type { Placed } from './when';

interface AppointmentPanelProps extends CalendarProps {
  id: string;
  list: List<AppointmentRow>;
  reading: ReadOn;
}

/** One appointment beside the others. */
export function AppointmentPanel({ id, all, search, today, list, reading }: AppointmentPanelProps) {
  const state = useRecordPanel('appointment', id);
  const placed = all.find(({ row }) => row.id === id);
  return (
    <RecordPanel
      state={state}
      id={id}
      title={<bdi>{placed ? callerTitle(placed.row) : <Trans>Appointment</Trans>}</bdi>}
      head={placed && <Standing placed={placed} />}
      part={<Trans>The appointment</Trans>}
    >
      {placed ? (
        <AppointmentFacts placed={placed} all={all} today={today} />
      ) : (
        <NotFoundYet list={list} reading={reading} search={search} />
      )}
    </RecordPanel>
  );
}

/** How it stands, and the ways to the caller and into a calendar. */
function Standing({ placed }: { placed: Placed }) {
  const { row, when } = placed;
  const tel = dialable(row.caller_phone);
  return (
    <>
      <p className="text-sm">
        <AppointmentStatus status={row.status} />
      </p>
      <div className="flex flex-wrap gap-2 print:hidden">
        {tel && row.caller_phone && (
          <a href={tel} className={`${buttonLook('first')} max-w-full flex-[1_0_auto]`}>
            <Icon of={Phone} />
            <span className="truncate">
              <Trans>Call {formatPhone(row.caller_phone)}</Trans>
            </span>
          </a>
        )}
        {when.dates.length > 0 && <OneFile placed={placed} />}
      </div>
    </>
  );
}
