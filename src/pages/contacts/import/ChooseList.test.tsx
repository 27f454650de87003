import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { discardImport, readState } from '@/api/contactImportState';
import { queryClient } from '@/api/queryClient';
import { ChooseList } from './ChooseList';

beforeEach(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => new Promise(() => undefined));
});
afterEach(() => {
  cleanup();
  discardImport('org');
  queryClient.clear();
  vi.restoreAllMocks();
});

/** Pastes into the field; whether the browser would have put it there. */
function paste(text: string): boolean {
  return fireEvent.paste(screen.getByRole('textbox'), { clipboardData: { getData: () => text } });
}

test('thousands of pasted rows are looked over without a stay in the field, after what stands there; a few stay to be seen', async () => {
  render(
    <QueryClientProvider client={queryClient}>
      <I18nProvider i18n={i18n}>
        <ChooseList organization="org" />
      </I18nProvider>
    </QueryClientProvider>,
  );
  expect(paste('Ana\t512 555 0101')).toBe(true);
  expect(readState()).toBeNull();
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Name\tPhone' } });
  expect(paste('Ana\t512 555 0101\n'.repeat(2_500))).toBe(false);
  await vi.waitFor(() => expect(readState()?.sheet.rows).toHaveLength(2_501));
  expect(readState()?.setup).toMatchObject({ header: true, columns: ['name', 'phone'] });
});
