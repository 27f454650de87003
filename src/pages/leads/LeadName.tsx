import type { LeadRow } from '@/api/leads';
import { callerTitle } from '@/lib/caller';
import { formatPhone } from '@/lib/phone';

/** Who it is: the name over the number. */
export function LeadName({ lead }: { lead: LeadRow }) {
  const { caller_name: name, caller_phone: phone } = lead;
  return (
    <>
      <span className={`block truncate ${name || phone ? 'font-medium' : 'text-ink-3'}`}>
        <bdi>{callerTitle(lead)}</bdi>
      </span>
      {name && phone && <span className="block truncate text-sm text-ink-3">{formatPhone(phone)}</span>}
    </>
  );
}
