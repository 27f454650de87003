import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ContactRow } from '@/api/contacts';
import type { List } from '@/api/cursor';
import { SearchFooter } from './SearchFooter';

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));
afterEach(cleanup);

const footer = { loading: false, pageSize: 50, error: null, stopped: null, complete: false, nextPage: 3 };
const list = { rows: Array.from({ length: 100 }, () => ({})), footer } as unknown as List<ContactRow>;

test('says how far it has looked, and the focus goes with it when the first row is found', () => {
  const readOn = { on: true, start: vi.fn(), stop: vi.fn() };
  const at = (place: string, found: number) => (
    <I18nProvider i18n={i18n}>
      <div key={place}>
        <SearchFooter list={list} found={found} readOn={readOn} />
      </div>
    </I18nProvider>
  );
  const { rerender } = render(at('under nothing', 0));
  expect(screen.getByRole('status').textContent).toContain('Among the 100 contacts read so far, 0 match.');
  const stop = screen.getByRole('button', { name: 'Stop' });
  stop.focus();
  rerender(at('under a list', 1));
  expect(screen.getByRole('button', { name: 'Stop' })).not.toBe(stop);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Stop' }));
});
