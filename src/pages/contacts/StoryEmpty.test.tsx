import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readContactRow } from '@/api/contacts';
import { StoryEmpty } from './StoryEmpty';
import type { Kind } from './story';
import type { Story } from './useStory';

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));
afterEach(cleanup);

const done = { rows: [], error: null, reading: false, complete: true };
const showAll = vi.fn();

function show(part: Partial<Record<keyof Story, unknown>>, phone: string | null = '+15125550142', kind?: Kind) {
  const contact = readContactRow({ id: 'a', phone });
  if (!contact) throw new Error('no contact');
  const story = { happenings: [], beginning: false, calls: done, leads: done, appointments: done, ...part } as Story;
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <StoryEmpty contact={contact} story={story} kind={kind} onShowAll={showAll} />
    </I18nProvider>,
  );
  const title = screen.queryByRole('heading')?.textContent ?? null;
  const { textContent } = container;
  const way = screen.queryByRole('link')?.getAttribute('href');
  cleanup();
  return { title, way, textContent };
}

test('says that nothing happened only where all of it was read, and what one can do', () => {
  expect(show({})).toMatchObject({ title: 'Nothing has happened yet', way: 'tel:+15125550142' });
  expect(show({ leads: { ...done, complete: false } }).title).toBe('Nothing was found so far');
  expect(show({}, '+15125550142', 'lead')).toMatchObject({ title: 'No leads', way: undefined });
  expect(show({ calls: { ...done, complete: false } }, '+15125550142', 'lead').title).toBe('No leads');
});

test('is silent while a part is on its way or failed, and where the key may read none', () => {
  expect(show({ leads: { ...done, reading: true } }).title).toBeNull();
  expect(show({ leads: { ...done, error: new Error('no') } }).title).toBeNull();
  expect(show({ calls: { ...done, rows: undefined } }).title).toBeNull();
  expect(show({ calls: null, leads: null, appointments: null }).title).toBeNull();
});

test('a contact without a number is not promised its calls, and their part is not waited for', () => {
  const { title, way, textContent } = show({ calls: { ...done, rows: undefined } }, null);
  expect([title, way]).toEqual(['Nothing has happened yet', undefined]);
  expect(textContent).toContain('no number to know its calls by');
});
