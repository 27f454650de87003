import { t } from '@lingui/core/macro';
import { longDate, shapeOf, shortDateOf, zoneWords } from '@/lib/calendar';
import { dayKey, timeOfDay, today as dateOfToday, type Viewer, viewer } from '@/lib/dates';
import type { When } from './when';

/** `13:00–14:30`, `13:00` where no end is told, `until 01:00` on the day after; without a time that there is none. */
export function hoursWords(when: When, date: string, who: Viewer = viewer()): string {
  const { start, end, guessed } = when;
  if (start === null || end === null) return t`no time given`;
  const from = clock(start, who);
  const time = clock(end, who);
  if (dayKey(start, who) < date) {
    return dayKey(end - 1, who) > date ? t`all day, since ${shortOf(start, who)}` : t`until ${time}`;
  }
  if (guessed) return from;
  const last = dayKey(Math.max(start, end - 1), who);
  if (last > dayKey(start, who)) return t`${from} until ${shortOf(end, who)}, ${time}`;
  return start === end ? from : `${from}–${time}`;
}

/** On a day on which the clock is changed a time says by which of the two it is told. */
function clock(instant: number, who: Viewer): string {
  const time = timeOfDay(instant, who);
  return shapeOf(dayKey(instant, who), who).change ? `${time} ${zoneWords(instant, who).short}` : time;
}

const shortOf = (instant: number, who: Viewer): string => shortDateOf(dayKey(instant, who), dateOfToday(who), who);

/** What is odd about the time of an appointment, each in a sentence. */
export function oddities(when: When, today: string, who: Viewer = viewer()): string[] {
  const { start, guessed, booked, differs, dates, unreadable } = when;
  const said: string[] = [];
  if (guessed === 'no_end') said.push(t`No end is given; it is drawn as half an hour.`);
  if (guessed === 'ends_before_it_begins') {
    said.push(t`Its end lies before its beginning; it is drawn as half an hour.`);
  }
  if (start === null && dates.length > 0) said.push(t`No time is given, only the day.`);
  if (start === null && dates.length === 0) said.push(t`Neither a time nor a day is given.`);
  if (booked !== null) {
    const here = longDate(dayKey(start ?? 0, who), today, who);
    const there = longDate(booked, today, who);
    said.push(
      differs === 'nowhere'
        ? t`Its date and its time contradict each other: the booking is for ${there}, its time is on ${here}. Better ask.`
        : t`${here} in your zone; the booking says ${there}.`,
    );
  }
  if (unreadable !== null) said.push(t`The booking's date is none: “${unreadable.slice(0, 40)}”.`);
  return said;
}
