import { addDays, dayKey, formatter, isDate, offsetAt, startOfDay, type Viewer, viewer } from './dates';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Writes a calendar date, which is in no zone. */
function writeDate(date: string, options: Intl.DateTimeFormatOptions, who: Viewer): string {
  return formatter({ ...who, timeZone: 'UTC' }, options).format(new Date(`${date}T12:00:00Z`));
}

const withYear = (date: string, today: string): Intl.DateTimeFormatOptions =>
  date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' };

/** `Thursday 19 November`, with the year when it is another one than today's. */
export const longDate = (date: string, today: string, who = viewer()): string =>
  writeDate(date, { weekday: 'long', day: 'numeric', month: 'long', ...withYear(date, today) }, who);

/** `Thu, 19 Nov`, with the year when it is another one than today's. */
export const shortDateOf = (date: string, today: string, who = viewer()): string =>
  writeDate(date, { weekday: 'short', day: 'numeric', month: 'short', ...withYear(date, today) }, who);

/** `Thursday`, `Thu`, `T`. */
export const weekday = (date: string, width: 'long' | 'short' | 'narrow', who = viewer()): string =>
  writeDate(date, { weekday: width }, who);

/** `19`. */
export const dayNumber = (date: string, who = viewer()): string => writeDate(date, { day: 'numeric' }, who);

/** `16–22 November 2026`. */
export function dateRange(from: string, to: string, who = viewer()): string {
  const day = (date: string) => new Date(`${date}T12:00:00Z`);
  const made = formatter({ ...who, timeZone: 'UTC' }, { day: 'numeric', month: 'long', year: 'numeric' });
  return made.formatRange(day(from), day(to));
}

/** `yesterday`, `today`, `tomorrow`; undefined for any other day. */
export function nearDate(date: string, today: string, who = viewer()): string | undefined {
  const ahead = Math.round((Date.parse(date) - Date.parse(today)) / DAY);
  if (Math.abs(ahead) > 1) return undefined;
  return new Intl.RelativeTimeFormat(who.locale, { numeric: 'auto' }).format(ahead, 'day');
}

/** Places that browsers still call by the names that CLDR keeps for them. */
const RENAMED: Record<string, string> = {
  Calcutta: 'Kolkata',
  Katmandu: 'Kathmandu',
  Rangoon: 'Yangon',
  Saigon: 'Ho Chi Minh',
  Kiev: 'Kyiv',
  Godthab: 'Nuuk',
  Faeroe: 'Faroe',
  Asmera: 'Asmara',
};

/** The viewer's zone in words, at an instant: its place and its short name, `Chicago` and `CST`. */
export function zoneWords(instant: number, who = viewer()): { place: string; short: string } {
  const parts = formatter(who, { timeZoneName: 'short', hour: 'numeric' }).formatToParts(instant);
  const place = who.timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? who.timeZone;
  return {
    place: RENAMED[place] ?? place,
    short: parts.find(({ type }) => type === 'timeZoneName')?.value ?? '',
  };
}

/** A day of the viewer's: most have 24 hours, those on which the clock is changed 23 or 25. */
export interface DayShape {
  date: string;
  /** Milliseconds since 1970 of its first instant, and of the first one after it. */
  start: number;
  end: number;
  /** Minutes that the clock shows at its first instant; not 0 only where midnight itself is skipped. */
  opens: number;
  /** When the clock is changed, and by how many minutes: 60 is forward, -60 back. */
  change: { at: number; by: number } | null;
}

export function shapeOf(date: string, who = viewer()): DayShape {
  const start = startOfDay(date, who).getTime();
  const end = startOfDay(addDays(date, 1), who).getTime();
  const before = offsetAt(start, who.timeZone);
  const by = offsetAt(end - 1, who.timeZone) - before;
  const opens = Math.round((start + before - Date.parse(`${date}T00:00:00Z`)) / MINUTE);
  if (by === 0) return { date, start, end, opens, change: null };
  let [early, late] = [start, end - 1];
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (offsetAt(middle, who.timeZone) === before) early = middle;
    else late = middle;
  }
  return { date, start, end, opens, change: { at: late, by: by / MINUTE } };
}

/** Minutes that the day's clock shows at one of its instants: 90 is half past one, 1440 its end. */
export function clockMinutes(day: DayShape, instant: number): number {
  const elapsed = day.opens + (instant - day.start) / MINUTE;
  return day.change && instant >= day.change.at ? elapsed + day.change.by : elapsed;
}

/** Years of five digits are no dates of ours. */
const LAST = Date.UTC(9999, 11, 30);

/** The dates from one instant's to that of the last instant before another, both in the viewer's zone; at most `most` of them. */
export function datesWithin(start: number, end: number, most: number, who = viewer()): string[] {
  const last = dayKey(Math.min(Math.max(start, end - 1), LAST), who);
  const dates: string[] = [];
  for (let date = dayKey(start, who); isDate(date) && date <= last && dates.length < most; date = addDays(date, 1))
    dates.push(date);
  return dates;
}
