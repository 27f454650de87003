import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { NothingRead } from './NothingRead';

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));
afterEach(cleanup);

test.each([
  [false, {}, 'Nothing among what was read.'],
  [false, { status: 'booked' }, 'Nothing among what was read.'],
  [true, { status: 'booked' }, 'Nothing that matches the filters.'],
  [true, { since: '7d' }, 'Nothing that matches the filters.'],
  [true, { view: 'week', from: '2026-11-16' }, 'No appointments.'],
] as const)('all read: %s, asked for %o: “%s”', (complete, search, words) => {
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <NothingRead complete={complete} search={search} />
    </I18nProvider>,
  );
  expect(container.textContent).toBe(words);
});
