import { random, stableUuid } from './random.ts';
import { carModels, companies, familyNames, givenNames } from './names.ts';

export interface Car {
  year: number;
  make: string;
  model: string;
  color: string;
}

/** Somebody who calls. Always the same for the same key. */
export interface Person {
  key: string;
  contactId: string;
  /** E.164, always of the range kept for fiction: 555-0100 to 555-0199. */
  phone: string;
  first: string;
  last: string;
  email: string | null;
  company: string | null;
  notes: string | null;
  /** Never says a name, and so has none in the contacts. */
  shy: boolean;
  car: Car;
}

export const austin = 180;
export const elsewhere = 520;

const otherCodes = ['254', '830', '979', '713', '832', '214'];

export const fictionalPhone = (areaCode: string, index: number): string =>
  `+1${areaCode}55501${String(index).padStart(2, '0')}`;

const noteVariants = [
  'Prefers a text over a call.',
  'Works nights, call after 2 PM.',
  'Usually drops the car off the evening before.',
  'Asks for Ray.',
  'Asks for Luis.',
  'Pays by check.',
  'Spare key is in our lockbox.',
  'Needs a ride to work when the car stays.',
  'Always wants to see the old parts.',
  'Two cars in the household.',
  'Referred by a neighbor.',
  'Veteran, gets the 10% discount.',
];

/** `pool` and `index` say which number it is; the rest follows from them. */
export function person(pool: 'austin' | 'elsewhere', index: number): Person {
  const key = `${pool}-${index}`;
  const chance = random(`person ${key}`);
  // Two walks of co-prime steps over the names: no two of the 700 share both.
  const nth = pool === 'austin' ? index : austin + index;
  const first = givenNames[(nth * 7) % givenNames.length] as string;
  const last = familyNames[(nth * 11 + Math.floor(nth / givenNames.length)) % familyNames.length] as string;
  const [make, model, from, to] = chance.pick(carModels);
  const company = chance.chance(0.09) ? chance.pick(companies) : null;
  const mail = chance.pick([
    `${first}.${last}`,
    `${first}${last}`,
    `${first[0]}${last}${chance.int(2, 98)}`,
    `${last}.${first}`,
  ]);
  return {
    key,
    contactId: stableUuid(`dave contact ${key}`),
    phone:
      pool === 'elsewhere'
        ? fictionalPhone(otherCodes[index % 6] as string, Math.floor(index / 6))
        : index < 80
          ? fictionalPhone('512', index + 1)
          : fictionalPhone('737', index - 80),
    first,
    last,
    email: chance.chance(0.42) ? `${mail.toLowerCase().replace(/[^a-z0-9.]/g, '')}@example.com` : null,
    company,
    notes: chance.chance(0.16) ? chance.pick(noteVariants) : null,
    shy: chance.chance(pool === 'austin' ? 0.04 : 0.13),
    car: {
      make,
      model,
      year: chance.int(from, to),
      color: chance.pick(['white', 'black', 'silver', 'gray', 'blue', 'red', 'green', 'tan', 'dark blue']),
    },
  };
}

export const fullName = ({ first, last }: Person): string => `${first} ${last}`;
