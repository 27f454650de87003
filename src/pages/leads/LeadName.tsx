import { Trans } from '@lingui/react/macro';
import { useSearchParams } from 'react-router-dom';
import type { LeadRow } from '@/api/leads';
import { callerTitle } from '@/lib/caller';
import { formatPhone } from '@/lib/phone';

/** Whether this is the lead that is open beside the list. */
export const useIsOpen = (id: string): boolean => useSearchParams()[0].get('lead') === id;

/** Who it is: the name over the number. The one that is open says so. */
export function LeadName({ lead }: { lead: LeadRow }) {
  const open = useIsOpen(lead.id);
  const { caller_name: name, caller_phone: phone } = lead;
  return (
    <>
      <span data-open={open || undefined} className={`block truncate ${name || phone ? 'font-medium' : 'text-ink-3'}`}>
        <bdi>{callerTitle(lead)}</bdi>
        {open && (
          <span className="sr-only">
            {' '}
            <Trans>(open)</Trans>
          </span>
        )}
      </span>
      {name && phone && <span className="block truncate text-sm text-ink-3">{formatPhone(phone)}</span>}
    </>
  );
}
