/** The shop's zone: what its people mean by "tomorrow at nine". */
const zone = 'America/Chicago';
const dayMs = 86_400_000;

const offsetFormat = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
const dateFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const offsets = new Map<number, number>();

/** Seconds to add to UTC for the zone's wall clock, cached by the hour: the zone changes on the hour. */
function offsetSeconds(utcMs: number): number {
  const hour = Math.floor(utcMs / 3_600_000);
  let offset = offsets.get(hour);
  if (offset === undefined) {
    const match = /GMT([+-])(\d\d):(\d\d)/.exec(offsetFormat.format(utcMs));
    offset = match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3]) * 60) : 0;
    offsets.set(hour, offset);
  }
  return offset;
}

/** A calendar day as days since 1 January 1970; the zone does not matter for it. */
export type Day = number;

/** `2026-02-25`. */
export const dayText = (day: Day): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** The shop's calendar day at an instant (ms since the epoch). */
export const dayOf = (utcMs: number): Day => Date.parse(dateFormat.format(utcMs)) / dayMs;

/** 0 is Monday, 6 Sunday. */
export const weekday = (day: Day): number => (((day + 3) % 7) + 7) % 7;

/** Weeks since a Monday long ago, and thus the same for the seven days of a week. */
export const weekOf = (day: Day): number => Math.floor((day + 3) / 7);

/** 1 to 12. */
export const monthOf = (day: Day): number => new Date(day * dayMs).getUTCMonth() + 1;

/** The instant, in ms since the epoch, at which the shop's clock shows that second of that day (past midnight: of the next). */
export function instant(day: Day, secondOfDay: number): number {
  const asUtc = day * dayMs + secondOfDay * 1000;
  const guess = asUtc - offsetSeconds(asUtc) * 1000;
  return asUtc - offsetSeconds(guess) * 1000;
}

/** ISO 8601 UTC with microseconds: `2026-02-24T20:59:00.482913Z`. */
export function isoMicros(utcMs: number, micros = 0): string {
  const whole = Math.floor(utcMs);
  return `${new Date(whole).toISOString().slice(0, -1)}${String(micros % 1000).padStart(3, '0')}Z`;
}

/** `08:30` as seconds of the day. */
export function clockSeconds(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 3600 + minutes * 60;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const weekdayName = (day: Day): string => weekdays[weekday(day)] ?? '';

/** How somebody who speaks on `today` calls `day`: "today", "tomorrow", "Thursday", "next Tuesday". */
export function dayName(day: Day, today: Day): string {
  const ahead = day - today;
  if (ahead === 0) return 'today';
  if (ahead === 1) return 'tomorrow';
  if (ahead === -1) return 'yesterday';
  if (ahead < 0) return `last ${weekdayName(day)}`;
  if (ahead < 14) return ahead < 7 ? weekdayName(day) : `next ${weekdayName(day)}`;
  return `${weekdayName(day)} in ${ahead < 21 ? 'two' : 'three'} weeks`;
}

/** How somebody says a time of day: "9:30", "2 PM". */
export function timeName(secondOfDay: number): string {
  const hours = Math.floor(secondOfDay / 3600);
  const minutes = Math.floor((secondOfDay % 3600) / 60);
  const half = hours < 12 ? 'AM' : 'PM';
  const hour = hours % 12 === 0 ? 12 : hours % 12;
  return minutes === 0 ? `${hour} ${half}` : `${hour}:${String(minutes).padStart(2, '0')} ${half}`;
}
