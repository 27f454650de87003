import { type Day, instant, weekday, weekOf } from './clock.ts';
import { askPrice, askParts, declines } from './dialogues/pricing.ts';
import { askForPerson, paperwork, quickQuestion } from './dialogues/quick.ts';
import type { Dialogue, Scene } from './dialogues/scene.ts';
import { austin, elsewhere, type Person, person } from './people.ts';
import type { PlannedCall, PlannedLead } from './plan.ts';
import { leadOf, makeScene, planned } from './planning.ts';
import { type Random, random } from './random.ts';
import { between, ringSecond } from './shopTime.ts';
import { planBooking } from './bookings.ts';
import { repairs, type Trouble, upkeep } from './troubles.ts';

/** What begins on a day: how many people of Austin and from elsewhere ring for something new, Monday to Sunday. */
const beginnings = [
  [3, 5],
  [3, 4],
  [3, 4],
  [3, 4],
  [3, 5],
  [2, 3],
  [1, 1],
] as const;
const perWeek = [18, 26] as const;

/** The people who begin something that day. Each number comes round after 10 and 20 weeks, so that most people call again. */
export function beginners(day: Day): Person[] {
  const inWeek = weekday(day);
  return (['austin', 'elsewhere'] as const).flatMap((pool, at) => {
    const size = pool === 'austin' ? austin : elsewhere;
    const before = beginnings.slice(0, inWeek).reduce((sum, counts) => sum + counts[at as 0 | 1], 0);
    return Array.from({ length: beginnings[inWeek]?.[at as 0 | 1] ?? 0 }, (_, nth) => {
      const turn = weekOf(day) * perWeek[at as 0 | 1] + before + nth;
      // A step that shares no factor with the size visits every number before one comes again.
      return person(pool, (turn * (pool === 'austin' ? 77 : 291)) % size);
    });
  });
}

/** Everything a person's matter leads to, from the first call on. Later calls lie at most 40 days after. */
export function thread(day: Day, who: Person): PlannedCall[] {
  const r = random(`dave thread ${day} ${who.key}`);
  const known = !who.shy && random(`regular ${who.key}`).chance(who.key.startsWith('austin') ? 0.55 : 0.3);
  const kind = who.shy
    ? r.weighted({ price: 30, declines: 20, quick: 40, parts: 10 })
    : r.weighted({ book: 45, price: 14, declines: 5, tow: 5, emergency: 2, quick: 12, parts: 5, person: 8, papers: 4 });
  const books = kind === 'book' || kind === 'tow' || kind === 'emergency';
  // Of the county's fixed price nobody asks for a quote.
  const services = books ? upkeep : upkeep.filter(({ service }) => service !== 'Emissions test');
  const trouble: Trouble = kind === 'declines' || r.chance(0.62) ? r.pick(repairs) : r.pick(services);
  const second = kind === 'tow' && r.chance(0.75) ? nightSecond(r) : ringSecond(r, day);
  const scene = makeScene(r, who, known, trouble, day, second);
  const key = `${day} ${who.key}`;
  const calls = books ? planBooking(r, key, scene, kind) : single(r, key, scene, kind);
  return withFailedTry(r, key, calls);
}

const nightSecond = (r: Random): number => (r.chance(0.6) ? between(r, 19, 24) : between(r, 0, 6));

const dialogues: Record<string, Dialogue> = {
  price: askPrice,
  declines,
  quick: quickQuestion,
  parts: askParts,
  person: askForPerson,
  papers: paperwork,
};

function single(r: Random, key: string, scene: Scene, kind: string): PlannedCall[] {
  const { trouble, person: who } = scene;
  const start = instant(scene.day, scene.second);
  const hour = 3_600_000;
  if (kind === 'price' && !who.shy && r.chance(0.3)) {
    const later = makeScene(r, who, true, trouble, scene.day + r.int(1, 6), 0);
    const again = {
      ...later,
      price: scene.price,
      total: scene.total,
      second: weekday(later.day) < 6 ? between(r, 8, 17) : between(r, 11, 16),
    };
    // Whoever books a quote has left a name with it.
    const first = planned(`${key} 0`, { ...scene, known: true }, askPrice);
    first.lead = leadOf(r, scene, 'Asked for a price, quote given', [
      { at: start + r.int(2, 20) * hour, status: 'contacted' },
      { at: instant(again.day, again.second) + 600_000, status: 'qualified' },
    ]);
    return [first, ...planBooking(r, `${key} again`, again, 'afterQuote', first.lead)];
  }
  const call = planned(`${key} 0`, kind === 'papers' ? { ...scene, known: true } : scene, dialogues[kind] as Dialogue);
  if (kind === 'person' && r.chance(0.6)) call.status = 'forwarding';
  if ((kind === 'quick' || kind === 'price') && !scene.known && r.chance(0.12)) withhold(call);
  if (kind === 'price' || kind === 'declines' || (kind === 'parts' && r.chance(0.6))) {
    const course: PlannedLead['course'] = [];
    if (r.chance(0.75)) course.push({ at: start + r.int(2, 30) * hour, status: 'contacted' });
    if (r.chance(0.25)) course.push({ at: start + r.int(32, 80) * hour, status: 'qualified' });
    if (r.chance(0.6)) course.push({ at: start + r.int(6, 24) * 24 * hour, status: 'lost' });
    // Whom nobody has called back after two weeks went elsewhere.
    if (course.length === 0) course.push({ at: start + 14 * 24 * hour, status: 'lost' });
    call.lead = leadOf(
      r,
      scene,
      kind === 'parts'
        ? 'Wants the part, unsure about installation'
        : r.pick([
            'Comparing prices',
            'Has to ask at home first',
            'Waits for payday',
            'Price was higher than hoped',
            'Wanted a ballpark, car still drives',
          ]),
      course,
    );
  }
  return [call];
}

function withhold(call: PlannedCall): void {
  call.caller = { phone: null, name: call.caller.name, contactId: null, email: null, company: null, notes: null };
}

/** Now and then the line drops at the first try, and the same person rings again a minute later. */
function withFailedTry(r: Random, key: string, calls: PlannedCall[]): PlannedCall[] {
  const first = calls[0];
  if (!first || !r.chance(0.045)) return calls;
  const second = first.second - r.int(40, 190);
  if (second < 0) return calls;
  return [{ ...first, key: `${key} try`, second, status: 'failed', words: null, lead: null, visits: [] }, ...calls];
}
