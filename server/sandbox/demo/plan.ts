import type { Day } from './clock.ts';
import type { Turn } from './conversation.ts';
import type { Dialogue, Scene, Visit } from './dialogues/scene.ts';

export type CallStatus = 'completed' | 'failed' | 'blocked' | 'forwarding';

/** Who rings. `contactId` is null for those whom nobody writes down: withheld numbers, wrong ones, spam. */
export interface Caller {
  phone: string | null;
  name: string | null;
  contactId: string | null;
  email: string | null;
  company: string | null;
  notes: string | null;
}

export interface Words {
  turns: Turn[];
  summary: string | null;
  transfer: string | null;
}

/** A call that is going to take place, before its words are written. */
export interface PlannedCall {
  /** Unique among the organization's calls, and the same on every run. */
  key: string;
  /** Where the id is not to follow from the key. */
  id?: string;
  day: Day;
  second: number;
  status: CallStatus;
  caller: Caller;
  /** The name is known before anybody says it. */
  known: boolean;
  language: 'en' | 'es';
  /** What is said: written to a scene, or fixed beforehand. Null: nobody spoke. */
  words: { dialogue: Dialogue; scene: Scene } | { script: string } | null;
  lead: PlannedLead | null;
  visits: PlannedVisit[];
}

/** What a record becomes in time, in that order: the status it has from that instant on (ms since the epoch). */
export type Course<Status extends string> = { at: number; status: Status }[];

export interface PlannedLead {
  urgency: 'low' | 'medium' | 'high';
  interest: string;
  reason: string;
  /** After the first state, which is `new` from the end of the call on. */
  course: Course<'contacted' | 'qualified' | 'converted' | 'lost'>;
}

export interface PlannedVisit {
  key: string;
  visit: Visit;
  link: boolean;
  /** After the first state, which is `booked` from the end of the call on. */
  course: Course<'confirmed' | 'cancelled' | 'completed' | 'no_show'>;
}
