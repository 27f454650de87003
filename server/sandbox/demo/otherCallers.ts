import { type Day, instant, weekday } from './clock.ts';
import * as business from './dialogues/business.ts';
import type { Dialogue } from './dialogues/scene.ts';
import * as strangers from './dialogues/strangers.ts';
import { fictionalPhone, type Person, person } from './people.ts';
import type { PlannedCall } from './plan.ts';
import { makeScene, planned } from './planning.ts';
import { random, stableUuid } from './random.ts';
import { between, findVisit, planVisit, ringSecond } from './shopTime.ts';
import { repairs, upkeep } from './troubles.ts';

const farCodes = ['303', '404', '602', '615', '818', '917', '206', '702', '312', '504'];
const tollFree = ['800', '833', '844', '855', '866', '877', '888'];

/** Companies with several vehicles, then suppliers: first and last name, company, mail. All of them have Austin numbers of their own. */
const accounts = [
  ['Darlene', 'Foss', 'Capital Courier', 'fleet'],
  ['Andy', 'Tremblay', 'Greenbelt Landscaping', 'fleet'],
  ['Shonda', 'Ivory', 'Live Oak Home Health', 'fleet'],
  ['Rick', 'Palmer', 'Palmer & Sons Plumbing', 'fleet'],
  ['Nadia', 'Haddad', 'Haddad Catering', 'fleet'],
  ['Wendell', 'Pike', 'Pike Electric', 'fleet'],
  ['Lori', 'Stein', 'Little Acorns Daycare', 'fleet'],
  ['Buddy', 'Carver', 'Carver Auto Parts', 'vendor'],
  ['Mel', 'Dupree', 'Dupree Tire Supply', 'vendor'],
  ['Sal', 'Ricci', 'Lone Star Radiator', 'vendor'],
  ['Tonya', 'Bright', 'Brightline Uniforms', 'vendor'],
  ['Hal', 'Jessup', 'Jessup Salvage', 'vendor'],
  ['Kirsten', 'Moe', 'Hill Country Oil', 'vendor'],
] as const;

function account(nth: number): Person {
  const [first, last, company, kind] = accounts[nth] ?? accounts[0];
  const domain = company.toLowerCase().replace(/[^a-z]/g, '');
  return {
    ...person('austin', nth),
    key: `account-${nth}`,
    contactId: stableUuid(`dave contact account-${nth}`),
    phone: fictionalPhone('512', 81 + nth),
    shy: false,
    first,
    last,
    company,
    email: `${first.toLowerCase()}@${domain}.example.com`,
    notes: kind === 'fleet' ? 'Fleet account, net 30, 10% off labor.' : 'Supplier.',
  };
}

function accountCalls(day: Day): PlannedCall[] {
  const calls: PlannedCall[] = [];
  const chances = weekday(day) < 5 ? 0.105 : weekday(day) === 5 ? 0.025 : 0;
  for (const [nth, [, , , kind]] of accounts.entries()) {
    const r = random(`dave account ${nth} ${day}`);
    if (!r.chance(chances)) continue;
    const scene = makeScene(r, account(nth), true, r.pick(upkeep), day, between(r, 8, 17));
    const key = `${day} account-${nth}`;
    if (kind === 'vendor') calls.push(planned(key, scene, business.vendor));
    else if (r.chance(0.4)) calls.push(planned(key, scene, business.fleetStatus));
    else {
      const visit = findVisit(r, scene, { service: 'Fleet service', minutes: 60 });
      const call = planned(key, { ...scene, visit }, business.fleetBooking);
      call.visits.push(
        planVisit(
          r,
          `${key} v`,
          visit,
          instant(day, scene.second) + 200_000,
          r.chance(0.95) ? 'completed' : { cancelledAt: instant(day, scene.second) + 4_000_000 },
        ),
      );
      calls.push(call);
    }
  }
  return calls;
}

/** Wrong numbers, people who hang up, salesmen, robots: nobody whom the shop would write down. */
function strangerCalls(day: Day): PlannedCall[] {
  const r = random(`dave strangers ${day}`);
  const open = weekday(day) < 5;
  const count = open ? r.int(1, 3) : r.int(0, 2);
  return Array.from({ length: count }, (_, nth) => {
    const kind = r.weighted(
      open
        ? { wrong: 22, hangs: 30, sells: 30, robot: 12, job: 6 }
        : { wrong: 40, hangs: 40, sells: 4, robot: 16, job: 0 },
    );
    const who = person('elsewhere', r.int(0, 519));
    const words: Dialogue = {
      wrong: strangers.wrongNumber,
      hangs: strangers.hangsUp,
      sells: strangers.solicitor,
      robot: strangers.robocall,
      job: strangers.jobSeeker,
    }[kind];
    const call = planned(
      `${day} stranger-${nth}`,
      makeScene(r, who, false, r.pick(repairs), day, ringSecond(r, day)),
      words,
    );
    const code = kind === 'sells' || kind === 'robot' ? r.pick(tollFree) : r.pick(farCodes);
    const withheld = r.chance(kind === 'hangs' ? 0.4 : 0.12);
    call.caller = {
      phone: withheld ? null : fictionalPhone(code, r.int(0, 99)),
      name: kind === 'job' ? call.caller.name : null,
      contactId: null,
      email: null,
      company: null,
      notes: null,
    };
    return call;
  });
}

/** What never gets through: blocked before a word is said, often the same number several times in a row. */
function blockedCalls(day: Day): PlannedCall[] {
  const r = random(`dave blocked ${day}`);
  const bursts = Number(r.weighted({ 0: 45, 1: 40, 2: 15 }));
  return Array.from({ length: bursts }, (_, burst) => {
    const phone = r.chance(0.1)
      ? null
      : fictionalPhone(r.chance(0.5) ? r.pick(tollFree) : r.pick(farCodes), r.int(0, 99));
    const first = between(r, 8, 20);
    return Array.from(
      { length: Number(r.weighted({ 1: 70, 2: 20, 3: 10 })) },
      (__, nth): PlannedCall => ({
        key: `${day} blocked-${burst}-${nth}`,
        day,
        second: first + nth * r.int(20, 400),
        status: 'blocked',
        caller: { phone, name: null, contactId: null, email: null, company: null, notes: null },
        known: false,
        language: 'en',
        words: null,
        lead: null,
        visits: [],
      }),
    );
  }).flat();
}

export const otherCalls = (day: Day): PlannedCall[] => [
  ...accountCalls(day),
  ...strangerCalls(day),
  ...blockedCalls(day),
];
