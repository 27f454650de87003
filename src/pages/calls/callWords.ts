import { t } from '@lingui/core/macro';
import type { CallRow } from '@/api/calls';

/** What a caller is called beside each turn: the first word of a name, unless that is a title ("Dr."). */
export function callerShort({ caller_name }: Pick<CallRow, 'caller_name'>): string {
  const first = caller_name?.trim().split(/\s+/)[0];
  if (!first) return t({ message: 'Caller', context: 'beside what they said' });
  return first.endsWith('.') ? (caller_name ?? first) : first;
}

/** Whether the call was handed to a person. InboundFlow documents no values, so an unknown one stands as it is. */
export function transferWords(status: string | null): string {
  switch (status) {
    case null:
      return t`Not transferred`;
    case 'completed':
    case 'transferred':
      return t`Transferred to a person`;
    case 'no-answer':
    case 'no_answer':
      return t`Transferred, nobody answered`;
    case 'failed':
      return t`The transfer failed`;
    default:
      return t`Transfer: ${status}`;
  }
}

/** Milliseconds after a call in which its recording may still be on its way. */
const PREPARING_MS = 5 * 60_000;

/** What there is to hear of a call. */
export type RecordingState = 'there' | 'ongoing' | 'preparing' | 'none';

/** `readAt`: when the record was read, in milliseconds since 1970. */
export function recordingState(
  call: Pick<CallRow, 'status' | 'has_recording'> & { ended_at?: string | null },
  readAt: number,
): RecordingState {
  if (call.has_recording) return 'there';
  if (call.status === 'in-progress') return 'ongoing';
  const ended = Date.parse(call.ended_at ?? '');
  return call.status === 'completed' && readAt - ended < PREPARING_MS ? 'preparing' : 'none';
}
