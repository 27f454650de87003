import { SECOND_ORGANIZATION } from '../organizations.ts';
import type { Records } from '../records.ts';
import { plannedCalls } from './autoShop.ts';
import { type Day, instant, weekday } from './clock.ts';
import { book, insurance, late, pain, price, wrong } from './dialogues/dental.ts';
import { fictionalPhone, fullName, type Person, person } from './people.ts';
import type { PlannedCall } from './plan.ts';
import { makeScene } from './planning.ts';
import { type Random, random, stableUuid } from './random.ts';
import { callRow, contactRow, leadRow, type Shop, tell, visitRow } from './rows.ts';
import { sentinelRecords } from './sentinels.ts';
import { between, findVisit, planVisit } from './shopTime.ts';
import { upkeep } from './troubles.ts';

export const clinic: Shop = {
  key: 'rivas',
  organizationId: SECOND_ORGANIZATION,
  assistantId: '8b1f4c92-6d3e-4a57-9c20-71e5d8a3b6f4',
};

const surnames = [
  'Rivas',
  'Cantú',
  'Elizalde',
  'Marroquín',
  'Ayala',
  'Figueroa',
  'Lozano',
  'Peralta',
  'Quiroz',
  'Bustos',
];
const patients = 90;

/** A patient. Every ninth has the same contact id as somebody of the auto shop: ids belong to their organization. */
function patient(nth: number): Person {
  const like = person('austin', nth);
  const last = surnames[(nth * 7) % surnames.length] as string;
  return {
    ...like,
    last,
    shy: false,
    phone: fictionalPhone('726', nth),
    contactId: nth % 9 === 0 ? like.contactId : stableUuid(`rivas contact ${nth}`),
    email: nth % 3 === 0 ? `${like.first}@example.org`.toLowerCase() : null,
    company: null,
    notes: nth % 5 === 0 ? 'Nervous patient, please take time.' : null,
  };
}

const dialogues = { book, insurance, pain, price, late, wrong };
const services = ['Cleaning', 'Checkup', 'Filling', 'Crown fitting', 'Whitening', 'Wisdom tooth consultation'];

function clinicCall(r: Random, day: Day, nth: number, firstId: string | undefined): PlannedCall {
  const who = patient(r.int(0, patients - 1));
  const scene = makeScene(
    r,
    who,
    r.chance(0.5),
    r.pick(upkeep),
    day,
    between(r, weekday(day) === 5 ? 9 : 8, weekday(day) === 5 ? 13 : 18),
  );
  const kind = r.weighted({ book: 45, insurance: 15, pain: 12, price: 14, late: 8, wrong: 6 });
  const key = `${day} ${nth}`;
  const books = kind === 'book' || kind === 'pain';
  const visit = books
    ? findVisit(r, scene, { service: kind === 'pain' ? 'Emergency visit' : r.pick(services), minutes: 45 })
    : null;
  const at = instant(day, scene.second) + 200_000;
  const call: PlannedCall = {
    key,
    ...(nth === 0 && firstId ? { id: firstId } : {}),
    day,
    second: scene.second,
    status: r.chance(0.04) ? 'failed' : 'completed',
    caller: {
      phone: who.phone,
      name: fullName(who),
      contactId: who.contactId,
      email: who.email,
      company: null,
      notes: who.notes,
    },
    known: scene.known,
    language: 'en',
    words: { dialogue: dialogues[kind], scene: { ...scene, visit } },
    lead: null,
    visits: [],
  };
  if (kind === 'wrong')
    call.caller = {
      ...call.caller,
      phone: fictionalPhone('830', r.int(0, 99)),
      name: null,
      contactId: null,
      email: null,
      notes: null,
    };
  if (call.status === 'failed') return { ...call, words: null };
  if (visit) {
    const fate = r.weighted({ completed: 70, no_show: 10, cancelled: 20 });
    call.visits.push(
      planVisit(r, `${key} v`, visit, at, fate === 'cancelled' ? { cancelledAt: at + 5_400_000 } : fate),
    );
  }
  if (books || kind === 'price') {
    call.lead = {
      urgency: kind === 'pain' ? 'high' : kind === 'book' ? 'medium' : 'low',
      interest: visit?.service ?? 'Price of a treatment',
      reason:
        kind === 'pain'
          ? 'In pain, wants to be seen at once'
          : kind === 'book'
            ? 'New visit booked'
            : 'Comparing prices',
      course: [{ at: at + r.int(1, 20) * 3_600_000, status: r.pick(['contacted', 'qualified'] as const) }],
    };
  }
  return call;
}

const planned = new Map<Day, PlannedCall[]>();

/** The clinic's calls of a day, about three on a working day. The first has the id of the auto shop's first. */
export function clinicCalls(day: Day): PlannedCall[] {
  const known = planned.get(day);
  if (known) return known;
  const r = random(`rivas day ${day}`);
  const count = weekday(day) < 5 ? r.int(2, 4) : weekday(day) === 5 ? r.int(0, 2) : 0;
  const shared = plannedCalls(day)[0];
  const sharedId = shared && stableUuid(`dave call ${shared.key}`);
  const calls = Array.from({ length: count }, (_, nth) => clinicCall(r, day, nth, sharedId)).sort(
    (a, b) => a.second - b.second,
  );
  for (const [nth, call] of calls.entries()) call.second += nth;
  planned.set(day, calls);
  if (planned.size > 200) planned.delete(planned.keys().next().value as Day);
  return calls;
}

export function clinicDay(day: Day, now: number): Records {
  const told = clinicCalls(day).map((call) => tell(clinic, call));
  const contacts = new Map(told.flatMap((call) => contactRow(call) ?? []).map((row) => [row.id, row]));
  return {
    calls: told.map((call) => callRow(clinic, call, call.words.turns.length > 0 ? 'spoken' : 'none')),
    contacts: [...contacts.values()],
    leads: told.flatMap((call) => (call.planned.lead ? [leadRow(clinic, call, call.planned.lead, now)] : [])),
    appointments: told.flatMap((call) =>
      call.planned.visits.map((visit) =>
        visitRow(clinic, visit, call.planned.caller, call.id, call.endedAt + 800, now),
      ),
    ),
  };
}

export const clinicAlways = (now: number): Records => sentinelRecords(now, clinic.assistantId);
