import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { chooseTheme } from '@/lib/preferences';
import { ThemeSelect } from './ThemeSelect';

afterEach(() => {
  cleanup();
  chooseTheme('system');
});

test('two of them on one screen show the same choice', async () => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  render(
    <I18nProvider i18n={i18n}>
      <ThemeSelect />
      <ThemeSelect long />
    </I18nProvider>,
  );
  const [side, page] = screen.getAllByRole<HTMLSelectElement>('combobox');
  if (!side || !page) throw new Error('expected two');
  await userEvent.selectOptions(page, 'dark');
  expect([side.value, page.value]).toEqual(['dark', 'dark']);
  expect(document.documentElement.dataset.theme).toBe('dark');
});
