import type { Message } from '../../../src/api/calls.ts';
import type { RecordingKind } from '../schema.ts';
import { dayText, instant, isoMicros } from './clock.ts';
import { visitEnd, visitStart } from './shopTime.ts';
import type { Caller, Course, PlannedCall, PlannedLead, PlannedVisit, Words } from './plan.ts';
import { random, stableUuid } from './random.ts';
import { lengthOf, transcriptOf, wordsOf } from './words.ts';

/** A call with its words, and the instants from which everything else follows. */
export interface ToldCall {
  planned: PlannedCall;
  id: string;
  words: Words;
  seconds: number;
  /** ms since the epoch, and microseconds below. */
  startedAt: number;
  endedAt: number;
  micros: number;
}

export interface Shop {
  /** Distinguishes the seeds of two businesses. */
  key: string;
  organizationId: string;
  assistantId: string;
}

/** `attempt`: another way to say it, should this one have been heard that day. */
export function tell(shop: Shop, planned: PlannedCall, attempt = 0): ToldCall {
  const r = random(`${shop.key} ring ${planned.key}`);
  const words = wordsOf(`${shop.key} ${attempt}`, planned);
  const seconds = planned.status === 'failed' ? r.int(0, 6) : lengthOf(planned, words);
  const startedAt = instant(planned.day, planned.second) + r.int(0, 599);
  // A call that nobody could be found for ends with the assistant after all.
  const stays = planned.status === 'forwarding' && words.transfer !== 'completed';
  return {
    planned: stays ? { ...planned, status: 'completed' } : planned,
    id: planned.id ?? stableUuid(`${shop.key} call ${planned.key}`),
    words,
    seconds,
    startedAt,
    endedAt: startedAt + seconds * 1000,
    micros: r.int(0, 999),
  };
}

/** The row is written a moment after the phone is picked up: within the same second, so that rows come in the order of calls. */
export const createdAt = ({ startedAt, micros }: ToldCall): string =>
  isoMicros(startedAt + 60 + (micros % 300), (micros * 7) % 1000);

export function callRow(shop: Shop, told: ToldCall, recording: RecordingKind) {
  const { planned, words, startedAt, endedAt, micros, seconds } = told;
  const { caller, status } = planned;
  const spoken = words.turns.length > 0;
  const messages = words.turns.map(
    ({ role, text, start_seconds, duration_seconds }): Message => ({
      role,
      content: text,
      timestamp: new Date(startedAt + Math.round(start_seconds * 1000)).toISOString(),
      seconds_from_start: start_seconds,
      duration_seconds,
    }),
  );
  return {
    id: told.id,
    caller_phone: caller.phone,
    caller_name: status === 'blocked' ? null : caller.name,
    status,
    duration_seconds: seconds,
    summary: words.summary,
    transcript: spoken ? transcriptOf(words.turns) : null,
    transfer_status: words.transfer,
    started_at: isoMicros(startedAt, micros),
    ended_at: isoMicros(endedAt, micros),
    assistant_id: shop.assistantId,
    contact_id: caller.contactId,
    created_at: createdAt(told),
    messages: spoken ? messages : null,
    recording,
    recording_file:
      recording === 'fixed' && planned.words && 'script' in planned.words
        ? planned.words.script
        : recording === 'none'
          ? null
          : voiceOf(caller.name),
  };
}

const womanly =
  /^(?!Brandon|Tyler|Dale|Wade|Shane|Omar|Andre|Terrell|Clint|Trevor)(\w*(a|ie|ine|een|yn|elle)|Karen|Heather|Megan|Lauren|Erin|Amber|Allison|Ashley|Crystal|Carol|Robin|Holly|Kim|Courtney|Susan|Peggy|Misty|Brooke|Janice|Emily|Joanne|Bethany|Rachel|Cindy|Tiffany|Claire|Natalie|Joyce|Nadia|Kirsten|Lori|Denise|Jennifer|Diane|Yvonne)\b/;

/** Which of the two voices a caller has, by the name; for a withheld one a man's. */
function voiceOf(name: string | null): 'man' | 'woman' {
  return name && womanly.test(name) ? 'woman' : 'man';
}

export function contactRow(told: ToldCall) {
  const { caller } = told.planned;
  if (!caller.contactId) return null;
  const at = isoMicros(told.startedAt + 420, told.micros);
  return {
    id: caller.contactId,
    phone: caller.phone,
    name: caller.name,
    email: caller.email,
    company: caller.company,
    source: 'inbound_call',
    total_calls: 1,
    last_call_at: isoMicros(told.startedAt, told.micros),
    notes: caller.notes,
    created_at: at,
    updated_at: at,
  };
}

/** Where a course has got to by `now`: the status, and since when. */
export function stateOf(
  first: string,
  firstAt: number,
  course: Course<string>,
  now: number,
): { status: string; at: number } {
  return course.findLast(({ at }) => at <= now) ?? { status: first, at: firstAt };
}

/** A change of state has microseconds too, the same whether it is written as it comes or long after. */
export const changedAt = (id: string, at: number): string => isoMicros(at, Number.parseInt(id.slice(0, 6), 16) % 1000);

export const leadId = (shop: Shop, { key }: PlannedCall): string => stableUuid(`${shop.key} lead ${key}`);
export const visitId = (shop: Shop, { key }: PlannedVisit): string => stableUuid(`${shop.key} appointment ${key}`);

export function leadRow(shop: Shop, told: ToldCall, lead: PlannedLead, now: number) {
  const { caller } = told.planned;
  const id = leadId(shop, told.planned);
  const created = told.endedAt + 1500 + told.micros;
  const state = stateOf('new', created, lead.course, now);
  return {
    id,
    caller_phone: caller.phone,
    caller_name: caller.name,
    caller_email: caller.email,
    status: state.status,
    urgency: lead.urgency,
    interest: lead.interest,
    qualification_reason: lead.reason,
    call_summary: told.words.summary,
    call_log_id: told.id,
    contact_id: caller.contactId,
    created_at: changedAt(id, created),
    updated_at: changedAt(id, state.at),
  };
}

export function visitRow(
  shop: Shop,
  visit: PlannedVisit,
  caller: Caller,
  callId: string | null,
  created: number,
  now: number,
) {
  const state = stateOf('booked', created, visit.course, now);
  const id = visitId(shop, visit);
  return {
    id,
    caller_phone: caller.phone,
    caller_name: caller.name,
    appointment_date: dayText(visit.visit.day),
    appointment_time_start: isoMicros(visitStart(visit.visit)),
    appointment_time_end: isoMicros(visitEnd(visit.visit)),
    service_type: visit.visit.service,
    status: state.status,
    calendar_event_link: visit.link ? `https://calendar.example.com/events/${id.slice(0, 13)}` : null,
    call_log_id: callId,
    contact_id: caller.contactId,
    created_at: changedAt(id, created),
    updated_at: changedAt(id, state.at),
  };
}
