import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { AppointmentRow } from '@/api/appointments';
import type { List } from '@/api/cursor';
import { Coverage } from './Coverage';
import { booking } from './testing';

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));
afterEach(cleanup);

test('whoever has it read on, or stopped, stands on the button still, and at the end on what came of it', () => {
  const at = (on: boolean, complete = false) => {
    const footer = { loading: on, error: null, stopped: null, complete };
    const list = { rows: [booking()], footer, sieve: { oldest: booking().created_at } };
    return (
      <I18nProvider i18n={i18n}>
        <Coverage
          list={list as unknown as List<AppointmentRow>}
          reading={{ on, start: vi.fn(), stop: vi.fn() }}
          view="week"
          since={undefined}
          now={0}
        />
      </I18nProvider>
    );
  };
  const { rerender } = render(at(false));
  const button = screen.getByRole('button', { name: 'Read further back' });
  act(() => button.focus());
  rerender(at(true));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Stop' }));
  rerender(at(false));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Read further back' }));
  rerender(at(true));
  rerender(at(false, true));
  expect(document.activeElement?.textContent).toMatch(/^All was read/);
});
