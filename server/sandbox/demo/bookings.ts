import { type Day, instant } from './clock.ts';
import { bookAfterQuote, bookVisit } from './dialogues/booking.ts';
import * as work from './dialogues/repairs.ts';
import * as visits from './dialogues/visits.ts';
import { paperwork } from './dialogues/quick.ts';
import { callTow, highwayEmergency } from './dialogues/roadside.ts';
import { type Dialogue, openingHours, type Scene, type Visit } from './dialogues/scene.ts';
import type { PlannedCall, PlannedLead } from './plan.ts';
import type { Random } from './random.ts';
import { repairs } from './troubles.ts';
import { between, findVisit, nextOpenDay, planVisit, visitEnd } from './shopTime.ts';
import { leadOf, planned } from './planning.ts';

const first: Record<string, Dialogue> = {
  book: bookVisit,
  tow: callTow,
  emergency: highwayEmergency,
  afterQuote: bookAfterQuote,
};
const day = 86_400_000;

/**
 * A call that books a visit, and what follows: it is moved, called off, missed or kept; somebody asks how the car is, complains, says thanks.
 * `openLead` is one that an earlier call began and this one ends.
 */
export function planBooking(
  r: Random,
  key: string,
  scene: Scene,
  kind: 'book' | 'tow' | 'emergency' | 'afterQuote',
  openLead?: PlannedLead,
): PlannedCall[] {
  const job = {
    service: scene.trouble.service,
    minutes: scene.trouble.minutes,
    hurry: repairs.includes(scene.trouble),
  };
  const towed = kind === 'tow' || kind === 'emergency';
  const visit = towed ? firstThing(r, scene) : findVisit(r, scene, job);
  const booking = { ...scene, visit, other: findVisit(r, scene, job, visit) };
  const call = planned(`${key} 0`, booking, first[kind] as Dialogue);
  const calls = [call];
  const bookedAt = instant(scene.day, scene.second) + 300_000;

  const fate = towed ? 'kept' : r.weighted({ kept: 68, moved: 12, cancelled: 11, missed: 9 });
  const change = fate === 'moved' || fate === 'cancelled' ? timeBetween(r, scene, visit) : null;
  let kept: Visit | null = visit;
  if (change && fate === 'moved') {
    const moved = findVisit(r, change, job, visit);
    const again = planned(
      `${key} 1`,
      { ...scene, ...change, known: true, visit: moved, other: visit },
      visits.reschedule,
    );
    call.visits.push(
      planVisit(r, `${key} v0`, visit, bookedAt, { cancelledAt: instant(change.day, change.second) + 240_000 }),
    );
    const came = r.chance(0.9);
    again.visits.push(
      planVisit(r, `${key} v1`, moved, instant(change.day, change.second) + 240_000, came ? 'completed' : 'no_show'),
    );
    calls.push(again);
    kept = came ? moved : null;
  } else if (change) {
    calls.push(planned(`${key} 1`, { ...scene, ...change, known: true, visit }, visits.cancel));
    call.visits.push(
      planVisit(r, `${key} v0`, visit, bookedAt, { cancelledAt: instant(change.day, change.second) + 200_000 }),
    );
    kept = null;
  } else {
    call.visits.push(planVisit(r, `${key} v0`, visit, bookedAt, fate === 'missed' ? 'no_show' : 'completed'));
    if (fate === 'missed') kept = null;
  }
  if (kept) calls.push(...aroundVisit(r, key, scene, kept));

  const outcome: PlannedLead['course'] = kept
    ? [{ at: visitEnd(kept) + r.int(5, 90) * 60_000, status: 'converted' }]
    : [{ at: visitEnd(visit) + r.int(1, 9) * day, status: 'lost' }];
  if (openLead) openLead.course.push(...outcome);
  else if (towed || !scene.known || r.chance(0.6)) {
    const steps: PlannedLead['course'] = [];
    if (r.chance(0.45)) steps.push({ at: bookedAt + r.int(10, 500) * 60_000, status: 'contacted' });
    if (r.chance(0.7)) steps.push({ at: bookedAt + r.int(510, 900) * 60_000, status: 'qualified' });
    const end = outcome[0]?.at ?? 0;
    const reason = towed
      ? 'Car is being towed in'
      : r.pick([
          'Booked a visit',
          'Described the problem and took the first good time',
          'Accepted the price and booked',
          'Ready to come in',
        ]);
    call.lead = leadOf(r, scene, reason, [...steps.filter(({ at }) => at < end), ...outcome]);
    if (towed) call.lead.urgency = 'high';
  }
  return calls;
}

/** The first place of the next working morning, for a car that comes on the hook. */
function firstThing(r: Random, scene: Scene): Visit {
  const hours = openingHours(scene.day);
  const today = hours !== null && scene.second < hours.to - 3 * 3600;
  const on = today ? scene.day : nextOpenDay(scene.day + (scene.second < 5 * 3600 && hours ? 0 : 1));
  const from = openingHours(on)?.from ?? 8 * 3600;
  const second =
    today && scene.second > from ? Math.ceil((scene.second + 5400) / 1800) * 1800 : from + r.int(0, 2) * 1800;
  return { day: on, second, minutes: 90, service: `${scene.trouble.service} (towed in)` };
}

/** A time to ring about a visit: after the call that booked it and well before it begins; null where there is none. */
function timeBetween(r: Random, scene: Scene, visit: Visit): { day: Day; second: number } | null {
  const on = visit.day - scene.day >= 1 ? scene.day + r.int(1, visit.day - scene.day) : scene.day;
  const from = on === scene.day ? scene.second + 1800 : 7 * 3600 + 1800;
  const to = on === visit.day ? visit.second - 1500 : 18 * 3600 + 1800;
  return to > from ? { day: on, second: r.int(from, to) } : null;
}

/** What people ring about when a visit takes place. */
function aroundVisit(r: Random, key: string, scene: Scene, visit: Visit): PlannedCall[] {
  const calls: PlannedCall[] = [];
  const add = (dialogue: Dialogue, at: { day: Day; second: number }, more: Partial<Scene> = {}) => {
    const call = planned(`${key} a${calls.length}`, { ...scene, known: true, visit, ...at, ...more }, dialogue);
    calls.push(call);
    return call;
  };
  if (visit.day - scene.day >= 2 && r.chance(0.07))
    add(visits.confirm, { day: visit.day - 1, second: between(r, 9, 18) });
  if (visit.day > scene.day && r.chance(0.05))
    add(visits.runningLate, { day: visit.day, second: visit.second - r.int(300, 1500) });
  const close = openingHours(visit.day)?.to ?? 0;
  const asked = visit.second + r.int(5400, 16_200);
  const isJob = scene.trouble.minutes >= 60;
  if (isJob && repairs.includes(scene.trouble) && r.chance(0.2))
    add(work.approve, { day: visit.day, second: Math.min(visit.second + r.int(3000, 9000), close - 600) });
  if (isJob && r.chance(0.34))
    add(work.askStatus, {
      day: visit.day,
      second: Math.max(visit.second + 1800, Math.min(asked, close - r.int(300, 2400))),
    });
  const later = r.weighted({ nothing: 80, complain: 7, thanks: 4, left: 5, papers: 4 });
  if (later === 'nothing') return calls;
  const at = { day: nextOpenDay(visit.day + r.int(1, later === 'papers' ? 20 : 8)), second: between(r, 8, 12) };
  if (later === 'complain') {
    const job = { service: 'Warranty check', minutes: 60 };
    const check = findVisit(r, at, job);
    const call = add(work.complain, at, { visit: check });
    call.visits.push(
      planVisit(
        r,
        `${key} warranty`,
        check,
        instant(at.day, at.second) + 240_000,
        r.chance(0.93) ? 'completed' : 'no_show',
      ),
    );
  } else add({ thanks: work.thanks, left: work.leftSomething, papers: paperwork }[later], at);
  return calls;
}
