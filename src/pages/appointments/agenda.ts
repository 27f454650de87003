import { addDays, firstOfWeek, type Viewer, viewer } from '@/lib/dates';
import { byTime, type Placed } from './when';

/** One day of the agenda. `placed` are in the order of the day. */
export interface AgendaDay {
  date: string;
  placed: Placed[];
}

/** The agenda from a day on: that day and the next whether anything is in them or not, of the others those with something in them. */
export interface Agenda {
  near: AgendaDay[];
  /** What is left of the week. */
  week: AgendaDay[];
  later: AgendaDay[];
  /** Before that day, the latest first. */
  past: AgendaDay[];
  /** Those of which nobody knows the day. */
  undated: Placed[];
}

export function agendaOf(all: readonly Placed[], from: string, who: Viewer = viewer()): Agenda {
  const days = new Map<string, Placed[]>();
  const undated: Placed[] = [];
  for (const placed of all) {
    if (placed.when.dates.length === 0) undated.push(placed);
    for (const date of placed.when.dates) {
      const day = days.get(date);
      if (day) day.push(placed);
      else days.set(date, [placed]);
    }
  }
  const next = addDays(from, 1);
  const nextWeek = addDays(firstOfWeek(from, who), 7);
  const dayOf = (date: string): AgendaDay => ({ date, placed: (days.get(date) ?? []).toSorted(byTime) });
  const filled = [...days.keys()].toSorted();
  const within = (first: string, before: string): AgendaDay[] =>
    filled.filter((date) => date >= first && date < before).map(dayOf);
  const rest = addDays(from, 2);
  return {
    near: [dayOf(from), dayOf(next)],
    week: within(rest, nextWeek),
    later: within(rest > nextWeek ? rest : nextWeek, '9999-99'),
    past: within('', from).toReversed(),
    undated,
  };
}

/** As many of the days as hold so many appointments, and all up to `date` where that is one of them; a day is never cut. */
export function firstDays(days: readonly AgendaDay[], most: number, date?: string): AgendaDay[] {
  let count = 0;
  const through = days.findIndex((day) => day.date === date);
  return days.filter(({ placed }, nth) => {
    const room = count < most || nth <= through;
    count += placed.length;
    return room;
  });
}
