import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetHeard, noteHeard } from './heard';
import { PlayerProvider } from './PlayerProvider';
import { RowPlay } from './RowPlay';

const call = {
  id: 'a',
  duration_seconds: 60,
  caller_name: 'Rosa',
  caller_phone: null,
  started_at: null,
  created_at: '2026-11-12T12:00:00Z',
};

beforeEach(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockReturnValue();
});
afterEach(() => {
  cleanup();
  forgetHeard();
  sessionStorage.clear();
  vi.restoreAllMocks();
});

test('a row of any kind plays its call by the id, says which and when, and that it was heard', async () => {
  const source = vi.fn((id: string) => `/recordings/${id}`);
  render(
    <I18nProvider i18n={i18n}>
      <PlayerProvider source={source} ask={() => new Promise(() => {})} warm={() => {}}>
        <RowPlay call={call} when="Thu, 12 Nov" />
        <RowPlay call={{ ...call, id: 'b', caller_name: null }} when="Fri, 13 Nov" tabIndex={-1} />
      </PlayerProvider>
    </I18nProvider>,
  );
  const [first, second] = screen.getAllByRole('button');
  expect(first?.getAttribute('aria-label')).toBe('Play the call with Rosa, Thu, 12 Nov');
  expect(first?.hasAttribute('tabindex')).toBe(false);
  expect(second?.getAttribute('aria-label')).toBe('Play the call with a withheld number, Fri, 13 Nov');
  expect(second?.tabIndex).toBe(-1);
  expect(source).not.toHaveBeenCalled();
  if (first) await userEvent.click(first);
  expect(source).toHaveBeenCalledWith('a', { again: 0 });
  expect(first?.getAttribute('aria-label')).toBe('Pause the call with Rosa, Thu, 12 Nov');
  expect(second?.hasAttribute('data-playing')).toBe(false);
  act(() => noteHeard('b'));
  expect(second?.getAttribute('aria-label')).toBe('Play again the call with a withheld number, Fri, 13 Nov');
});
