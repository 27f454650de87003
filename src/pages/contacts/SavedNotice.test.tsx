import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContactRow } from '@/api/contacts';
import { SavedNotice } from './SavedNotice';

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));
afterEach(cleanup);

const NAME = '<b>Rosa</b> <0>&</0> </1>';

test('a name with markup is text within a sentence too', async () => {
  const contact = readContactRow({ id: 'a', name: NAME });
  if (!contact) throw new Error('no contact');
  render(
    <I18nProvider i18n={i18n}>
      <MemoryRouter initialEntries={[{ pathname: '/contacts/a', state: { saved: { lost: false, at: Date.now() } } }]}>
        <SavedNotice contact={contact} />
      </MemoryRouter>
    </I18nProvider>,
  );
  expect((await screen.findByText(/is in the contacts now/)).textContent).toBe(`${NAME} is in the contacts now.`);
});
