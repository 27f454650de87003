import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, cleanup, render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { messages } from '@/locales/later/es.po';
import { RowList } from './RowList';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('what becomes of a row is said in another language at once', async () => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(800);
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  const scroller = createRef<HTMLDivElement>();
  const sheet = { name: '', rows: [['+15125550142']], lines: [1], guessed: false };
  const setup = { header: false, columns: ['phone'], country: 'US', chosen: false };
  const list = () => (
    <I18nProvider i18n={i18n}>
      <div ref={scroller}>
        <RowList sheet={sheet} setup={setup} fates={FATES} rows={ROWS} over={false} scroller={scroller} />
      </div>
    </I18nProvider>
  );
  const { rerender } = render(list());
  // What scrolls is known to it from its second drawing on.
  rerender(list());
  expect(await screen.findByText('Repeated')).toBeTruthy();
  act(() => i18n.loadAndActivate({ locale: 'es', messages }));
  expect(screen.queryByText('Repeated')).toBeNull();
});

const FATES = [{ kind: 'repeat', line: 1 }] as const;
const ROWS = [0];
