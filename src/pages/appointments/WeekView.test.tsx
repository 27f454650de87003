import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { forgetPlaces } from '@/components/table/memory';
import type { AppointmentsSearch } from '@/lib/paths';
import { booking } from './testing';
import { whenOf } from './when';
import { leastWidth, weekOf } from './week';
import { WeekView } from './WeekView';

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));
afterEach(() => {
  cleanup();
  forgetPlaces();
});

const all = ['2026-11-02', '2026-11-09', '2026-11-23'].map((date) => {
  const row = booking({ id: `of ${date}`, caller_name: `who comes ${date}`, appointment_date: date });
  return { row, when: whenOf(row) };
});
const onChange = vi.fn<(search: AppointmentsSearch) => void>();

function Week() {
  const [search, setSearch] = useState<AppointmentsSearch>({ view: 'week', from: '2026-11-02' });
  onChange.mockImplementation(setSearch);
  return (
    <I18nProvider i18n={i18n}>
      <MemoryRouter>
        <WeekView all={all} search={search} today="2026-11-16" now={0} complete oneDay={false} onChange={onChange} />
      </MemoryRouter>
    </I18nProvider>
  );
}

test('Page keys go on through the weeks, also through an empty one, and arrows lead in again', async () => {
  const user = userEvent.setup();
  render(<Week />);
  act(() => screen.getByRole('link', { name: /2026-11-02/ }).focus());
  await user.keyboard('{PageDown}');
  expect(screen.getByRole('link', { name: /2026-11-09/ })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('group', { name: /^The week/ }));
  await user.keyboard('{PageDown}');
  // This week is today's: the address says nothing of it, and will tomorrow be right too.
  expect(onChange).toHaveBeenLastCalledWith({ view: 'week', from: undefined });
  expect(screen.queryAllByRole('link')).toEqual([]);
  await user.keyboard('{PageDown}');
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(screen.getByRole('link', { name: /2026-11-23/ }));
  await user.keyboard('{PageUp}{PageUp}{PageUp}');
  expect(onChange).toHaveBeenLastCalledWith({ view: 'week', from: '2026-11-02' });
});

test('a day is as wide as those beside each other in it need', () => {
  const at = (nth: number) => {
    const row = booking({
      id: `at once ${nth}`,
      appointment_time_start: '2026-11-18T15:00:00Z',
      appointment_time_end: '2026-11-18T16:00:00Z',
    });
    return { row, when: whenOf(row) };
  };
  const columns = (count: number) => {
    const { days } = weekOf(
      '2026-11-16',
      Array.from({ length: count }, (_, nth) => at(nth)),
    );
    return days.map(leastWidth);
  };
  expect(columns(0)).toEqual(Array(7).fill(5));
  expect(columns(1)).toEqual(Array(7).fill(5));
  expect(Math.max(...columns(4))).toBe(14);
  expect(columns(4).filter((width) => width === 5)).toHaveLength(6);
});
