import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PlayerProvider } from '@/player/PlayerProvider';
import type { CallPlayer } from '@/player/useCallPlayer';
import { RecordingFault } from './RecordingFault';

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));
afterEach(cleanup);

const nothing = () => {};
const PLAYER: CallPlayer = {
  toggle: nothing,
  seek: nothing,
  skip: nothing,
  playFrom: nothing,
  retry: nothing,
  reload: nothing,
  setRate: nothing,
  status: 'loading',
  movable: true,
  duration: 60,
  fault: null,
  slow: false,
  anew: false,
  rate: 1,
};

const page = (state: Partial<CallPlayer>) => (
  <I18nProvider i18n={i18n}>
    <PlayerProvider source={(id) => id} ask={() => new Promise(nothing)} warm={nothing}>
      <RecordingFault callId="a" start={0} player={{ ...PLAYER, ...state }} />
    </PlayerProvider>
  </I18nProvider>
);

test('a short wait needs no words; a long one is said, and each press at "Ask for it anew" changes them', () => {
  const { rerender } = render(page({}));
  expect(screen.queryByRole('status')).toBeNull();
  rerender(page({ slow: true }));
  const line = screen.getByRole('status');
  expect(line.textContent).toMatch(/^Still fetching the recording\..*Ask for it anew$/);
  rerender(page({ anew: true }));
  expect(line.textContent).toBe('Asking for the recording anew.');
  expect(screen.queryByRole('button')).toBeNull();
  rerender(page({ slow: true, anew: true }));
  expect(line.textContent).toMatch(/^Asked for anew, it still has not come\..*Ask for it anew$/);
  // A reader hears what changes in a line that is there, not a line that takes its place.
  expect(screen.getByRole('status')).toBe(line);
  rerender(page({ status: 'playing' }));
  expect(screen.queryByRole('status')).toBeNull();
});
