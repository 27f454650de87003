import { clockMinutes, type DayShape, shapeOf } from '@/lib/calendar';
import { addDays, type Viewer, viewer } from '@/lib/dates';
import { byTime, type Placed } from './when';

/** Rem of an hour of the week. */
export const HOUR_REM = 4.125;
/** Rem that a day needs at the least, and each of those that lie beside each other in it: a name is to be made out. */
const DAY_REM = 5;
const LANE_REM = 3.5;
/** What is shorter is drawn as high as this many minutes are, so that a finger finds it. */
const LEAST_MINUTES = 24;
const MINUTE = 60_000;

/** The hours down the side, which all days of a week share. `length` is in minutes: 1440, and more where an hour comes twice. */
export interface Axis {
  length: number;
  /** The stretch of clock time that comes twice on one of the days: from where on it is put in again, and how long it is. */
  twice: { from: number; length: number } | null;
}

function axisOf(days: readonly DayShape[]): Axis {
  for (const day of days) {
    if (!day.change || day.change.by > 0) continue;
    const length = -day.change.by;
    return { length: 1440 + length, twice: { from: clockMinutes(day, day.change.at) + length, length } };
  }
  return { length: 1440, twice: null };
}

/** Where the axis has an instant of a day. */
function placeOf(axis: Axis, day: DayShape, instant: number): number {
  const clock = clockMinutes(day, instant);
  if (!axis.twice) return clock;
  const again = day.change && day.change.by < 0 ? instant >= day.change.at : clock >= axis.twice.from;
  return again ? clock + axis.twice.length : clock;
}

/** The hours to write beside the axis: their minutes on the clock and their place. An hour that comes twice is written twice. */
export function hoursOf({ twice, length }: Axis): { clock: number; place: number }[] {
  const hours: { clock: number; place: number }[] = [];
  for (let place = 60; place < length; place += 60) {
    const clock = !twice || place < twice.from ? place : place - twice.length;
    hours.push({ clock, place });
  }
  return hours;
}

/** The stretch of the axis that a day does not have: the hour that is skipped on it, or that comes twice only on another day. */
export function gapOf({ twice }: Axis, day: DayShape): { from: number; to: number } | null {
  if (day.opens > 0) return { from: 0, to: day.opens };
  if (day.change && day.change.by > 0) {
    const to = clockMinutes(day, day.change.at);
    return { from: to - day.change.by, to };
  }
  return twice && !day.change ? { from: twice.from, to: twice.from + twice.length } : null;
}

/** An appointment, or the part of it that lies on one day. `from` and `to` are places on the axis. */
export interface Slot {
  placed: Placed;
  from: number;
  to: number;
  /** Side by side with others at the same time: which of how many columns. */
  lane: number;
  lanes: number;
  /** Columns that it takes: those to its right that are free all the while too. */
  span: number;
  /** It began the day before, or goes on the day after. */
  carriedOver: boolean;
  goesOn: boolean;
}

export interface WeekDay {
  shape: DayShape;
  /** Those that tell a date and no time. */
  untimed: Placed[];
  slots: Slot[];
}

/** Rem that a day needs, by how many lie beside each other in it. */
export function leastWidth({ slots }: WeekDay): number {
  return Math.max(DAY_REM, ...slots.map(({ lanes }) => lanes * LANE_REM));
}

/** The week from a date on, with what lies in it. */
export function weekOf(first: string, all: readonly Placed[], who: Viewer = viewer()) {
  const shapes = Array.from({ length: 7 }, (_, nth) => shapeOf(addDays(first, nth), who));
  const axis = axisOf(shapes);
  const days = shapes.map((shape): WeekDay => {
    const here = all.filter(({ when }) => when.dates.includes(shape.date)).toSorted(byTime);
    return {
      shape,
      untimed: here.filter(({ when }) => when.start === null),
      slots: sideBySide(here.flatMap((placed) => slotOf(placed, shape, axis) ?? [])),
    };
  });
  return { axis, days };
}

function slotOf(placed: Placed, day: DayShape, axis: Axis): Slot | undefined {
  const { start, end } = placed.when;
  if (start === null || end === null) return undefined;
  const from = placeOf(axis, day, Math.max(start, day.start));
  const until = placeOf(axis, day, Math.min(end, day.end));
  const to = Math.min(Math.max(until, from + LEAST_MINUTES), axis.length);
  return {
    placed,
    // At the very end of a day there is no room left below.
    from: Math.min(from, axis.length - LEAST_MINUTES),
    to,
    lane: 0,
    lanes: 1,
    span: 1,
    carriedOver: start < day.start,
    goesOn: end > day.end,
  };
}

/** Puts what is drawn at the same height into columns: each into the first one that is free. `slots` are in the order of their beginning. */
function sideBySide(slots: Slot[]): Slot[] {
  let group: Slot[] = [];
  let ends: number[] = [];
  const close = (): void => {
    for (const slot of group) {
      slot.lanes = ends.length;
      const beside = group.filter((other) => other.lane > slot.lane && other.from < slot.to && other.to > slot.from);
      slot.span = Math.min(ends.length, ...beside.map(({ lane }) => lane)) - slot.lane;
    }
    group = [];
    ends = [];
  };
  for (const slot of slots.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (ends.every((end) => end <= slot.from)) close();
    const free = ends.findIndex((end) => end <= slot.from);
    slot.lane = free < 0 ? ends.length : free;
    ends[slot.lane] = slot.to;
    group.push(slot);
  }
  close();
  return slots;
}

/** Where the view begins: half an hour before the first appointment of the week, and never later than half past seven. */
export function firstPlace(axis: Axis, days: readonly WeekDay[]): number {
  const first = Math.min(480, ...days.flatMap(({ slots }) => slots.map(({ from }) => from)));
  return Math.max(0, Math.min(first - 30, axis.length));
}

/** Where the line of this moment lies on a day, or undefined. */
export const nowOn = (axis: Axis, day: DayShape, now: number): number | undefined =>
  now >= day.start && now < day.end ? placeOf(axis, day, Math.floor(now / MINUTE) * MINUTE) : undefined;
