import { clockSeconds, type Day, dayName, timeName, weekday } from '../clock.ts';
import { fullName, type Person } from '../people.ts';
import type { Random } from '../random.ts';
import { type Slots, type Talk, talk } from '../talk.ts';
import type { Trouble } from '../troubles.ts';

/** A place in the shop's calendar: seconds of the day, shop's time. */
export interface Visit {
  day: Day;
  second: number;
  minutes: number;
  service: string;
}

/** What a conversation is about, when it takes place and what it has to arrive at. */
export interface Scene {
  person: Person;
  /** Has been here before: the assistant greets by name. */
  known: boolean;
  trouble: Trouble;
  /** Dollars: what was quoted at first, and what the visit came to. */
  price: number;
  total: number;
  day: Day;
  second: number;
  /** The visit that this call books, or that it is about. */
  visit: Visit | null;
  /** Another one: offered and not taken, or the one a rescheduled visit moves to. */
  other: Visit | null;
}

export interface Told {
  summary: string | null;
  transfer?: 'completed' | 'no-answer' | 'failed';
}
export type Dialogue = (t: Talk, scene: Scene) => Told;

const hours: readonly (readonly [string, string] | null)[] = [
  ['07:30', '18:00'],
  ['07:30', '18:00'],
  ['07:30', '18:00'],
  ['07:30', '18:00'],
  ['07:30', '18:00'],
  ['08:00', '13:00'],
  null,
];

/** First and last second of the day at which the shop is open, or null on a Sunday. */
export function openingHours(day: Day): { from: number; to: number } | null {
  const found = hours[weekday(day)];
  return found ? { from: clockSeconds(found[0]), to: clockSeconds(found[1]) } : null;
}

export function isOpen(day: Day, second: number): boolean {
  const open = openingHours(day);
  return open !== null && second >= open.from && second < open.to;
}

/** What people ask the price of, where it is not called as the visit is. */
const wants: Record<string, string> = {
  'Front brakes': 'front brake pads',
  'Check engine light': 'figuring out a check engine light',
  'Air conditioning': 'an A/C recharge',
  Battery: 'a new battery',
  Overheating: 'a cooling system check',
  'Oil leak': 'fixing an oil leak',
  Transmission: 'a transmission service',
  'Flat tire': 'patching a tire',
  'Starter or alternator': 'an alternator',
  Exhaust: 'welding an exhaust pipe',
  'New tires': 'a set of four tires',
  'Mileage service': 'the big mileage service',
};

const lowered = (service: string): string => service.replace(/^(?!A\/C)[A-Z]/, (letter) => letter.toLowerCase());

/** "a brake inspection", "an A/C diagnosis", "tires and balancing". */
export function withArticle(service: string): string {
  const lower = lowered(service);
  if (/balancing$|maintenance$/.test(lower)) return lower;
  return `${/^[aeio]|^A\/C/.test(lower) ? 'an' : 'a'} ${lower}`;
}

const partOfDay = (second: number): string =>
  second < 12 * 3600 ? 'morning' : second < 17 * 3600 ? 'afternoon' : 'evening';

export function slotsOf(scene: Scene, r: Random): Slots {
  const { person, trouble, price, day, second, visit, other } = scene;
  return {
    first: person.first,
    last: person.last,
    name: fullName(person),
    spelled: person.last.toUpperCase().split('').join('-'),
    car: `${person.car.year} ${person.car.make} ${person.car.model}`,
    model: person.car.model,
    make: person.car.make,
    year: String(person.car.year),
    color: person.car.color,
    company: person.company ?? `${person.last} & Sons`,
    price: String(price),
    less: String(Math.round((price * 0.85) / 5) * 5),
    total: String(scene.total),
    want: wants[trouble.interest] ?? withArticle(trouble.service),
    service: lowered(trouble.service),
    done: trouble.done,
    found: r.pick(trouble.found),
    tech: r.pick(['Ray', 'Luis']),
    part: partOfDay(second),
    day: visit ? dayName(visit.day, day) : '',
    time: visit ? timeName(visit.second) : '',
    otherDay: other ? dayName(other.day, day) : '',
    otherTime: other ? timeName(other.second) : '',
  };
}

/** A summary's first words: who, as far as is known, and what about. */
export const subject = (scene: Scene): string =>
  `${scene.person.car.year} ${scene.person.car.make} ${scene.person.car.model}`;

export const newTalk = (scene: Scene, r: Random): Talk => talk(r, slotsOf(scene, r));

/** "$120", and "$18.50" for the one price that the county sets. */
export const dollars = (price: number): string => (price === 19 ? '$18.50' : `$${price}`);

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
