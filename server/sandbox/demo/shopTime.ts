import { type Day, instant, weekday } from './clock.ts';
import { openingHours, type Visit } from './dialogues/scene.ts';
import type { PlannedVisit } from './plan.ts';
import type { Random } from './random.ts';

/** How often the phone rings in each hour of a weekday, a Saturday, a Sunday. */
const weekdayRings = [1, 1, 0, 0, 0, 1, 3, 16, 58, 54, 30, 24, 20, 20, 22, 28, 50, 42, 14, 8, 5, 4, 3, 2];
const saturdayRings = [1, 1, 0, 0, 0, 0, 2, 10, 40, 42, 30, 22, 12, 6, 4, 4, 3, 3, 2, 2, 2, 2, 2, 2];
const sundayRings = [2, 1, 0, 0, 0, 0, 0, 1, 4, 6, 8, 8, 7, 7, 7, 6, 6, 6, 5, 4, 3, 2, 2, 2];

/** A second of the day at which somebody rings, in the rhythm of the week. */
export function ringSecond(r: Random, day: Day): number {
  const rings = weekday(day) < 5 ? weekdayRings : weekday(day) === 5 ? saturdayRings : sundayRings;
  const hour = r.weighted(Object.fromEntries(rings.map((weight, at) => [String(at), weight])));
  return Number(hour) * 3600 + r.int(0, 3599);
}

/** A second between two hours of the day. */
export const between = (r: Random, from: number, to: number): number => r.int(from * 3600, to * 3600 - 1);

export const nextOpenDay = (day: Day): Day => (openingHours(day) ? day : nextOpenDay(day + 1));

/** In how many days people come, out of a hundred or so: with a trouble, and for service that can wait. */
const soon: Record<string, number> = { 0: 12, 1: 28, 2: 19, 3: 13, 4: 9, 5: 6, 6: 4, 7: 4, 8: 3, 9: 3, 12: 2 };
const later: Record<string, number> = {
  1: 8,
  2: 12,
  3: 12,
  5: 8,
  6: 10,
  8: 12,
  9: 10,
  12: 10,
  14: 8,
  16: 6,
  18: 4,
  20: 4,
};

/** A place in the calendar after a call, early in the day more often than late; never the day of `not`. */
export function findVisit(
  r: Random,
  call: { day: Day; second: number },
  job: { minutes: number; service: string; hurry?: boolean },
  not?: Visit,
): Visit {
  const ahead = r.weighted(job.hurry === false ? later : soon);
  let day = nextOpenDay(call.day + Number(ahead));
  for (;;) {
    const hours = openingHours(day);
    if (hours && day !== not?.day) {
      const first = day === call.day ? Math.max(hours.from, call.second + 5400) : hours.from;
      const last = hours.to - Math.min(job.minutes * 60, 5400) - 1800;
      const places = Math.floor((last - Math.ceil(first / 1800) * 1800) / 1800);
      if (places >= 0) {
        const place = Math.floor(r.next() ** 1.5 * (places + 1));
        return { service: job.service, minutes: job.minutes, day, second: (Math.ceil(first / 1800) + place) * 1800 };
      }
    }
    day = nextOpenDay(day + 1);
  }
}

export const visitStart = (visit: Visit): number => instant(visit.day, visit.second);
export const visitEnd = (visit: Visit): number => visitStart(visit) + visit.minutes * 60_000;

/** A visit that is confirmed the day before (or not) and ends as `fate`; `cancelledAt` is the instant of the call that calls it off. */
export function planVisit(
  r: Random,
  key: string,
  visit: Visit,
  bookedAt: number,
  fate: 'completed' | 'no_show' | { cancelledAt: number },
): PlannedVisit {
  const course: PlannedVisit['course'] = [];
  const end = typeof fate === 'object' ? fate.cancelledAt : visitStart(visit);
  const reminder = visitStart(visit) - r.int(19, 26) * 3_600_000 - r.int(0, 3_599_999);
  const confirmedAt = reminder > bookedAt + 1_800_000 ? reminder : bookedAt + r.int(15, 50) * 60_000;
  if (r.chance(0.72) && confirmedAt < end) course.push({ at: confirmedAt, status: 'confirmed' });
  if (typeof fate === 'object') course.push({ at: fate.cancelledAt, status: 'cancelled' });
  else if (fate === 'no_show') course.push({ at: visitStart(visit) + r.int(40, 90) * 60_000, status: 'no_show' });
  else course.push({ at: visitEnd(visit) + r.int(-10, 80) * 60_000, status: 'completed' });
  return { key, visit, link: r.chance(0.88), course };
}
