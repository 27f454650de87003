import { t } from '@lingui/core/macro';
import type { CallRow } from '@/api/calls';
import type { Turn } from '@/api/messages';
import { callStatusWord } from '@/components/StatusBadge';
import { callStart } from '@/lib/callStart';
import { dayKey, fullTime, viewer } from '@/lib/dates';
import { clock, spoken } from '@/lib/duration';
import { fileName } from '@/lib/fileName';
import { formatPhone } from '@/lib/phone';
import { callerTitle } from '@/lib/caller';

/** A call to be read elsewhere: who, when and what about, then turn by turn. Nothing a caller said can pass for a turn or a heading. */
export function callText(call: CallRow, turns: readonly Turn[], caller: string): string {
  const when = callStart(call);
  const facts = [
    when && fullTime(when),
    call.duration_seconds !== null && spoken(call.duration_seconds),
    callStatusWord(call.status),
  ];
  const who = [callerTitle(call), call.caller_name && call.caller_phone && formatPhone(call.caller_phone)];
  const said = turns.map((turn) => {
    const time = turn.start === null ? '' : `[${clock(turn.start)}] `;
    return oneTurn(`${time}${speakerWord(turn, caller)}${turn.text}`);
  });
  return `${[joined(who), joined(facts), ...(call.summary ? ['', oneTurn(call.summary)] : []), '', ...said].join('\n')}\n`;
}

function speakerWord({ speaker, name }: Turn, caller: string): string {
  if (speaker === 'assistant') return `${t`Assistant`}: `;
  if (speaker === 'caller') return `${flat(caller)}: `;
  if (speaker === 'tool') return `${t`What the assistant did:`} `;
  if (speaker === 'system') return `${t`Instruction:`} `;
  return name ? `${flat(name)}: ` : '';
}

const flat = (text: string): string => text.replace(/[\s\u0085]+/g, ' ').trim();

/** Every further line is set in, whatever sign it is broken with. */
const oneTurn = (text: string): string => text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).join('\n    ');

const joined = (parts: readonly (string | null | false)[]): string =>
  parts.flatMap((part) => (part ? [flat(part)] : [])).join(' · ');

/** `2026-11-19 13-48 Rosa Delgadillo.txt`, in the viewer's zone. */
export function callFileName(
  call: Pick<CallRow, 'started_at' | 'created_at' | 'caller_name' | 'caller_phone'>,
): string {
  const when = callStart(call);
  const { timeZone } = viewer();
  const date = new Date(when);
  const time = Number.isNaN(date.getTime())
    ? ''
    : date.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return fileName([dayKey(when), time, callerTitle(call)], 'txt');
}
