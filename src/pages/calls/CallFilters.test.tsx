import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ComponentProps, useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CallsSearch } from '@/lib/paths';
import { CallFilters } from './CallFilters';

let search: CallsSearch;

function Filters({ first }: { first: CallsSearch }) {
  const [now, setNow] = useState(first);
  const onChange = (next: CallsSearch): void => {
    search = next;
    setNow(next);
  };
  return <Words search={now} onChange={onChange} />;
}

const Words = (filters: ComponentProps<typeof CallFilters>) => (
  <I18nProvider i18n={i18n}>
    <CallFilters {...filters} />
  </I18nProvider>
);

beforeEach(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  search = {};
});
afterEach(cleanup);

const phone = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Phone' });

test('a number takes the focus from nobody, and a filter set meanwhile stays', async () => {
  render(<Filters first={{}} />);
  await userEvent.type(phone(), '512 555 0142');
  fireEvent.keyDown(phone(), { key: 'Enter' });
  // Before the number was worked out.
  fireEvent.change(screen.getByRole('combobox', { name: 'Status' }), { target: { value: 'failed' } });
  await waitFor(() => expect(search).toEqual({ status: 'failed', phone: '+15125550142' }));
  await waitFor(() => expect(phone().value).toBe('(512) 555-0142'));
  expect(document.activeElement).toBe(phone());
});

test('whoever types on before a number was worked out keeps what was typed', async () => {
  render(<Filters first={{}} />);
  await userEvent.type(phone(), '512 555 0142');
  fireEvent.keyDown(phone(), { key: 'Enter' });
  fireEvent.change(phone(), { target: { value: '512 555 01' } });
  await act(() => import('@/lib/phoneNumbers'));
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  expect(phone().value).toBe('512 555 01');
  expect(search).toEqual({});
  fireEvent.change(phone(), { target: { value: '512 555 0177' } });
  fireEvent.keyDown(phone(), { key: 'Enter' });
  await waitFor(() => expect(search).toEqual({ phone: '+15125550177' }));
});

test.each(['+', '   ', '512', '١٢٣', '<b>512</b>', '0'.repeat(5_000), '+1 512 555 0142; +1 512 555 0143'])(
  'odd text is no number, is said to be none, and stays to be mended: %#',
  async (odd) => {
    render(<Filters first={{}} />);
    fireEvent.change(phone(), { target: { value: odd } });
    fireEvent.keyDown(phone(), { key: 'Enter' });
    if (odd.trim()) expect((await screen.findByRole('alert')).textContent).toMatch(/no whole phone number/);
    expect(phone().value).toBe(odd);
    expect(search).toEqual({});
  },
);

test.each([
  ['５１２　５５５－０１４２', '+15125550142'],
  ['＋１ ５１２ ５５５ ０１４２', '+15125550142'],
  ['٥١٢ ٥٥٥ ٠١٤٢', '+15125550142'],
  ['۵۱۲۵۵۵۰۱۴۲', '+15125550142'],
  ['+٣٤ ٦١٢ ٣٤ ٥٦ ٧٨', '+34612345678'],
])('digits of other scripts are digits: %s', async (typed, number) => {
  render(<Filters first={{}} />);
  fireEvent.change(phone(), { target: { value: typed } });
  fireEvent.keyDown(phone(), { key: 'Enter' });
  await waitFor(() => expect(search.phone).toBe(number));
});

test('taking the number off leaves the focus in the field', async () => {
  render(<Filters first={{ phone: '+15125550142' }} />);
  await userEvent.click(screen.getByRole('button', { name: 'Any phone' }));
  expect(search.phone).toBeUndefined();
  expect(phone().value).toBe('');
  expect(document.activeElement).toBe(phone());
});

test.each([
  ['Any status', 'Status', { status: 'failed' }],
  ['Any day', 'When', { since: '7d' }],
  ['Any day', 'When', { since: '2026-11-10', until: '2026-11-12' }],
])('taking a filter off by "%s" leaves the focus in its list', async (clear, filter, first) => {
  render(<Filters first={first} />);
  await userEvent.click(screen.getByRole('button', { name: clear }));
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: filter }));
});

test('the dates shown are those of the address, also after Back', () => {
  const onChange = () => undefined;
  const { rerender } = render(<Words search={{ since: '2026-11-12', until: '2026-11-14' }} onChange={onChange} />);
  const value = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;
  expect(value('First day')).toBe('2026-11-12');
  rerender(<Words search={{ since: '2026-11-10', until: '2026-11-14' }} onChange={onChange} />);
  expect(value('First day')).toBe('2026-11-10');
  expect(value('Last day')).toBe('2026-11-14');
});

test('a date is told once it stands, not for every key of it', async () => {
  vi.useFakeTimers();
  try {
    const onChange = vi.fn<(search: CallsSearch) => void>();
    render(<Words search={{ until: '2026-11-14' }} onChange={onChange} />);
    const field = screen.getByLabelText('First day');
    fireEvent.change(field, { target: { value: '0002-11-01' } });
    fireEvent.change(field, { target: { value: '2026-11-01' } });
    await act(() => vi.advanceTimersByTimeAsync(300));
    fireEvent.change(field, { target: { value: '2026-11-12' } });
    await act(() => vi.advanceTimersByTimeAsync(300));
    expect(onChange).not.toHaveBeenCalled();
    await act(() => vi.advanceTimersByTimeAsync(300));
    expect(onChange.mock.calls).toEqual([[{ since: '2026-11-12', until: '2026-11-14' }]]);
  } finally {
    vi.useRealTimers();
  }
});

test('two dates typed one right after the other are both kept', async () => {
  render(<Filters first={{ since: '2026-11-01', until: '2026-11-20' }} />);
  fireEvent.change(screen.getByLabelText('Last day'), { target: { value: '2026-11-14' } });
  fireEvent.change(screen.getByLabelText('First day'), { target: { value: '2026-11-12' } });
  fireEvent.blur(screen.getByLabelText('First day'));
  await waitFor(() => expect(search).toEqual({ since: '2026-11-12', until: '2026-11-14' }));
});

test('a date that is emptied is taken off when one leaves it', async () => {
  render(<Filters first={{ since: '2026-11-10', until: '2026-11-12' }} />);
  const field = screen.getByLabelText('Last day');
  fireEvent.change(field, { target: { value: '' } });
  fireEvent.blur(field);
  expect(search).toEqual({ since: '2026-11-10', until: undefined });
});

test('days that contradict each other are said to, where they stand', () => {
  render(<Filters first={{ since: '2026-11-12', until: '2026-11-10' }} />);
  expect(screen.getByRole('alert').textContent).toMatch(/last day comes before the first/);
  expect(screen.getByLabelText('First day').getAttribute('aria-invalid')).toBe('true');
});

test('“dates” opens two fields with the days of the span that was chosen', async () => {
  render(<Filters first={{ since: 'yesterday' }} />);
  expect(screen.queryByLabelText('First day')).toBeNull();
  fireEvent.change(screen.getByRole('combobox', { name: 'When' }), { target: { value: 'dates' } });
  const first = screen.getByLabelText<HTMLInputElement>('First day');
  expect(document.activeElement).toBe(first);
  expect(first.value).toBe(search.since);
  expect(search.until).toBe(search.since);
});

test.each([
  ['Hide blocked', { hide: 'blocked' }],
  ['Can be heard', { heard: '1' }],
])('“%s” is pressed and released', async (name, part) => {
  render(<Filters first={{ status: 'failed' }} />);
  const toggle = screen.getByRole('button', { name });
  await userEvent.click(toggle);
  expect(search).toEqual({ status: 'failed', ...part });
  expect(toggle.getAttribute('aria-pressed')).toBe('true');
  await userEvent.click(toggle);
  expect(Object.values(search).filter(Boolean)).toEqual(['failed']);
});
