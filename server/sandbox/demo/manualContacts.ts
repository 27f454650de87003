import { type Day, dayText, instant, isoMicros, weekday } from './clock.ts';
import { fictionalPhone, fullName, person } from './people.ts';
import { random, stableUuid } from './random.ts';

const codes = ['903', '940'];
const notes = [
  'Met at the car show.',
  'Came in through the website form.',
  'Neighbor of the shop.',
  'From the old customer list.',
  'Asked about fleet prices at the counter.',
  null,
  null,
];

/** People whom the staff wrote down themselves, about two a week: they have not called yet. */
export function manualContacts(day: Day) {
  const r = random(`dave manual ${day}`);
  if (weekday(day) === 6 || !r.chance(0.36)) return [];
  const nth = day % 200;
  const like = person('elsewhere', r.int(0, 519));
  const other = person('austin', r.int(0, 179));
  const name = fullName({ ...like, last: other.last });
  const at = isoMicros(instant(day, r.int(9 * 3600, 12 * 3600)), r.int(0, 999));
  return [
    {
      id: stableUuid(`dave manual contact ${dayText(day)}`),
      phone: fictionalPhone(codes[nth % 2] as string, Math.floor(nth / 2)),
      name,
      email: r.chance(0.5) ? `${like.first}.${other.last}@example.com`.toLowerCase() : null,
      company: r.chance(0.2) ? other.company : null,
      source: r.pick(['manual', 'manual', 'website', 'import']),
      total_calls: 0,
      last_call_at: null,
      notes: r.pick(notes),
      created_at: at,
      updated_at: at,
    },
  ];
}
