import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Download, TriangleAlert } from 'lucide';
import { type ReactNode, useState } from 'react';
import type { AppointmentRow } from '@/api/appointments';
import type { List } from '@/api/cursor';
import { Button, IconButton } from '@/components/Button';
import { appointmentStatusWord } from '@/components/AppointmentStatus';
import { Toast } from '@/components/Toast';
import { callerTitle } from '@/lib/caller';
import { saveText } from '@/lib/clipboard';
import { dayKey } from '@/lib/dates';
import { fileName } from '@/lib/fileName';
import { type AppointmentsSearch, paths } from '@/lib/paths';
import { formatPhone } from '@/lib/phone';
import { sinceDay } from '@/lib/since';
import type { Placed } from './when';
import { oddities } from './whenWords';

/** Fetched when somebody is about to press: nobody else needs it. */
const load = () => import('./icsFile');
const warm = (): void => void load().catch(() => undefined);

/** Saves appointments as a calendar file. Gives false where its maker could not be fetched. */
function useSave() {
  const { t } = useLingui();
  return async (placed: readonly Placed[], name: string): Promise<boolean> => {
    const { icsOf } = await load().catch(() => ({ icsOf: undefined }));
    if (!icsOf) return false;
    const text = icsOf(placed, {
      name,
      summaryOf: ({ row }) => (row.service_type ? `${callerTitle(row)}: ${row.service_type}` : callerTitle(row)),
      notesOf: ({ row, when }) => [
        t`Status: ${appointmentStatusWord(row.status)}`,
        ...(row.caller_phone ? [t`Phone: ${formatPhone(row.caller_phone)}`] : []),
        ...oddities(when, dayKey(Date.now())),
        ...(row.call_log_id ? [t`Call: ${window.location.origin}${paths.call(row.call_log_id)}`] : []),
      ],
    });
    saveText(fileName([name], 'ics'), text, 'text/calendar');
    return true;
  };
}

interface CalendarFileProps {
  all: readonly Placed[];
  search: AppointmentsSearch;
  list: List<AppointmentRow>;
}

/** All that was read of what is asked for, as a file for any calendar. Its name says where that is not all. */
export function CalendarFile({ all, search, list }: CalendarFileProps) {
  const { t } = useLingui();
  const save = useSave();
  const [said, setSaid] = useState<{ words: ReactNode; failed: boolean } | null>(null);
  const parts = [
    t`Appointments`,
    ...(search.status ? [appointmentStatusWord(search.status)] : []),
    ...(search.since ? [t`booked since ${sinceDay(search.since)}`] : []),
    ...(list.footer.complete ? [] : [t`not all, read back to ${dayKey(list.sieve.oldest ?? '')}`]),
  ];
  const onSave = async (): Promise<void> => {
    const left = all.filter(({ when }) => when.dates.length === 0).length;
    const kept = all.length - left;
    const done = await save(all, parts.join(' '));
    setSaid({
      failed: !done,
      words: done ? (
        <>
          <Plural value={kept} one="# appointment saved." other="# appointments saved." />{' '}
          {left > 0 && <Plural value={left} one="# without a day is left out." other="# without a day are left out." />}{' '}
          {!list.footer.complete && <Trans>These are not all: older bookings were not read.</Trans>}
        </>
      ) : (
        <Trans>The file could not be made: its part of the page did not come. Try again.</Trans>
      ),
    });
  };
  const label = t`Save as a calendar file (.ics)`;
  const press = { onPointerEnter: warm, onFocus: warm, onClick: () => void onSave() };
  return (
    <>
      <Button icon={Download} aria-label={label} title={label} className="max-rail:hidden" {...press}>
        .ics
      </Button>
      <IconButton icon={Download} label={label} className="rail:hidden" {...press} />
      <Toast said={said} onGone={() => setSaid(null)} {...(said?.failed && { icon: TriangleAlert })} />
    </>
  );
}

/** One appointment as a file for any calendar. */
export function OneFile({ placed }: { placed: Placed }) {
  const save = useSave();
  const [failed, setFailed] = useState(false);
  const onSave = async (): Promise<void> => {
    const name = [placed.when.dates[0] ?? '', callerTitle(placed.row)].join(' ');
    setFailed(!(await save([placed], name)));
  };
  return (
    <>
      <Button icon={Download} onPointerEnter={warm} onFocus={warm} onClick={() => void onSave()}>
        <Trans>Calendar file</Trans>
      </Button>
      {failed && (
        <p role="alert" className="w-full text-sm text-danger">
          <Trans>The file could not be made: its part of the page did not come. Try again.</Trans>
        </p>
      )}
    </>
  );
}
