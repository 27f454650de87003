import { describe, expect, it, vi } from 'vitest';
import type { Message } from '../../../src/api/calls.ts';
import { exceptionOf, longestMatter, plannedCalls, shopDay } from './autoShop.ts';
import { clinicDay } from './clinic.ts';
import { type Day, dayOf, instant, weekday } from './clock.ts';
import { austin, elsewhere, fullName, person } from './people.ts';
import { oddAppointments } from './ids.ts';
import { sentinelRecords } from './sentinels.ts';
import { beginners, thread } from './threads.ts';

/** A Wednesday, and the 70 days before. */
const now = Date.parse('2026-10-14T21:10:00Z');
const today = dayOf(now);
const days = Array.from({ length: 70 }, (_, nth) => today - 69 + nth);
const shopDays = days.map((day) => shopDay(day, now));
const calls = shopDays.flatMap((day) => day.calls);
const messagesOf = (call: { messages?: unknown }) => (call.messages ?? []) as Message[];

describe('a day of the auto shop', () => {
  it('is the same whenever it is made, and whatever was made before', async () => {
    const dates = [today - 60, today - 7, today - 25];
    const texts = dates.map((day) => JSON.stringify(shopDay(day, now)));
    // Another process, as it were: nothing of what was made before is known there.
    vi.resetModules();
    const again = await import('./autoShop.ts');
    expect(again.shopDay).not.toBe(shopDay);
    for (const [nth, day] of dates.entries()) expect(JSON.stringify(again.shopDay(day, now))).toBe(texts[nth]);
    expect(new Set(texts).size).toBe(dates.length);
  });

  it('never has the same conversation twice', () => {
    for (const { calls: ofDay } of shopDays) {
      const said = ofDay.flatMap(({ transcript }) => transcript ?? []);
      expect(new Set(said).size).toBe(said.length);
    }
    const english = calls.flatMap(({ transcript, recording }) =>
      transcript && recording !== 'fixed' ? [transcript] : [],
    );
    expect(new Set(english).size / english.length).toBeGreaterThan(0.97);
  });

  it('has turns that follow one another and end when the call ends', () => {
    for (const call of calls) {
      let end = 0;
      for (const { role, content, seconds_from_start, duration_seconds } of messagesOf(call)) {
        expect(seconds_from_start).toBeGreaterThanOrEqual(end);
        end = Number(seconds_from_start) + Number(duration_seconds);
        expect(content).not.toMatch(/[{}]|undefined|null|NaN|^\s|\s$| {2}/);
        if (role === 'user' || role === 'assistant') expect(Number(duration_seconds)).toBeGreaterThan(0);
      }
      if (end > 0) expect(Math.abs(Number(call.duration_seconds) - end)).toBeLessThan(2.5);
    }
  });

  it('says in the transcript and in the messages the same', () => {
    for (const call of calls) {
      const spoken = messagesOf(call).filter(({ role }) => role === 'assistant' || role === 'user');
      const lines = spoken.map(({ role, content }) => `${role === 'user' ? 'Caller' : 'Assistant'}: ${content}`);
      expect(call.transcript ?? '').toBe(lines.join('\n'));
    }
  });

  it('writes summaries that keep to the conversation', () => {
    for (const call of calls) {
      if (call.recording === 'fixed' || !call.summary) continue;
      expect(call.summary).not.toMatch(/[{}]|undefined/);
      for (const [amount] of call.summary.matchAll(/(?<=\$)\d+/g)) {
        const said = messagesOf(call).some(
          ({ content }) => content.includes(amount) || /eighteen fifty|ninety-five/.test(content),
        );
        expect(said, `${call.summary}\n${call.transcript}`).toBe(true);
      }
    }
  });

  it('names callers as they name themselves', () => {
    for (const call of calls) {
      const said = messagesOf(call).some(
        ({ role, content }) => role === 'user' && /(?:name's|I'm|It's|This is|here\.) /.test(content),
      );
      if (!call.caller_name || call.recording === 'fixed' || !said) continue;
      expect(call.transcript).toContain(call.caller_name.split(' ')[0]);
    }
  });

  it('says an Odyssey and a Corolla', () => {
    const english = calls.filter(({ recording }) => recording !== 'fixed');
    const said = english.map(({ transcript, summary }) => `${transcript ?? ''}\n${summary ?? ''}`).join('\n');
    expect(said).toMatch(/\ban [AEIO]/);
    expect(said.match(/\ba (?!one\b)[aeio]\w*/gi) ?? []).toEqual([]);
  });

  it('keeps to numbers that are nobody’s', () => {
    const everybody = [...shopDays, ...days.map((day) => clinicDay(day, now))].flatMap((day) => [
      ...day.calls.map(({ caller_phone }) => caller_phone),
      ...day.contacts.map(({ phone }) => phone),
      ...day.leads.map(({ caller_phone }) => caller_phone),
      ...day.appointments.map(({ caller_phone }) => caller_phone),
    ]);
    const numbers = everybody.filter((phone) => phone !== null && phone !== undefined);
    for (const phone of numbers) expect(phone).toMatch(/^\+1[2-9]\d\d55501\d\d$/);
    expect(new Set(numbers.map((phone) => phone.slice(2, 5))).size).toBeGreaterThan(8);
    const transcripts = calls.map(({ transcript }) => transcript ?? '').join('\n');
    expect(transcripts).not.toMatch(/\d{3}[-. ]\d{4}/);
  });

  it('makes half a year in seconds: 2,500 calls, 600 contacts, 500 leads, 400 visits', () => {
    // Of this process alone: a wall clock would measure whatever else runs on the machine.
    const before = process.cpuUsage();
    const halfYear = Array.from({ length: 181 }, (_, nth) => shopDay(today - 180 + nth, now));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(4);
    expect(halfYear.flatMap((day) => day.calls).length).toBeGreaterThanOrEqual(2_500);
    expect(new Set(halfYear.flatMap((day) => day.contacts).map(({ id }) => id)).size).toBeGreaterThanOrEqual(600);
    expect(halfYear.flatMap((day) => day.leads).length).toBeGreaterThanOrEqual(500);
    expect(halfYear.flatMap((day) => day.appointments).length).toBeGreaterThanOrEqual(400);
  });

  it('rings in the rhythm of the week', () => {
    const hours = Array.from({ length: 24 }, () => 0);
    const perWeekday = Array.from({ length: 7 }, () => 0);
    for (const day of days) {
      for (const { second } of plannedCalls(day)) {
        hours[Math.floor(second / 3600)] = (hours[Math.floor(second / 3600)] ?? 0) + 1;
        perWeekday[weekday(day)] = (perWeekday[weekday(day)] ?? 0) + 1;
      }
    }
    const at = (hour: number) => hours[hour] ?? 0;
    expect(Math.min(at(8), at(9))).toBeGreaterThan(1.4 * at(11));
    expect(at(16)).toBeGreaterThan(1.3 * at(14));
    expect(at(22) + at(23) + at(0) + at(1)).toBeGreaterThan(5);
    expect(perWeekday[6]).toBeLessThan(0.6 * (perWeekday[5] ?? 0));
    expect(perWeekday[5]).toBeLessThan(0.9 * (perWeekday[1] ?? 0));
  });

  it('has calls of every kind, in a believable mixture', () => {
    const share = (test: (call: (typeof calls)[number]) => boolean) => calls.filter(test).length / calls.length;
    expect(share(({ status }) => status === 'completed')).toBeGreaterThan(0.8);
    for (const status of ['blocked', 'failed', 'forwarding'])
      expect(share((call) => call.status === status)).toBeGreaterThan(0.01);
    const spanish = share(({ recording }) => recording === 'fixed');
    expect(spanish).toBeGreaterThan(0.12);
    expect(spanish).toBeLessThan(0.2);
    expect(share(({ caller_phone }) => caller_phone === null)).toBeGreaterThan(0.01);
    expect(share(({ summary, status }) => summary === null && status === 'completed')).toBeGreaterThan(0.01);
  });

  it('plays every completed call, save the one without, and has one broken and one expired in three weeks', () => {
    const recent = days
      .slice(-21)
      .flatMap((day) => shopDay(day, now).calls.map((call) => ({ call, odd: exceptionOf(day) })));
    expect(
      recent.filter(
        ({ call, odd }) => call.status === 'completed' && call.recording === 'none' && call.id !== odd?.call.id,
      ),
    ).toEqual([]);
    expect(
      recent
        .flatMap(({ call }) => (['broken', 'expired'].includes(String(call.recording)) ? [call.recording] : []))
        .toSorted((a, b) => String(a).localeCompare(String(b))),
    ).toEqual(['broken', 'expired']);
  });

  it('repeats no Spanish call within three weeks', () => {
    const heard = new Map<string, Day>();
    for (const day of days) {
      for (const { words } of plannedCalls(day)) {
        if (!words || !('script' in words)) continue;
        expect(day - (heard.get(words.script) ?? day - 99)).toBeGreaterThanOrEqual(21);
        heard.set(words.script, day);
      }
    }
    expect(heard.size).toBe(54);
  });

  it('keeps everybody apart', () => {
    const everybody = [
      ...Array.from({ length: austin }, (_, nth) => person('austin', nth)),
      ...Array.from({ length: elsewhere }, (_, nth) => person('elsewhere', nth)),
    ];
    expect(new Set(everybody.map(({ phone }) => phone)).size).toBe(everybody.length);
    expect(new Set(everybody.map(fullName)).size).toBe(everybody.length);
    // Nobody begins something new while the last matter is still going on.
    const recent = days.slice(0, longestMatter).flatMap((day) => beginners(day).map(({ key }) => key));
    expect(new Set(recent).size).toBe(recent.length);
  });

  it('keeps somebody urgent waiting at every hour, and nobody for long', () => {
    const urgent = days.flatMap((day) =>
      plannedCalls(day).flatMap(({ second, lead }) =>
        lead?.urgency === 'high' ? [{ from: instant(day, second), to: lead.course[0]?.at ?? Infinity }] : [],
      ),
    );
    for (let at = now - 50 * 86_400_000; at < now; at += 3_600_000) {
      const waiting = urgent.filter(({ from, to }) => from < at && at < to);
      expect(waiting.length, new Date(at).toISOString()).toBeGreaterThan(0);
      expect(at - Math.min(...waiting.map(({ from }) => from))).toBeLessThan(26 * 86_400_000);
    }
  });

  it('ends every matter within its time, visits after their booking, in opening hours', () => {
    for (const day of days) {
      for (const call of beginners(day).flatMap((who) => thread(day, who))) {
        expect(call.day - day).toBeLessThanOrEqual(longestMatter);
        for (const { visit, course } of call.visits) {
          expect(instant(visit.day, visit.second)).toBeGreaterThan(instant(call.day, call.second));
          expect(weekday(visit.day)).toBeLessThan(6);
          expect(visit.second).toBeGreaterThanOrEqual(7.5 * 3600);
          expect(visit.second).toBeLessThan((weekday(visit.day) === 5 ? 13 : 18) * 3600);
          expect(course).toEqual(course.toSorted((a, b) => a.at - b.at));
        }
        if (call.lead) expect(call.lead.course).toEqual(call.lead.course.toSorted((a, b) => a.at - b.at));
      }
    }
  });
});

it('puts the odd rows where the dashboard’s states can be seen', () => {
  const { calls: odd } = sentinelRecords(now, person('austin', 0).contactId);
  expect(new Set(odd.map(({ id }) => id)).size).toBe(odd.length);
  expect(Math.max(...odd.map((call) => messagesOf(call).length))).toBeGreaterThan(300);
  expect(odd.some(({ summary }) => (summary ?? '').split(' ').some((word) => word.length > 10_000))).toBe(true);
});

it('puts appointments where calendars go wrong: at once, over midnight, in hours that come twice, without an end', () => {
  const { appointments } = sentinelRecords(now, person('austin', 0).contactId);
  expect(new Set(appointments.map(({ id }) => id)).size).toBe(appointments.length);
  const of = (name: keyof typeof oddAppointments) => appointments.find(({ id }) => id === oddAppointments[name]);
  const clock = (name: keyof typeof oddAppointments, timeZone: string) =>
    new Date(String(of(name)?.appointment_time_start)).toLocaleTimeString('en-GB', { timeZone, timeStyle: 'short' });
  for (const name of Object.keys(oddAppointments) as (keyof typeof oddAppointments)[])
    expect(of(name), name).toBeDefined();
  expect(clock('losAngelesOnce', 'America/Los_Angeles')).toBe('01:30');
  expect(clock('losAngelesAgain', 'America/Los_Angeles')).toBe('01:30');
  expect(clock('madridOnce', 'Europe/Madrid')).toBe('02:30');
  expect(clock('madridAgain', 'Europe/Madrid')).toBe('02:30');
  expect(clock('overMidnight', 'America/Los_Angeles')).toBe('23:00');
  expect(String(of('overlapSecond')?.appointment_time_start) < String(of('overlapFirst')?.appointment_time_end)).toBe(
    true,
  );
  expect(of('noEnd')?.appointment_time_end).toBeNull();
  expect(of('noTime')?.appointment_time_start).toBeNull();
});
