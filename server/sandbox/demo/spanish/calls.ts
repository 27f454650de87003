import { clockSeconds, type Day, instant, weekday, weekOf } from '../clock.ts';
import type { Visit } from '../dialogues/scene.ts';
import { fictionalPhone } from '../people.ts';
import type { Caller, PlannedCall, PlannedLead, PlannedVisit } from '../plan.ts';
import { type Random, random, stableUuid } from '../random.ts';
import { planVisit } from '../shopTime.ts';
import type { ScriptedVisit, SpanishScript } from './script.ts';
import { spanishScripts } from './scripts.ts';

const codes = ['956', '210', '361'];
const everybody = spanishScripts.flatMap(({ callers }) => callers);
export const scriptById: ReadonlyMap<string, SpanishScript> = new Map(
  spanishScripts.map((script) => [script.id, script]),
);

/** Each cycle of three weeks the next of a script's callers has the conversation. */
function callerOf(script: SpanishScript, day: Day): Caller {
  const name = script.callers[Math.floor(weekOf(day) / 3) % script.callers.length] as string;
  const nth = everybody.indexOf(name);
  const r = random(`spanish caller ${name}`);
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(' ');
  return {
    name,
    phone: fictionalPhone(codes[nth % 3] as string, Math.floor(nth / 3)),
    contactId: stableUuid(`dave contact ${name}`),
    email: r.chance(0.3) ? `${plain[0]}.${plain[plain.length - 1]}@example.com` : null,
    company: null,
    notes: r.chance(0.5) ? 'Prefers Spanish.' : null,
  };
}

const dayOfCycle = (day: Day): number => (((weekOf(day) % 3) + 3) % 3) * 7 + weekday(day);

const place = (visit: ScriptedVisit, day: Day): Visit => ({
  service: visit.service,
  minutes: visit.minutes,
  day: day + visit.inDays,
  second: clockSeconds(visit.time),
});

function leadFor(r: Random, script: SpanishScript, endedAt: number, visits: PlannedVisit[]): PlannedLead | null {
  if (!script.lead) return null;
  const hour = 3_600_000;
  const course: PlannedLead['course'] = r.chance(0.7)
    ? [{ at: endedAt + r.int(2, 9) * hour, status: 'contacted' }]
    : [];
  const end = visits[0]?.course.find(({ status }) => status === 'completed' || status === 'no_show');
  if (end) course.push({ at: end.at + hour, status: end.status === 'completed' ? 'converted' : 'lost' });
  else if (r.chance(0.6))
    course.push({ at: endedAt + r.int(5, 15) * 24 * hour, status: r.pick(['lost', 'converted'] as const) });
  // Whom nobody has called back after two weeks went elsewhere.
  if (course.length === 0) course.push({ at: endedAt + 14 * 24 * hour, status: 'lost' });
  return { ...script.lead, course: course.toSorted((a, b) => a.at - b.at) };
}

/** The Spanish calls of a day: none of them is heard again within three weeks. */
export function spanishCalls(day: Day): PlannedCall[] {
  return spanishScripts
    .filter((script) => script.day === dayOfCycle(day))
    .map((script) => {
      const r = random(`dave ${script.id} ${day}`);
      const second = clockSeconds(script.at) + r.int(-360, 360);
      const endedAt = instant(day, second) + 90_000;
      const key = `${day} ${script.id}`;
      const visits = script.visit
        ? [planVisit(r, `${key} v`, place(script.visit, day), endedAt, r.chance(0.9) ? 'completed' : 'no_show')]
        : [];
      return {
        key,
        day,
        second,
        status: 'completed',
        caller: callerOf(script, day),
        known: true,
        language: 'es',
        words: { script: script.id },
        lead: leadFor(r, script, endedAt, visits),
        visits,
      };
    });
}

/** Visits that were booked at the counter on that day, for the calls of two days later to move, call off or confirm. */
export function counterVisits(day: Day): { caller: Caller; second: number; planned: PlannedVisit }[] {
  const later = day + 2;
  return spanishScripts.flatMap((script) => {
    if (!script.had || script.day !== dayOfCycle(later)) return [];
    const r = random(`dave counter ${script.id} ${day}`);
    const second = 14 * 3600 + r.int(0, 7200);
    const callAt = instant(later, clockSeconds(script.at)) + 420_000;
    const fate = script.had.becomes === 'cancelled' ? { cancelledAt: callAt } : ('completed' as const);
    return [
      {
        caller: callerOf(script, later),
        second,
        planned: planVisit(r, `${day} ${script.id} counter`, place(script.had, later), instant(day, second), fate),
      },
    ];
  });
}
