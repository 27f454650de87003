import { useLingui } from '@lingui/react/macro';
import { Phone } from 'lucide';
import type { AppointmentRow } from '@/api/appointments';
import { useMay } from '@/api/session';
import { ReachLink } from '@/components/ReachLink';
import { callerTitle } from '@/lib/caller';
import { shortDate } from '@/lib/dates';
import { dialable } from '@/lib/phone';
import { callOf } from '@/player/callOf';
import { RowPlay } from '@/player/RowPlay';

/** What one can do from an appointment's row: call them, hear the call it came from. */
export function AppointmentActions({ row, tabIndex }: { row: AppointmentRow; tabIndex: 0 | -1 }) {
  const { t } = useLingui();
  const mayHear = useMay('calls:read');
  const call = callOf(row);
  const who = callerTitle(row);
  return (
    <span className="flex items-center gap-1">
      <ReachLink to={dialable(row.caller_phone)} icon={Phone} label={t`Call ${who}`} tabIndex={tabIndex} />
      {call && mayHear ? (
        <RowPlay call={call} when={shortDate(row.created_at)} tabIndex={tabIndex} />
      ) : (
        <span className="w-6.5 max-rail:w-8" />
      )}
    </span>
  );
}
