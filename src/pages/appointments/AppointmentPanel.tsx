import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide';
import type { AppointmentRow } from '@/api/appointments';
import type { List } from '@/api/cursor';
import type { ReadOn } from '@/api/readOn';
import { IconButton } from '@/components/Button';
import { ErrorBoundary } from '@/components/ErrorBoundary';
import { PANEL_LOOK, usePanel } from '@/components/usePanel';
import type { CalendarProps } from './calendarProps';
import { AppointmentFacts } from './AppointmentFacts';
import { NotFoundYet } from './NotFoundYet';

interface AppointmentPanelProps extends CalendarProps {
  id: string;
  list: List<AppointmentRow>;
  reading: ReadOn;
}

/** One appointment beside the others; over them where there is less room, and all of the screen on a phone. */
export function AppointmentPanel({ id, all, search, today, list, reading }: AppointmentPanelProps) {
  const { t } = useLingui();
  const { panel, heading, close } = usePanel('appointment', id);
  const placed = all.find(({ row }) => row.id === id);
  return (
    <aside ref={panel} aria-labelledby="appointment-title" className={PANEL_LOOK}>
      <div className="flex items-center justify-between gap-2 ps-gutter pe-2 pt-2">
        <span className="text-sm text-ink-3">
          <Trans>Appointment</Trans>
        </span>
        <IconButton icon={X} label={t`Close the appointment`} onClick={close} />
      </div>
      <div key={id} className="relative contain-size min-h-list flex-1 overflow-y-auto">
        <ErrorBoundary part={<Trans>The appointment</Trans>}>
          {placed ? (
            <AppointmentFacts placed={placed} all={all} today={today} heading={heading} />
          ) : (
            <NotFoundYet list={list} reading={reading} search={search} heading={heading} />
          )}
        </ErrorBoundary>
      </div>
    </aside>
  );
}
