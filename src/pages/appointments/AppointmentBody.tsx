import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { AppointmentRow } from '@/api/appointments';
import type { List } from '@/api/cursor';
import { describeError } from '@/api/errors';
import { ErrorBoundary } from '@/components/ErrorBoundary';
import { ErrorNotice } from '@/components/ErrorNotice';
import { NewsPill } from '@/components/NewsPill';
import { StaleNotice } from '@/components/StaleNotice';
import { type AppointmentsSearch, paths } from '@/lib/paths';
import { Agenda } from './Agenda';
import { AppointmentPanel } from './AppointmentPanel';
import { AppointmentsEmpty } from './AppointmentsEmpty';
import { AppointmentsSkeleton } from './AppointmentsSkeleton';
import { AppointmentTable } from './AppointmentTable';
import type { View } from './appointmentsSearch';
import { ComingUp } from './ComingUp';
import { focusOn } from './focus';
import type { Reading } from './useReading';
import type { Placed } from './when';
import { WeekStrip } from './WeekStrip';
import { WeekView } from './WeekView';

interface AppointmentBodyProps {
  list: List<AppointmentRow>;
  /** Undefined until the first page came. */
  all: Placed[] | undefined;
  view: View;
  search: AppointmentsSearch;
  today: string;
  now: number;
  room: 'wide' | 'middle' | 'narrow';
  reading: Reading;
  onChange: (search: AppointmentsSearch) => void;
}

/** The appointments, or why there are none; the open one beside them. */
export function AppointmentBody(props: AppointmentBodyProps) {
  const { list, all, view, search, today, now, room, reading, onChange } = props;
  const { t } = useLingui();
  const location = useLocation();
  const navigate = useNavigate();
  const body = useRef<HTMLDivElement>(null);
  const closed = { ...search, appointment: undefined };
  const close = (): void => {
    const id = search.appointment;
    // Back is the way out for whoever came by a press; a link leads to the same place.
    const came = (location.state as { list?: string } | null)?.list;
    if (came === `${location.pathname}${new URL(paths.appointments(closed), window.location.origin).search}`) {
      void navigate(-1);
    } else onChange(closed);
    if (id !== undefined) focusOn(body.current, id);
  };

  if (!all) {
    if (!list.error) return <AppointmentsSkeleton view={view} room={room} />;
    return (
      <div className="border-t border-line">
        <ErrorNotice
          title={<Trans>The appointments could not be read</Trans>}
          problem={describeError(list.error)}
          onRetry={list.retry}
          retrying={list.retrying}
        />
      </div>
    );
  }
  if (all.length === 0 && list.footer.complete && list.news === 0) {
    return <AppointmentsEmpty search={search} onChange={onChange} />;
  }
  const { appointment } = search;
  const calendar = { all, search, today, now, complete: list.footer.complete };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || appointment === undefined || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes what lies beside it.
    <div ref={body} onKeyDown={onKeyDown} className="relative flex min-h-0 flex-1 border-t border-line">
      <section aria-label={t`Appointments`} className="relative flex min-h-0 min-w-0 flex-1 flex-col">
        {list.refreshError && (
          <div className="px-gutter py-2.5">
            <StaleNotice readAt={list.checkedAt} problem={describeError(list.refreshError)} onRetry={list.refresh} />
          </div>
        )}
        {room === 'narrow' && view !== 'list' && <WeekStrip {...calendar} />}
        {/* Other filters are other appointments: nothing of where one stood among those before. */}
        <div key={`${search.status} ${search.since}`} className="relative flex min-h-0 flex-1 flex-col">
          <NewsPill count={list.news} onShow={() => void list.showNews()} />
          {view === 'list' ? (
            <AppointmentTable list={list} search={search} />
          ) : view === 'week' ? (
            <WeekView {...calendar} oneDay={room === 'narrow'} onChange={onChange} />
          ) : (
            // From another day on it is another agenda, and begins at its top.
            <Agenda key={search.from} {...calendar} />
          )}
        </div>
      </section>
      {appointment !== undefined ? (
        <ErrorBoundary key={appointment} part={<Trans>The appointment</Trans>}>
          <AppointmentPanel
            {...calendar}
            id={appointment}
            list={list}
            reading={reading}
            wide={room === 'wide'}
            onClose={close}
          />
        </ErrorBoundary>
      ) : (
        room === 'wide' && view === 'week' && <ComingUp {...calendar} />
      )}
    </div>
  );
}
