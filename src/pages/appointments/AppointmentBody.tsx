import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import type { AppointmentRow } from '@/api/appointments';
import type { List } from '@/api/cursor';
import { describeError } from '@/api/errors';
import type { ReadOn } from '@/api/readOn';
import { ErrorNotice } from '@/components/ErrorNotice';
import { NewsPill } from '@/components/NewsPill';
import { linkOf } from '@/components/record';
import { StaleNotice } from '@/components/StaleNotice';
import type { TableHandle } from '@/components/table/useWindow';
import type { AppointmentsSearch } from '@/lib/paths';
import { Agenda } from './Agenda';
import { AppointmentPanel } from './AppointmentPanel';
import { AppointmentsEmpty } from './AppointmentsEmpty';
import { AppointmentsSkeleton } from './AppointmentsSkeleton';
import { AppointmentTable } from './AppointmentTable';
import type { View } from './appointmentsSearch';
import { ComingUp } from './ComingUp';
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
  reading: ReadOn;
  onChange: (search: AppointmentsSearch) => void;
}

/** The appointments, or why there are none; the open one beside them. */
export function AppointmentBody(props: AppointmentBodyProps) {
  const { list, all, view, search, today, now, room, reading, onChange } = props;
  const { t } = useLingui();
  const section = useRef<HTMLElement>(null);
  const table = useRef<TableHandle>(null);
  const latest = useRef<string>(undefined);
  // The pill goes with its news; whoever pressed it is led to the latest, or stays here where that is on no day that shows.
  const showNews = async (): Promise<void> => {
    const first = await list.showNews();
    if (first === undefined) return;
    if (table.current) table.current.toTop(first);
    else latest.current = first;
  };
  useEffect(() => {
    if (latest.current === undefined) return;
    (linkOf(latest.current, section.current ?? document) ?? section.current)?.focus();
    latest.current = undefined;
  }, [all]);
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
  const { appointment } = search;
  const calendar = { all, search, today, now, complete: list.footer.complete };
  const empty = all.length === 0 && list.footer.complete && list.news === 0;
  const views = () => (
    <>
      {room === 'narrow' && view !== 'list' && <WeekStrip {...calendar} />}
      {/* Other filters are other appointments: nothing of where one stood among those before. */}
      <div key={`${search.status} ${search.since}`} className="@container relative flex flex-1 flex-col">
        <NewsPill count={list.news} onShow={() => void showNews()} />
        {view === 'list' ? (
          <AppointmentTable list={list} search={search} handle={table} />
        ) : view === 'week' ? (
          <WeekView {...calendar} oneDay={room === 'narrow'} onChange={onChange} />
        ) : (
          // From another day on it is another agenda, and begins at its top.
          <Agenda key={search.from} {...calendar} />
        )}
      </div>
    </>
  );
  return (
    <div className="flex flex-1 rail:relative">
      <section
        ref={section}
        tabIndex={-1}
        aria-label={t`Appointments`}
        className="outline-none relative flex min-w-0 flex-1 flex-col border-t border-line"
        // Under an appointment that fills the screen nothing can be reached.
        inert={room === 'narrow' && appointment !== undefined}
      >
        {list.refreshError && (
          <div className="px-gutter py-2.5">
            <StaleNotice readAt={list.checkedAt} problem={describeError(list.refreshError)} onRetry={list.refresh} />
          </div>
        )}
        {empty ? <AppointmentsEmpty search={search} onChange={onChange} /> : views()}
      </section>
      {appointment !== undefined ? (
        <AppointmentPanel {...calendar} id={appointment} list={list} reading={reading} />
      ) : (
        room === 'wide' && view === 'week' && !empty && <ComingUp {...calendar} />
      )}
    </div>
  );
}
