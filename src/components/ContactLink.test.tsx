import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router-dom';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BackLink } from './BackLink';
import { ContactLink } from './ContactLink';

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));
afterEach(cleanup);

function show(contactId: string | null, phone: string | null, name: string | null, mayAdd = true) {
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <MemoryRouter initialEntries={['/leads?lead=1']}>
        <ContactLink contactId={contactId} phone={phone} name={name} mayAdd={mayAdd} />
      </MemoryRouter>
    </I18nProvider>,
  );
  return container;
}
const address = () => screen.getByRole('link').getAttribute('href');

test('leads to the contact, to a form that begins with what is known, or nowhere', () => {
  show('a/b', '+15125550142', 'Rosa', false);
  expect(address()).toBe('/contacts/a%2Fb');
  cleanup();
  show(null, '+15125550142', 'Rosa & Co');
  expect(address()).toBe('/contacts/new?phone=%2B15125550142&name=Rosa+%26+Co');
  cleanup();
  expect(show(null, null, 'Rosa').textContent).toBe('');
  expect(show(null, 'anonymous', null).textContent).toBe('');
});

test('a key that may not add is told beforehand what it lacks', () => {
  expect(show(null, '+15125550142', null, false).textContent).toContain('contacts:write');
  expect(screen.queryByRole('link')).toBeNull();
});

test('from a list to a record, its contact, and back by links: the list is as it was', async () => {
  function Screen() {
    const { pathname, search, state } = useLocation();
    const back = (state as { list?: string } | null)?.list ?? '/calls';
    return (
      <>
        <output>{`${pathname}${search}`}</output>
        <BackLink to={back} />
        <ContactLink contactId="b" phone={null} name={null} mayAdd />
      </>
    );
  }
  render(
    <I18nProvider i18n={i18n}>
      <MemoryRouter initialEntries={[{ pathname: '/calls/a', state: { list: '/calls?status=failed' } }]}>
        <Routes>
          <Route path="*" element={<Screen />} />
        </Routes>
      </MemoryRouter>
    </I18nProvider>,
  );
  const here = () => screen.getByRole('status').textContent;
  await userEvent.click(screen.getByRole('link', { name: 'Open the contact' }));
  expect(here()).toBe('/contacts/b');
  await userEvent.click(screen.getByRole('link', { name: 'Call' }));
  expect(here()).toBe('/calls/a');
  await userEvent.click(screen.getByRole('link', { name: 'Calls' }));
  expect(here()).toBe('/calls?status=failed');
});
