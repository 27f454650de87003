import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ApiError } from '@/api/errors';
import { canMove, lengthOf } from './bounds';
import { clearTab } from '@/lib/storage';
import { forgetHeard } from './heard';
import { createPlayer } from './player';
import { recover } from './recover';

/** An audio element without a decoder: tests say what the browser would. */
class FakeAudio extends EventTarget {
  currentTime = 0;
  duration = Number.NaN;
  playbackRate = 1;
  defaultPlaybackRate = 1;
  preload = '';
  paused = true;
  error: { code: number } | null = null;
  refuses: DOMException | null = null;
  moves = true;
  #src = '';

  get src() {
    return this.#src;
  }
  set src(value: string) {
    this.#src = value;
    this.currentTime = 0;
    this.duration = Number.NaN;
    this.error = null;
    this.playbackRate = this.defaultPlaybackRate;
  }
  get seekable() {
    // Of a stream Chromium says so.
    return { length: 1, start: () => 0, end: () => (this.moves ? this.duration : Number.POSITIVE_INFINITY) };
  }
  hasAttribute() {
    return this.#src !== '';
  }
  removeAttribute() {
    this.#src = '';
  }
  load() {
    this.currentTime = 0;
  }
  async play() {
    if (this.refuses) throw this.refuses;
    this.paused = false;
  }
  pause() {
    if (!this.paused) {
      this.paused = true;
      this.say('pause');
    }
  }
  say(type: string) {
    this.dispatchEvent(new Event(type));
  }
  knows(duration: number) {
    this.duration = duration;
    this.say('loadedmetadata');
  }
  breaks(code: number) {
    this.error = { code };
    this.say('error');
  }
}

const call = {
  id: 'a',
  duration_seconds: 60,
  caller_name: null,
  caller_phone: null,
  started_at: null,
  created_at: '2026-11-19T18:48:00Z',
};
const other = (duration_seconds: number | null) => ({ ...call, id: 'b', duration_seconds });
const fault = (status: number, code: string) => ({ status, code }) as ApiError;
const there = () => fault(206, 'not_audio');
let audio: FakeAudio;
let frames: (() => void)[];
/** What a wait that goes on for long has to say. */
let late: (() => void)[];
let kept: number[];

function open(ask: (cut: boolean) => ApiError = there, rate = 1) {
  return createPlayer(audio as unknown as HTMLAudioElement, {
    source: (id, { again }) => `/recordings/${id}?${again}`,
    ask: async (_, cut) => ask(cut),
    warm: () => {},
    rate,
    keepRate: (value) => kept.push(value),
    requestFrame: (run) => frames.push(run),
    later: (run, milliseconds) => (milliseconds < 1_000 ? queueMicrotask(run) : late.push(run)),
  });
}

beforeEach(() => {
  audio = new FakeAudio();
  frames = [];
  late = [];
  kept = [];
});

// The document is every test's: what was heard here is news to the next one.
afterEach(() => {
  clearTab();
  forgetHeard();
});

test('a length is a number of seconds or unknown', () => {
  expect(lengthOf(63.4, 60)).toBe(63.4);
  for (const unknown of [Number.NaN, Number.POSITIVE_INFINITY, 0]) {
    expect(lengthOf(unknown, 60)).toBe(60);
    expect(lengthOf(unknown, null)).toBeNull();
    expect(lengthOf(unknown, Number.NaN)).toBeNull();
  }
});

test('one can move about in what has an end, and a beginning to go back to', () => {
  const until = (...ends: number[]) => ({ length: ends.length, start: () => 0, end: (at: number) => ends[at] ?? 0 });
  expect([until(60), until(0.4), until(3, 60)].map(canMove)).toEqual([true, true, true]);
  expect([until(), until(0), until(Number.POSITIVE_INFINITY)].map(canMove)).toEqual([false, false, false]);
});

describe('the length shown', () => {
  test("is the record's until the audio tells its own", () => {
    const player = open();
    player.load(call);
    expect(player.getState().duration).toBe(60);
    audio.knows(63.4);
    expect(player.getState().duration).toBe(63.4);
  });

  test('stays the record’s for a stream without an end', () => {
    const player = open();
    player.load(call);
    audio.knows(Number.POSITIVE_INFINITY);
    expect(player.getState().duration).toBe(60);
  });

  test('goes with the call', () => {
    const player = open();
    player.load(call);
    audio.knows(63.4);
    player.load(other(null));
    expect(player.getState()).toMatchObject({ call: { id: 'b' }, duration: null, status: 'paused' });
  });
});

describe('moving', () => {
  test('before the audio is there is kept until it is', () => {
    const player = open();
    player.load(call, 12);
    expect(player.getTime()).toBe(12);
    player.seek(31);
    expect(player.getTime()).toBe(31);
    expect(audio.currentTime).toBe(0);
    audio.knows(63);
    expect(audio.currentTime).toBe(31);
  });

  test('stays within the recording', () => {
    const player = open();
    player.load(call, 5000);
    audio.knows(63);
    expect(audio.currentTime).toBe(63);
    player.seek(-4);
    expect(audio.currentTime).toBe(0);
    player.seek(900);
    expect(audio.currentTime).toBe(63);
    player.seek(Number.NaN);
    expect(audio.currentTime).toBe(63);
  });

  test('is not possible in what comes only from its beginning to its end, until it was loaded once', () => {
    const player = open();
    audio.moves = false;
    player.load(call, 31);
    player.play();
    audio.knows(60);
    expect(player.getState().movable).toBe(false);
    player.seek(40);
    expect(audio.currentTime).toBe(0);
    audio.say('playing');
    audio.currentTime = 12;
    audio.moves = true;
    player.reload();
    audio.knows(60);
    expect([audio.currentTime, player.getState().movable, player.getState().status]).toEqual([12, true, 'loading']);
    player.seek(40);
    expect(audio.currentTime).toBe(40);
    player.pause();
    player.reload();
    expect([audio.paused, player.getState().status], 'still where it was still').toEqual([true, 'paused']);
  });

  test('the same call again leaves it where it is', () => {
    const player = open();
    player.load(call);
    audio.knows(63);
    player.seek(20);
    player.load({ ...call }, 0);
    expect(audio.currentTime).toBe(20);
  });
});

describe('playing', () => {
  test('tells the time with every frame, and of nothing else', () => {
    const player = open();
    const state = vi.fn();
    const time = vi.fn();
    player.load(call);
    audio.knows(63);
    player.toggle();
    expect(player.getState().status).toBe('loading');
    audio.say('playing');
    player.subscribe(state);
    player.subscribeTime(time);
    for (let frame = 0; frame < 5; frame += 1) frames.pop()?.();
    expect(time).toHaveBeenCalledTimes(5);
    expect(state).not.toHaveBeenCalled();
    player.toggle();
    expect(player.getState().status).toBe('paused');
    frames.pop()?.();
    expect(frames, 'and with none while it is still').toEqual([]);
  });

  test('a wait for more is a wait, and the end a rest', () => {
    const player = open();
    player.load(call);
    player.play();
    audio.say('playing');
    audio.say('waiting');
    expect(player.getState().status).toBe('loading');
    audio.say('playing');
    audio.paused = true;
    audio.say('pause');
    audio.say('ended');
    expect(player.getState().status).toBe('paused');
  });

  test('asked to play while it plays, it plays', () => {
    const player = open();
    player.load(call);
    player.play();
    audio.say('playing');
    player.seek(9);
    player.play();
    expect(player.getState().status).toBe('playing');
  });

  test('a late pause of the call before does not stop this one', () => {
    const player = open();
    player.load(call);
    player.play();
    audio.say('pause');
    expect(player.getState().status).toBe('loading');
  });

  test('a browser that refuses to begin by itself is no fault', async () => {
    const player = open();
    audio.refuses = new DOMException('', 'NotAllowedError');
    player.load(call);
    player.play();
    await vi.waitFor(() => expect(player.getState()).toMatchObject({ status: 'paused', fault: null }));
  });
});

describe('speed', () => {
  test('is kept within bounds, remembered, and stays with the next call', () => {
    const player = open();
    player.load(call);
    player.setRate(9);
    expect(kept).toEqual([3]);
    player.load(other(1));
    expect(audio.playbackRate).toBe(3);
    expect(player.getState().rate).toBe(3);
  });

  test('that was remembered badly is 1', () => {
    expect(open(there, Number.NaN).getState().rate).toBe(1);
    expect(open(there, 0.01).getState().rate).toBe(0.5);
  });
});

describe('errors', () => {
  test('the gateway says what the element does not', async () => {
    const player = open(() => fault(502, 'recording_refused'));
    player.load(call, 7);
    player.play();
    audio.breaks(4);
    await vi.waitFor(() =>
      expect(player.getState()).toMatchObject({ status: 'failed', fault: { code: 'recording_refused' } }),
    );
    expect(player.getTime()).toBe(7);
    player.retry();
    expect(player.getState()).toMatchObject({ status: 'loading', fault: null });
    audio.knows(60);
    expect(audio.currentTime).toBe(7);
  });

  test('each try has an address of its own, since a browser remembers how one failed', async () => {
    const player = open(() => fault(416, 'bad_range'));
    player.load(call);
    player.play();
    const first = audio.src;
    audio.breaks(4);
    await vi.waitFor(() => expect(player.getState().status).toBe('failed'));
    player.retry();
    const second = audio.src;
    player.load(other(3));
    player.load(call);
    expect(new Set([first, second]).size).toBe(2);
    expect(audio.src, 'nor the one it failed with, later on').not.toBe(first);
  });

  test('whoever waits too long can have it asked for anew, and is told of that wait as of the first one', () => {
    const player = open();
    player.load(call, 7);
    player.play();
    const { src } = audio;
    expect(player.getState()).toMatchObject({ slow: false, anew: false });
    late.pop()?.();
    expect(player.getState()).toMatchObject({ status: 'loading', slow: true, anew: false });
    player.retry();
    expect(audio.src).not.toBe(src);
    expect(player.getState()).toMatchObject({ status: 'loading', fault: null, slow: false, anew: true });
    expect(player.getTime()).toBe(7);
    late.pop()?.();
    expect(player.getState()).toMatchObject({ slow: true, anew: true });
    audio.knows(60);
    audio.say('playing');
    expect(player.getState()).toMatchObject({ status: 'playing', slow: false, anew: false });
    // The next wait is one of its own, and the first one's time is not counted to it.
    audio.say('waiting');
    expect(player.getState()).toMatchObject({ slow: false, anew: false });
  });

  test('a wait that was over in time is never called a long one, nor is the one after it by that', () => {
    const player = open();
    player.load(call);
    player.play();
    player.pause();
    late[0]?.();
    expect(player.getState().slow).toBe(false);
    player.play();
    late[0]?.();
    expect(player.getState().slow).toBe(false);
    late[1]?.();
    expect(player.getState().slow).toBe(true);
  });

  test('what was refused while another organization was signed in stands still once its own is back', async () => {
    const player = open(() => fault(412, 'other_organization'));
    player.load(call, 21);
    recover(player);
    player.play();
    expect(player.getState().status, 'nothing was refused').toBe('loading');
    audio.breaks(4);
    await vi.waitFor(() => expect(player.getState().status).toBe('failed'));
    const first = audio.src;
    const play = vi.spyOn(audio, 'play');
    recover(player);
    expect(player.getState()).toMatchObject({ status: 'paused', fault: null });
    expect(play, 'nobody is surprised by a sound').not.toHaveBeenCalled();
    expect([player.getTime(), audio.src !== first]).toEqual([21, true]);
  });

  test('why one try failed is not said of the next one, which somebody asked for meanwhile', async () => {
    let answer: (why: ApiError) => void = () => {};
    const player = createPlayer(audio as unknown as HTMLAudioElement, {
      source: (id) => id,
      ask: () => new Promise((resolve) => (answer = resolve)),
      warm: () => {},
      rate: 1,
      keepRate: () => {},
      requestFrame: (run) => frames.push(run),
    });
    player.load(call);
    player.play();
    audio.breaks(4);
    player.retry();
    audio.knows(60);
    audio.say('playing');
    answer(fault(502, 'upstream_unreachable'));
    await Promise.resolve();
    expect(player.getState()).toMatchObject({ status: 'playing', fault: null });
  });

  test('who begins is told to other tabs; what goes on by itself tells nobody', async () => {
    const player = open();
    const begun = vi.fn();
    player.onBegin(begun);
    player.load(call);
    expect(begun).not.toHaveBeenCalled();
    player.play();
    audio.knows(60);
    audio.say('playing');
    expect(begun).toHaveBeenCalledTimes(1);
    audio.currentTime = 23;
    audio.breaks(2);
    await vi.waitFor(() => expect(audio.error).toBeNull());
    player.reconnect();
    player.reload();
    expect([audio.paused, begun.mock.calls.length]).toEqual([false, 1]);
    player.retry();
    player.goOn(other(3));
    expect(begun).toHaveBeenCalledTimes(3);
  });

  test('a link that ran out is given a moment, then it goes on at the same second and speed', async () => {
    const player = open(() => fault(410, 'recording_expired'), 1.5);
    player.load(call);
    player.play();
    audio.knows(60);
    audio.say('playing');
    audio.currentTime = 41;
    const said: unknown[] = [];
    player.subscribe(() => said.push([player.getState().status, player.getState().fault?.code]));
    audio.breaks(2);
    await vi.waitFor(() => expect(audio.error).toBeNull());
    expect(said).toContainEqual(['loading', 'recording_expired']);
    audio.knows(60);
    audio.say('playing');
    expect([audio.currentTime, audio.playbackRate]).toEqual([41, 1.5]);
    expect(player.getState()).toMatchObject({ status: 'playing', fault: null });
    // It was no use: now it is said.
    audio.breaks(2);
    await vi.waitFor(() => expect(player.getState()).toMatchObject({ status: 'failed', fault: { status: 410 } }));
  });

  test('a link that runs out while nobody plays it is renewed unseen, and whoever plays it meanwhile hears it', async () => {
    const player = open(() => fault(410, 'recording_expired'));
    player.load(call);
    player.seek(41);
    audio.breaks(2);
    expect(player.getState()).toMatchObject({ status: 'paused', fault: null });
    player.toggle();
    await vi.waitFor(() => expect(audio.error).toBeNull());
    expect(player.getState()).toMatchObject({ status: 'loading' });
    audio.knows(60);
    audio.say('playing');
    expect([audio.paused, audio.currentTime]).toEqual([false, 41]);
    player.pause();
    audio.breaks(2);
    audio.breaks(2);
    await vi.waitFor(() => expect(player.getState()).toMatchObject({ status: 'failed', fault: { status: 410 } }));
  });

  test('a pause while a link is renewed is calm', async () => {
    const player = open(() => fault(410, 'recording_expired'));
    player.load(call);
    player.play();
    const said: unknown[] = [];
    player.subscribe(() => {
      const { status, fault: why } = player.getState();
      if (why && status === 'loading') player.pause();
      said.push([status, why?.code]);
    });
    audio.breaks(2);
    await vi.waitFor(() => expect(audio.error).toBeNull());
    expect(said).not.toContainEqual(['paused', 'recording_expired']);
    expect(player.getState()).toMatchObject({ status: 'paused', fault: null });
  });

  test('after some more sound the next error is met again', async () => {
    const player = open(() => fault(410, 'recording_expired'));
    player.load(call);
    player.play();
    for (const second of [20, 40]) {
      audio.knows(60);
      audio.say('playing');
      audio.currentTime = second;
      audio.say('timeupdate');
      audio.breaks(2);
      await vi.waitFor(() => expect(audio.error).toBeNull());
      expect(player.getTime()).toBe(second);
    }
  });

  test('a damaged place in a file is tried once more, and not for ever', async () => {
    const player = open();
    player.load(call);
    player.play();
    audio.breaks(3);
    await vi.waitFor(() => expect(audio.error).toBeNull());
    audio.knows(60);
    audio.say('playing');
    audio.breaks(3);
    await vi.waitFor(() => expect(player.getState()).toMatchObject({ status: 'failed', fault: { code: 'not_audio' } }));
  });

  test('a line that is cut is told from a file that is damaged', async () => {
    const asked: boolean[] = [];
    const player = open((cut) => {
      asked.push(cut);
      return fault(500, 'internal');
    });
    player.load(call);
    player.play();
    audio.breaks(2);
    await vi.waitFor(() => expect(player.getState().status).toBe('failed'));
    player.retry();
    audio.breaks(3);
    await vi.waitFor(() => expect(asked).toEqual([true, false]));
  });

  test('back on the network, what waited for it goes on by itself', async () => {
    const player = open(() => fault(0, 'offline'));
    player.load(call, 9);
    player.play();
    audio.breaks(2);
    await vi.waitFor(() => expect(player.getState().status).toBe('failed'));
    player.reconnect();
    expect(player.getState()).toMatchObject({ status: 'loading', fault: null });
    audio.knows(60);
    audio.say('playing');
    expect(audio.currentTime).toBe(9);
    // What plays is left alone, and so is what somebody stopped.
    audio.currentTime = 12;
    player.reconnect();
    player.pause();
    player.reconnect();
    expect([audio.currentTime, player.getState().status]).toEqual([12, 'paused']);
  });

  test('a cut line goes on at the same second, once', async () => {
    const player = open();
    player.load(call);
    player.play();
    audio.knows(60);
    audio.say('playing');
    audio.currentTime = 23;
    audio.breaks(2);
    await vi.waitFor(() => expect(audio.error).toBeNull());
    audio.knows(60);
    expect(audio.currentTime).toBe(23);
    expect(player.getState().status).toBe('loading');
    audio.breaks(2);
    await vi.waitFor(() => expect(player.getState()).toMatchObject({ status: 'failed', fault: { code: 'not_audio' } }));
  });

  test('an answer about a call that was left is not shown on the next', async () => {
    let answer: (why: ApiError) => void = () => {};
    const player = createPlayer(audio as unknown as HTMLAudioElement, {
      source: (id) => id,
      ask: () => new Promise((resolve) => (answer = resolve)),
      warm: () => {},
      rate: 1,
      keepRate: () => {},
    });
    player.load(call);
    audio.breaks(4);
    player.load(other(3));
    answer(there());
    await Promise.resolve();
    expect(player.getState()).toMatchObject({ call: { id: 'b' }, status: 'paused', fault: null });
  });

  test('closing leaves nothing behind', () => {
    const player = open();
    player.load(call, 9);
    audio.knows(60);
    player.play();
    player.close();
    audio.breaks(4);
    expect(player.getState()).toMatchObject({ call: null, status: 'idle', duration: null, fault: null });
    expect(player.getTime()).toBe(0);
    expect(audio.src).toBe('');
  });
});
