import { FIRST_ORGANIZATION } from '../organizations.ts';
import type { Records } from '../records.ts';
import type { RecordingKind } from '../schema.ts';
import { waiting } from './backlog.ts';
import { type Day, instant } from './clock.ts';
import { manualContacts } from './manualContacts.ts';
import { otherCalls } from './otherCallers.ts';
import type { PlannedCall } from './plan.ts';
import { callRow, contactRow, leadRow, type Shop, tell, type ToldCall, visitRow } from './rows.ts';
import { counterVisits, spanishCalls } from './spanish/calls.ts';
import { beginners, thread } from './threads.ts';

export const autoShop: Shop = {
  key: 'dave',
  organizationId: FIRST_ORGANIZATION,
  assistantId: '3d0a6c1e-52f7-4c7e-8c1b-0a5d9b7e4f10',
};

/** No matter goes on for longer: what rings today began at most so many days ago. */
export const longestMatter = 69;

const plans = new Map<Day, PlannedCall[]>();

/** A day's calls, in the order in which the phone rings, no two within the same second. */
export function plannedCalls(day: Day): PlannedCall[] {
  const planned = plans.get(day);
  if (planned) return planned;
  const calls = [...spanishCalls(day), ...otherCalls(day)];
  for (let began = day - longestMatter; began <= day; began += 1) {
    for (const call of matters(began)) if (call.day === day) calls.push(call);
  }
  calls.sort((a, b) => a.second - b.second || (a.key < b.key ? -1 : 1));
  let last = -2;
  const inOrder = calls.map(waiting).map((call) => {
    last = Math.max(call.second, last + 2);
    return last === call.second ? call : { ...call, second: last };
  });
  keep(plans, day, inOrder, 400);
  return inOrder;
}

/** Days are asked for in order: the oldest are not needed again. */
function keep<Value>(kept: Map<Day, Value>, day: Day, value: Value, most: number): void {
  kept.set(day, value);
  if (kept.size > most) kept.delete(kept.keys().next().value as Day);
}

const begun = new Map<Day, PlannedCall[]>();

/** Everything that the people of a day begin, days later included. Kept, since every day of the ten weeks after asks for it. */
function matters(day: Day): PlannedCall[] {
  let calls = begun.get(day);
  if (!calls) {
    calls = beginners(day).flatMap((who) => thread(day, who));
    keep(begun, day, calls, 2 * longestMatter);
  }
  return calls;
}

const told = new Map<Day, ToldCall[]>();

/** The same with their words; the last few days are kept, since today is asked for every few seconds. */
export function toldCalls(day: Day): ToldCall[] {
  let calls = told.get(day);
  if (!calls) {
    const heard = new Set<string>();
    calls = plannedCalls(day).map((planned) => {
      for (let attempt = 0; ; attempt += 1) {
        const call = tell(autoShop, planned, attempt);
        const said = call.words.turns.map(({ text }) => text).join('\n');
        if (said === '' || !heard.has(said)) {
          heard.add(said);
          return call;
        }
      }
    });
    keep(told, day, calls, 8);
  }
  return calls;
}

/** Every three weeks there is one recording that is broken, one whose link has expired, and one call that has none. */
const exceptions: Record<number, RecordingKind> = { 4: 'broken', 9: 'expired', 15: 'none' };

/** The call of that day whose recording is out of the ordinary, if it is such a day. */
export function exceptionOf(day: Day): { call: ToldCall; kind: RecordingKind } | null {
  const kind = exceptions[day % 21];
  const call = toldCalls(day).find(
    ({ planned, seconds }) => planned.status === 'completed' && planned.language === 'en' && seconds > 40,
  );
  return kind && call ? { call, kind } : null;
}

function recordingOf(call: ToldCall, exception: ReturnType<typeof exceptionOf>): RecordingKind {
  if (exception?.call === call) return exception.kind;
  if (call.planned.status !== 'completed' || call.words.turns.length === 0) return 'none';
  return call.planned.language === 'es' ? 'fixed' : 'spoken';
}

/** All that a day brings, leads and visits as they stand at `now`. */
export function shopDay(day: Day, now: number): Records {
  const calls = toldCalls(day);
  const exception = exceptionOf(day);
  const contacts = new Map(manualContacts(day).map((row) => [row.id, row as Records['contacts'][number]]));
  for (const call of calls) {
    const row = contactRow(call);
    if (row && !contacts.has(row.id)) contacts.set(row.id, row);
  }
  return {
    calls: calls.map((call) => callRow(autoShop, call, recordingOf(call, exception))),
    contacts: [...contacts.values()],
    leads: calls.flatMap((call) => (call.planned.lead ? [leadRow(autoShop, call, call.planned.lead, now)] : [])),
    appointments: [
      ...calls.flatMap((call) =>
        call.planned.visits.map((visit, nth) =>
          visitRow(autoShop, visit, call.planned.caller, call.id, call.endedAt + 800 + nth * 10, now),
        ),
      ),
      ...counterVisits(day).map(({ caller, second, planned }) =>
        visitRow(autoShop, planned, caller, null, instant(day, second), now),
      ),
    ],
  };
}
