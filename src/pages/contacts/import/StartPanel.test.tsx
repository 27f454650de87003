import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ContactImport } from '@/api/contactImportState';
import { queryClient } from '@/api/queryClient';
import { countRows } from './plan';
import { StartPanel } from './StartPanel';

beforeEach(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => new Promise(() => undefined));
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.restoreAllMocks();
});

const imported: ContactImport = {
  organization: 'org',
  sheet: { name: 'a.csv', rows: [['+15125550101'], ['+15125550102']], lines: [1, 2], guessed: false },
  setup: { header: false, columns: ['phone'], country: 'US', chosen: false },
  stage: 'setup',
  fates: [undefined, undefined],
  sent: null,
  kept: true,
  busy: null,
  stopping: false,
  waiting: null,
  trouble: null,
  known: { read: 0, complete: true, phones: new Map(), backTo: null } as unknown as ContactImport['known'],
  run: { rows: 0, since: 0 },
};

const panel = (planned: readonly undefined[] | undefined) => (
  <QueryClientProvider client={queryClient}>
    <I18nProvider i18n={i18n}>
      <StartPanel imported={imported} planned={planned} counts={planned && countRows(planned)} />
    </I18nProvider>
  </QueryClientProvider>
);

test('while thousands of rows are checked nobody says that none is to be added', () => {
  const { rerender } = render(panel(undefined));
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add contacts' }).disabled).toBe(true);
  rerender(panel([undefined, undefined]));
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add 2 contacts' }).disabled).toBe(false);
});
