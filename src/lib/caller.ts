import { t } from '@lingui/core/macro';
import { formatPhone } from './phone';

/** Who called: the name, else the number, else that it was withheld. */
export function callerTitle(call: { caller_name: string | null; caller_phone: string | null }): string {
  return call.caller_name ?? (call.caller_phone ? formatPhone(call.caller_phone) : t`No caller ID`);
}
