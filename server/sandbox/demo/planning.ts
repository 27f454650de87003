import type { Day } from './clock.ts';
import type { Dialogue, Scene } from './dialogues/scene.ts';
import { fullName, type Person } from './people.ts';
import type { CallStatus, PlannedCall, PlannedLead } from './plan.ts';
import type { Random } from './random.ts';
import { repairs, type Trouble } from './troubles.ts';

/** A scene without visits yet: what the person wants, and what it costs. */
export function makeScene(r: Random, who: Person, known: boolean, trouble: Trouble, day: Day, second: number): Scene {
  const [low, high, step] = trouble.price;
  const price = low + r.int(0, Math.floor((high - low) / step)) * step;
  const total = repairs.includes(trouble)
    ? price + r.int(4, 46) * 10 + r.pick([0, 4, 5, 8])
    : price + r.pick([0, 0, 12, 38, 42]);
  return { person: who, known, trouble, price, total, day, second, visit: null, other: null };
}

export function planned(key: string, scene: Scene, dialogue: Dialogue, status: CallStatus = 'completed'): PlannedCall {
  const { person: who } = scene;
  return {
    key,
    day: scene.day,
    second: scene.second,
    status,
    caller: {
      phone: who.phone,
      name: who.shy ? null : fullName(who),
      contactId: who.contactId,
      email: who.shy ? null : who.email,
      company: who.company,
      notes: who.notes,
    },
    known: scene.known,
    language: 'en',
    words: { dialogue, scene },
    lead: null,
    visits: [],
  };
}

export function leadOf(r: Random, scene: Scene, reason: string, course: PlannedLead['course']): PlannedLead {
  const { trouble, person: who } = scene;
  const { urgency } = trouble;
  return {
    urgency: r.chance(0.82) ? urgency : urgency === 'medium' ? r.pick(['low', 'high'] as const) : 'medium',
    interest: r.chance(0.75)
      ? `${trouble.interest}, ${who.car.year} ${who.car.make} ${who.car.model}`
      : trouble.interest,
    reason,
    course: course.toSorted((a, b) => a.at - b.at),
  };
}
