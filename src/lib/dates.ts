import { i18n } from '@lingui/core';
import { formatLocale, preferredLanguage } from './locale';

/** Whose eyes a time is written for. Left out, it is the browser's language and zone. */
export interface Viewer {
  locale: string;
  timeZone: string;
}

let ownZone: string | undefined;
let own: { language: string; viewer: Viewer } | undefined;

/** The browser's own. Its zone is asked for once: asking costs more than all the rest of writing a time. */
export function viewer(): Viewer {
  if (own?.language !== i18n.locale) {
    ownZone ??= zone();
    own = { language: i18n.locale, viewer: { locale: formatLocale(), timeZone: ownZone } };
  }
  return own.viewer;
}

/** Temporal tells it for nothing; a formatter made only to be asked costs 10 ms and more. */
function zone(): string {
  const { Temporal } = globalThis as { Temporal?: { Now: { timeZoneId(): string } } };
  return Temporal?.Now.timeZoneId() ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** More formatters than any one viewer asks for; a server that draws for many begins anew. */
const MOST_FORMATTERS = 200;

/** Writes times for a zone that is not this machine's own, from now on. */
export function seeAs(timeZone: string): void {
  ownZone = timeZone;
  own = undefined;
  if (cache.size > MOST_FORMATTERS) cache.clear();
}

const cache = new Map<string, Intl.DateTimeFormat>();

/** A formatter costs far more to make than to use, and a list makes thousands of times. */
export function formatter({ locale, timeZone }: Viewer, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  let made = cache.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    cache.set(key, made);
  }
  return made;
}

/** ISO text, milliseconds or a `Date`; undefined where it is no time. */
type Instant = string | number | Date;

function toDate(instant: Instant): Date | undefined {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

const write = (instant: Instant, who: Viewer, options: Intl.DateTimeFormatOptions): string => {
  const date = toDate(instant);
  return date ? formatter(who, options).format(date) : '–';
};

/** `14:01`, `2:01 PM`. */
export const timeOfDay = (instant: Instant, who = viewer()): string =>
  write(instant, who, { hour: 'numeric', minute: '2-digit' });

/** Whether the viewer's clock counts to twelve; then a time needs a wider column. */
export const usesTwelveHours = (who = viewer()): boolean =>
  formatter(who, { hour: 'numeric' }).resolvedOptions().hour12 ?? false;

/** Has the browser load what it needs to write times. */
export const warmDates = (): void => void timeOfDay(0, { locale: formatLocale(preferredLanguage()), timeZone: zone() });

/** `Thursday 12 November`, with the year when it is another one. */
export const longDay = (instant: Instant, now = new Date(), who = viewer()): string =>
  write(instant, who, { weekday: 'long', day: 'numeric', month: 'long', ...yearUnlessSame(instant, now, who) });

/** `Thu, 12 Nov`, with the year when it is another one. */
export const shortDay = (instant: Instant, now = new Date(), who = viewer()): string =>
  write(instant, who, { weekday: 'short', day: 'numeric', month: 'short', ...yearUnlessSame(instant, now, who) });

/** `2 Sep`, with the year when it is another one. */
export const shortDate = (instant: Instant, now = new Date(), who = viewer()): string =>
  write(instant, who, { day: 'numeric', month: 'short', ...yearUnlessSame(instant, now, who) });

/** `November 2026`. */
export const monthName = (instant: Instant, who = viewer()): string =>
  write(instant, who, { month: 'long', year: 'numeric' });

/** `12 November`, with the year when it is another one. */
export const dayOnly = (instant: Instant, now = new Date(), who = viewer()): string =>
  write(instant, who, { day: 'numeric', month: 'long', ...yearUnlessSame(instant, now, who) });

/** `Thu 12`, for where a heading names the month. Languages that order the two otherwise are read all the same. */
export const dayOfMonth = (instant: Instant, who = viewer()): string =>
  `${write(instant, who, { weekday: 'short' })} ${write(instant, who, { day: 'numeric' })}`;

/** `today 13:48`, `yesterday 18:40`, `Thu, 12 Nov, 18:40`. */
export function dayAndTime(instant: Instant, now = new Date(), who = viewer()): string {
  const near = nearDay(instant, now, who);
  return near ? `${near} ${timeOfDay(instant, who)}` : `${shortDay(instant, now, who)}, ${timeOfDay(instant, who)}`;
}

/** Everything, with the zone named: `Thursday, November 19, 2026 at 1:48 PM CST`. */
export const fullTime = (instant: Instant, who = viewer()): string =>
  write(instant, who, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });

/** The date in the viewer's zone, `2026-11-12`; equal for all instants of one day. Empty where it is no time. */
export function dayKey(instant: Instant, who = viewer()): string {
  const date = toDate(instant);
  return date
    ? formatter({ ...who, locale: 'en-CA' }, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(date)
    : '';
}

/** The viewer's date at this moment. */
export const today = (who = viewer()): string => dayKey(new Date(), who);

/** No record is older, and no year of four digits is half typed. */
export const FIRST_DATE = '2000';

/** Whether a text is a day that there is (the engines take the 31st of February for a day in March), and that a record can be of. */
export function isDate(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day?.toJSON()?.startsWith(text) === true && text >= FIRST_DATE;
}

/** The date so many days later: `2026-11-12` and 1 give `2026-11-13`. */
export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

type WeekAware = Intl.Locale & { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } };

/** The first day of the week that a date lies in, as the viewer's calendar has it. */
export function firstOfWeek(date: string, who = viewer()): string {
  const locale: WeekAware = new Intl.Locale(who.locale);
  // 1 is Monday and 7 Sunday. Browsers that do not tell are taken for Monday's, the Americas' calendars for Sunday's.
  const told = locale.getWeekInfo?.() ?? locale.weekInfo;
  const first = told?.firstDay ?? (/-(US|MX|CA|CO|PE|GT|PR|DO|HN|SV|NI|PA|VE)$/.test(who.locale) ? 7 : 1);
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addDays(date, -((weekday - first + 7) % 7));
}

/** `Today` or `Yesterday`, capitalised as a heading is; else undefined. */
export function nearDayHeading(instant: Instant, now = new Date(), who = viewer()): string | undefined {
  const near = nearDay(instant, now, who);
  return near && near.charAt(0).toLocaleUpperCase(who.locale) + near.slice(1);
}

export function nearDay(instant: Instant, now = new Date(), who = viewer()): string | undefined {
  const days = daysBetween(dayKey(instant, who), dayKey(now, who));
  if (days !== 0 && days !== 1) return undefined;
  return new Intl.RelativeTimeFormat(who.locale, { numeric: 'auto' }).format(-days, 'day');
}

/** Whole calendar days from one `dayKey` to another. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

function yearUnlessSame(instant: Instant, now: Date, who: Viewer): Intl.DateTimeFormatOptions {
  return dayKey(instant, who).slice(0, 4) === dayKey(now, who).slice(0, 4) ? {} : { year: 'numeric' };
}

/**
 * The instant at which a date begins in a zone, as a `Date`. Where the clock skips midnight it is the first instant of the day.
 * `date` is `2026-11-12`.
 */
export function startOfDay(date: string, who = viewer()): Date {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  // The zone's offset is asked for at the guess itself; a second round settles days on which it changes.
  let guess = midnight - offsetAt(midnight, who.timeZone);
  guess = midnight - offsetAt(guess, who.timeZone);
  return new Date(dayKey(guess, who) < date ? guess + 3_600_000 : guess);
}

/** What the API is asked for to get a day and all after it: it gives what was created later than that, so it is one microsecond before the day. */
export function justBefore(date: string, who = viewer()): string {
  return new Date(startOfDay(date, who).getTime() - 1).toISOString().replace('Z', '999Z');
}

/** Milliseconds that a zone's clock is ahead of UTC at an instant. */
export function offsetAt(instant: number, timeZone: string): number {
  const parts = formatter(
    { locale: 'en-US', timeZone },
    {
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    },
  ).formatToParts(instant);
  const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second'),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}
