import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tellMediaSession } from './mediaSession';
import type { Player, PlayerState } from './player';

class Session {
  metadata: unknown = null;
  playbackState = 'none';
  position: MediaPositionState | undefined;
  handlers = new Map<string, MediaSessionActionHandler>();
  setActionHandler(action: string, handler: MediaSessionActionHandler | null) {
    if (action === 'stop') throw new TypeError('unknown action');
    if (handler) this.handlers.set(action, handler);
    else this.handlers.delete(action);
  }
  setPositionState(state?: MediaPositionState) {
    if (state && (state.position ?? 0) > (state.duration ?? 0)) throw new TypeError('position beyond the end');
    this.position = state;
  }
  press(action: MediaSessionAction, details: object = {}) {
    this.handlers.get(action)?.({ action, ...details });
  }
}

let session: Session;
let state: PlayerState;
let listeners: (() => void)[];
const audio = new EventTarget();
const did = vi.fn<(what: string, value?: number) => void>();
const player = {
  audio,
  getState: () => state,
  getTime: () => 61,
  subscribe: (listener: () => void) => {
    listeners.push(listener);
    return () => (listeners = listeners.filter((one) => one !== listener));
  },
  play: () => did('play'),
  pause: () => did('pause'),
  close: () => did('close'),
  seek: (to: number) => did('seek', to),
  skip: (seconds: number) => did('skip', seconds),
} as unknown as Player;
const tell = (onNext?: () => void) =>
  tellMediaSession(player, { title: 'Rosa', artist: 'Dave Auto Shop', onNext }, session as unknown as MediaSession);

beforeEach(() => {
  session = new Session();
  listeners = [];
  did.mockClear();
  state = {
    call: null,
    status: 'playing',
    duration: 184,
    rate: 1.5,
    movable: true,
    fault: null,
    slow: false,
    anew: false,
  };
  vi.stubGlobal(
    'MediaMetadata',
    class {
      constructor(facts: object) {
        Object.assign(this, facts);
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

test('the lock screen says who, how far and how fast', () => {
  tell();
  expect(session.metadata).toMatchObject({ title: 'Rosa', artist: 'Dave Auto Shop' });
  expect(session.playbackState).toBe('playing');
  expect(session.position).toEqual({ duration: 184, playbackRate: 1.5, position: 61 });
  state = { ...state, status: 'paused', duration: null };
  for (const listener of listeners) listener();
  expect([session.playbackState, session.position]).toEqual(['paused', undefined]);
});

test('a length that turns out shorter than where it stands does not break it', () => {
  state = { ...state, duration: 60 };
  tell();
  expect(session.position).toMatchObject({ position: 60 });
});

test('its keys do what they say', () => {
  const next = vi.fn<() => void>();
  tell(next);
  session.press('play');
  session.press('pause');
  session.press('seekbackward');
  session.press('seekforward', { seekOffset: 30 });
  session.press('seekto', { seekTime: 12 });
  session.press('nexttrack');
  expect(did.mock.calls).toEqual([['play'], ['pause'], ['skip', -10], ['skip', 30], ['seek', 12]]);
  expect(next).toHaveBeenCalledOnce();
});

test('without a next call there is no key for it, and closing takes all of it away', () => {
  const end = tell();
  expect(session.handlers.has('nexttrack')).toBe(false);
  end();
  expect([session.metadata, session.playbackState, session.position]).toEqual([null, 'none', undefined]);
  expect([session.handlers.size, listeners.length]).toEqual([0, 0]);
});

test('a browser without a lock screen plays all the same', () => {
  expect(() => tellMediaSession(player, { title: '', artist: '', onNext: undefined }, undefined)()).not.toThrow();
});
