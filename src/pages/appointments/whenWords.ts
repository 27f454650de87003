import { t } from '@lingui/core/macro';
import { longDate, shortDateOf } from '@/lib/calendar';
import { dayKey, timeOfDay, today as dateOfToday } from '@/lib/dates';
import type { When } from './when';

/** `13:00–14:30`, `13:00` where no end is told, `until 01:00` on the day after; without a time that there is none. */
export function hoursWords(when: When, date: string): string {
  const { start, end, guessed } = when;
  if (start === null || end === null) return t`no time given`;
  const from = timeOfDay(start);
  if (dayKey(start) < date) {
    return dayKey(end - 1) > date ? t`all day, since ${shortOf(start)}` : t`until ${timeOfDay(end)}`;
  }
  if (guessed) return from;
  const last = dayKey(Math.max(start, end - 1));
  if (last > dayKey(start)) return t`${from} until ${shortOf(end)}, ${timeOfDay(end)}`;
  return start === end ? from : `${from}–${timeOfDay(end)}`;
}

const shortOf = (instant: number): string => shortDateOf(dayKey(instant), dateOfToday());

/** What is odd about the time of an appointment, each in a sentence. */
export function oddities(when: When, today: string): string[] {
  const { start, guessed, booked, differs, dates, unreadable } = when;
  const said: string[] = [];
  if (guessed === 'no_end') said.push(t`No end is given; it is drawn as half an hour.`);
  if (guessed === 'ends_before_it_begins') {
    said.push(t`Its end lies before its beginning; it is drawn as half an hour.`);
  }
  if (start === null && dates.length > 0) said.push(t`No time is given, only the day.`);
  if (start === null && dates.length === 0) said.push(t`Neither a time nor a day is given.`);
  if (booked !== null) {
    const here = longDate(dayKey(start ?? 0), today);
    const there = longDate(booked, today);
    said.push(
      differs === 'nowhere'
        ? t`Its date and its time contradict each other: the booking is for ${there}, its time is on ${here}. Better ask.`
        : t`${here} in your zone; the booking says ${there}.`,
    );
  }
  if (unreadable !== null) said.push(t`The booking's date is none: “${unreadable.slice(0, 40)}”.`);
  return said;
}
