import { useLingui } from '@lingui/react/macro';
import { useSyncExternalStore } from 'react';
import type { CallRow } from '@/api/calls';
import { formatPhone } from '@/lib/phone';
import { visit } from '@/lib/visits';

/** Who called: the name over the number, the number alone, or that it was withheld. A dot in the margin marks what is new. */
export function CallerCell({ call }: { call: CallRow }) {
  const { t } = useLingui();
  const number = call.caller_phone && formatPhone(call.caller_phone);
  const isNew = (): boolean => visit.isNew(call.id, call.created_at);
  // While the call is open its row is only out of sight, and nothing but this draws it anew.
  const fresh = useSyncExternalStore(visit.subscribe, isNew, isNew);
  const quiet = call.status === 'blocked' || (!call.caller_name && !number);
  return (
    <>
      {fresh && (
        <span
          data-new
          className="absolute start-1.5 top-[0.9375rem] size-1.5 rounded-full bg-accent max-rail:start-[5px] max-rail:top-[1.125rem]"
        >
          <span className="sr-only">{t({ message: 'New', context: 'a call one has not opened' })}</span>
        </span>
      )}
      <bdi
        className={`block truncate [text-align:match-parent] ${quiet ? 'text-ink-3' : fresh ? 'font-semibold' : 'font-medium'}`}
      >
        {call.caller_name ?? number ?? t`No caller ID`}
      </bdi>
      <span className="block truncate text-sm text-ink-3 max-rail:hidden">
        {call.caller_name || !number ? (number ?? t`number withheld`) : !call.contact_id && t`not in contacts`}
      </span>
    </>
  );
}
