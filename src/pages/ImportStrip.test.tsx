import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, render } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, expect, test } from 'vitest';
import ImportStrip from './ImportStrip';

afterEach(cleanup);

function dropFile(): boolean {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { types: ['Files'], dropEffect: 'copy' } });
  document.body.dispatchEvent(event);
  return event.defaultPrevented;
}

test('a file that is dropped on another screen does not take the page away, and with it the import', () => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  const strip = render(
    <I18nProvider i18n={i18n}>
      <MemoryRouter>
        <ImportStrip importing={{ state: 'running', done: 1, total: 2 }} />
      </MemoryRouter>
    </I18nProvider>,
  );
  expect(dropFile()).toBe(true);
  strip.unmount();
  expect(dropFile()).toBe(false);
});
