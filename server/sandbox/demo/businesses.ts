import type { Business } from '../fill.ts';
import { autoShop, plannedCalls, shopDay } from './autoShop.ts';
import { changesOf } from './changes.ts';
import { clinic, clinicAlways, clinicCalls, clinicDay } from './clinic.ts';
import { type Day, dayOf, dayText } from './clock.ts';
import { counterVisits } from './spanish/calls.ts';

/** How far back the demo goes when it is made, in days. */
const shopDays = 180;
const clinicDays = 60;
/** Nothing changes any more that long after its call: a visit's three weeks, moved once, and a lead's answer. */
const settled = 80;

const toDay = (date: string): Day => Date.parse(date) / 86_400_000;

const lastDays = (now: number, count: number): string[] =>
  Array.from({ length: count + 1 }, (_, nth) => dayText(dayOf(now) - count + nth));

const nothing = { leads: [], appointments: [] };
const isSettled = (day: Day, since: number | null) => since !== null && day < dayOf(since) - settled;

/** The two organizations of the sandbox: Dave Auto Shop, and a dental clinic that also holds the rows no real business has. */
export const demoBusinesses: Business[] = [
  {
    organizationId: autoShop.organizationId,
    days: (now) => lastDays(now, shopDays),
    day: (date, now) => shopDay(toDay(date), now),
    changes(date, since, now) {
      const day = toDay(date);
      if (isSettled(day, since)) return nothing;
      const counter = counterVisits(day).map(({ planned }) => planned);
      return changesOf(autoShop, plannedCalls(day), counter, since, now);
    },
    always: () => ({ calls: [], contacts: [], leads: [], appointments: [] }),
  },
  {
    organizationId: clinic.organizationId,
    days: (now) => lastDays(now, clinicDays),
    day: (date, now) => clinicDay(toDay(date), now),
    changes(date, since, now) {
      const day = toDay(date);
      return isSettled(day, since) ? nothing : changesOf(clinic, clinicCalls(day), [], since, now);
    },
    always: clinicAlways,
  },
];
