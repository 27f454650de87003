import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ComponentProps, useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
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

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));
afterEach(cleanup);

const phone = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Phone' });

test('a number takes the focus from nobody, and a filter set meanwhile stays', async () => {
  render(<Filters first={{}} />);
  await userEvent.type(phone(), '512 555 0142');
  fireEvent.keyDown(phone(), { key: 'Enter' });
  // Before the number was worked out.
  fireEvent.change(screen.getByRole('combobox', { name: 'Status' }), { target: { value: 'failed' } });
  await waitFor(() => expect(search).toEqual({ status: 'failed', phone: '+15125550142' }));
  expect(phone().value).toBe('(512) 555-0142');
  expect(document.activeElement).toBe(phone());
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
  ['Since ever', 'Since', { since: '7d' }],
])('taking a filter off by "%s" leaves the focus in its list', async (clear, filter, first) => {
  render(<Filters first={first} />);
  await userEvent.click(screen.getByRole('button', { name: clear }));
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: filter }));
});

test('the date shown is the one of the address, also after Back', () => {
  const onChange = () => undefined;
  const { rerender } = render(<Words search={{ since: '2026-11-12' }} onChange={onChange} />);
  const date = screen.getByLabelText<HTMLInputElement>('Since which date');
  rerender(<Words search={{ since: '2026-11-10' }} onChange={onChange} />);
  expect(date.value).toBe('2026-11-10');
});
