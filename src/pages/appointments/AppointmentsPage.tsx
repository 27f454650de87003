import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useAppointments } from '@/api/appointments';
import { useConnection } from '@/api/connection';
import { useReadOn } from '@/api/readOn';
import { useMay } from '@/api/session';
import { TitleConnection } from '@/components/ConnectionState';
import { MissingScope } from '@/components/MissingScope';
import { PageBar } from '@/components/PageBar';
import { useMinute } from '@/components/useMinute';
import { useNarrow, useWide } from '@/components/width';
import { today as dateOfToday } from '@/lib/dates';
import { type AppointmentsSearch, paths } from '@/lib/paths';
import { AppointmentBody } from './AppointmentBody';
import { AppointmentTools } from './AppointmentTools';
import { filtersOf, readSearch } from './appointmentsSearch';
import { CalendarFile } from './CalendarFile';
import { Coverage } from './Coverage';
import { placedOf } from './when';

/** Pages of a hundred that a calendar reads by itself: it is in the order of booking, so that the next appointment may be on its last one. */
const CALENDAR_PAGES = 5;
/** Pages that one appointment is looked for in, and no further. */
const SEARCH_PAGES = 10;

/** What was booked, by its day: an agenda, a week, or the list as InboundFlow gives it. All that is chosen stands in the address. */
export default function AppointmentsPage() {
  const { t } = useLingui();
  const connection = useConnection();
  const mayRead = useMay('appointments:read');
  const [params, setParams] = useSearchParams();
  const search = useMemo(() => readSearch(params), [params]);
  const show = (next: AppointmentsSearch): void =>
    setParams(new URL(paths.appointments(next), window.location.origin).searchParams, {
      // Through the weeks one looks about, and goes nowhere: however far, Back leads to where one came from.
      replace: next.from !== search.from,
    });
  const wide = useWide();
  const narrow = useNarrow();
  const view = search.view ?? (wide ? 'week' : 'agenda');
  const now = useMinute();

  const { status, since, appointment } = search;
  const today = dateOfToday();
  // oxlint-disable-next-line react/exhaustive-deps -- At midnight "since yesterday" is since another instant.
  const filters = useMemo(() => filtersOf({ status, since }), [status, since, today]);
  const list = useAppointments(mayRead ? filters : undefined);
  const { rows } = list;
  const all = useMemo(() => rows?.map(placedOf), [rows]);
  const missing = appointment !== undefined && all?.every(({ row }) => row.id !== appointment) === true;
  const unasked = missing ? SEARCH_PAGES : view === 'list' ? 0 : CALENDAR_PAGES;
  const reading = useReadOn(list, `${status} ${since}`, { unasked, step: CALENDAR_PAGES });

  const file = all && all.length > 0 && <CalendarFile all={all} search={search} list={list} />;
  const coverage = <Coverage list={list} reading={reading} view={view} since={since} now={now} />;
  // Under an appointment that fills the screen nothing can be reached.
  const under = narrow && all !== undefined && appointment !== undefined;
  return (
    <>
      <div className="contents" inert={under}>
        <PageBar title={t`Appointments`} after={<TitleConnection {...connection} />} actions={!narrow && file} />
      </div>
      {mayRead ? (
        <>
          <div className="contents" inert={under}>
            <AppointmentTools {...{ search, view, today, narrow }} file={narrow && file} onChange={show} />
            {!narrow && coverage}
          </div>
          <AppointmentBody
            list={list}
            all={all}
            view={view}
            search={search}
            today={today}
            now={now}
            room={wide ? 'wide' : narrow ? 'narrow' : 'middle'}
            reading={reading}
            onChange={show}
          />
          {/* On a phone below: what is booked comes first. */}
          <div className="contents" inert={under}>
            {narrow && coverage}
          </div>
        </>
      ) : (
        <MissingScope scope="appointments:read">
          <Trans>This key can't read appointments</Trans>
        </MissingScope>
      )}
    </>
  );
}
