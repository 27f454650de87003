import { Trans } from '@lingui/react/macro';
import type { CallRow } from '@/api/calls';
import { formatPhone } from '@/lib/phone';

/** Who called: the name over the number, the number alone, or that it was withheld. */
export function CallerCell({ call }: { call: CallRow }) {
  const number = call.caller_phone && formatPhone(call.caller_phone);
  const quiet = call.status === 'blocked' || (!call.caller_name && !number);
  return (
    <>
      <span className={`block truncate ${quiet ? 'text-ink-3' : 'font-medium'}`}>
        <bdi>{call.caller_name ?? number ?? <Trans>No caller ID</Trans>}</bdi>
      </span>
      <span className="block truncate text-sm text-ink-3 max-rail:hidden">
        {call.caller_name ? (
          (number ?? <Trans>number withheld</Trans>)
        ) : number ? (
          !call.contact_id && <Trans>not in contacts</Trans>
        ) : (
          <Trans>number withheld</Trans>
        )}
      </span>
    </>
  );
}
