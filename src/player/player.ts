import type { CallRow } from '@/api/calls';
import type { ApiError } from '@/api/errors';
import { createListeners } from '@/lib/listeners';
import { canMove, clampRate, isCut, lengthOf } from './bounds';
import { noteHeard } from './heard';
import { createQueues, type Queued } from './queue';

/** What the player has to know of a call. `duration_seconds` stands in until the audio tells its own length. */
export type PlayedCall = Pick<
  CallRow,
  'id' | 'duration_seconds' | 'caller_name' | 'caller_phone' | 'started_at' | 'created_at'
>;

/** `loading`: asked to play, and waiting for the audio. */
export type PlayerStatus = 'idle' | 'loading' | 'playing' | 'paused' | 'failed';

export interface PlayerState {
  call: PlayedCall | null;
  status: PlayerStatus;
  /** Seconds; null while nobody knows. Never NaN or Infinity. */
  duration: number | null;
  rate: number;
  /** Whether one can move about in it. */
  movable: boolean;
  /** Why it can't be heard, for `describeError`. While `loading`: what it is about to get over by itself. */
  fault: ApiError | null;
  /** `loading` for so long that it has to be said. */
  slow: boolean;
  /** `loading` because somebody asked for it once more. */
  anew: boolean;
}

export interface PlayerOptions {
  /** The address of a call's recording; another one for each Retry (`again`), since a browser remembers how an address failed. */
  source: (callId: string, how: { again?: number; zone?: string }) => string;
  /**
   * A media element tells no reason for an error, so the gateway is asked for it; a status below 400 means that the file is there.
   * `cut`: the line broke, which is nothing that is wrong with the file.
   */
  ask: (callId: string, cut: boolean) => Promise<ApiError>;
  /** Fetches what shows the player, before it is needed. */
  warm: () => void;
  rate: number;
  keepRate: (rate: number) => void;
  requestFrame?: (run: () => void) => number;
  later?: (run: () => void, milliseconds: number) => unknown;
}

/** How long a link that had run out is given to be renewed, before it is tried again. */
const HEAL_MS = 800;
/** So long a wait needs no words: the button's beat tells of it. */
const PATIENCE_MS = 4_000;
/** So much has to sound after an error before the next one is worth a try of its own: else a damaged place would be tried for ever. */
const PROGRESS_SECONDS = 3;

const CALM = { fault: null, slow: false, anew: false };

export type Player = ReturnType<typeof createPlayer>;

/**
 * The state of the app's one audio element. It lives outside React, so that `currentTime`, which changes with every frame, redraws
 * only what asked for it: `subscribe` tells of everything else, `subscribeTime` of the time.
 */
export function createPlayer(audio: HTMLAudioElement, options: PlayerOptions) {
  const { requestFrame = requestAnimationFrame, later = setTimeout } = options;
  const change = createListeners();
  const tick = createListeners();
  const beginning = createListeners();
  let state: PlayerState = {
    call: null,
    status: 'idle',
    duration: null,
    rate: clampRate(options.rate),
    movable: true,
    ...CALM,
  };
  let again = 0;
  /** How often anything was opened or closed: what comes late belongs to what was open by then. */
  let opened = 0;
  /** How often somebody began to wait. */
  let waits = 0;
  /** Where to go once the audio can be moved. */
  let waiting: number | null = null;
  /** Whether somebody wants to hear it, which outlives a wait or an error. */
  let wanted = false;
  /** Whether an error is met with one more try, and from where on the next one will be. */
  let mayReload = false;
  let failedAt = 0;
  let frame: number | null = null;
  const queues = createQueues();

  const set = (some: Partial<PlayerState>) => {
    state = { ...state, ...some };
    change.tell();
  };
  // Ends by itself, with the first frame that finds it still.
  const runFrames = () => {
    frame = state.status === 'playing' ? requestFrame(runFrames) : null;
    tick.tell();
  };
  const setStatus = (status: PlayerStatus) => {
    if (state.call === null || state.status === status) return;
    set({ status, slow: false, anew: false });
    if (status === 'loading') beginWait();
    if (status === 'playing' && frame === null) runFrames();
    tick.tell();
  };
  const rest = () => {
    wanted = false;
    setStatus('paused');
  };
  const beginWait = () => {
    const mine = ++waits;
    later(() => {
      if (waits === mine && state.status === 'loading') set({ slow: true });
    }, PATIENCE_MS);
  };

  const time = () => waiting ?? audio.currentTime;
  const measure = () => {
    if (state.call) set({ duration: lengthOf(audio.duration, state.call.duration_seconds) });
  };

  function open(call: PlayedCall, at: number) {
    opened += 1;
    waiting = at;
    // An element at rest would fetch nothing before somebody plays it, and then know no length either.
    audio.preload = 'metadata';
    audio.src = options.source(call.id, { again });
    // A new source goes back to the default speed.
    audio.defaultPlaybackRate = state.rate;
    audio.playbackRate = state.rate;
    set({ call, movable: true, fault: null, duration: lengthOf(Number.NaN, call.duration_seconds) });
    tick.tell();
  }

  function begin(call: PlayedCall, at: number) {
    wanted = false;
    mayReload = true;
    audio.pause();
    set({ call, status: 'paused', ...CALM });
    open(call, at);
  }

  function start() {
    wanted = true;
    setStatus('loading');
    audio.play().catch((reason: unknown) => {
      // Refused without a click, or broken off by a pause or another call. A file that fails tells so by its error event.
      if (reason instanceof DOMException && reason.name === 'NotAllowedError') rest();
    });
  }

  function fail() {
    const { call } = state;
    if (call === null || !audio.hasAttribute('src')) return;
    const cut = isCut(audio.error);
    const mine = opened;
    // A wait nobody asked for is none to take back: the button stays one to play with.
    if (wanted) setStatus('loading');
    void options.ask(call.id, cut).then((fault) => {
      if (opened !== mine) return;
      const there = fault.status >= 200 && fault.status < 400;
      if (!mayReload || !(there || fault.code === 'recording_expired')) {
        setStatus('failed');
        set({ fault });
        return;
      }
      // The line broke or a link ran out: go on at the same second.
      mayReload = false;
      failedAt = time();
      if (there) reopen();
      else {
        if (wanted) set({ fault });
        later(() => {
          if (opened === mine) reopen();
        }, HEAL_MS);
      }
    });
  }

  function reopen() {
    if (state.call === null) return;
    open(state.call, time());
    if (wanted) start();
    else setStatus('paused');
  }

  audio.addEventListener('loadedmetadata', () => {
    const movable = canMove(audio.seekable);
    set({ movable });
    if (waiting !== null && movable)
      audio.currentTime = Math.min(waiting, Number.isFinite(audio.duration) ? audio.duration : waiting);
    waiting = null;
    measure();
    tick.tell();
  });
  audio.addEventListener('durationchange', measure);
  audio.addEventListener('playing', () => {
    if (state.call) noteHeard(state.call.id);
    setStatus('playing');
  });
  audio.addEventListener('waiting', () => {
    if (wanted) setStatus('loading');
  });
  audio.addEventListener('pause', () => {
    // Events come late: by now it may be on its way again.
    if (audio.paused && audio.error === null && state.status !== 'failed') setStatus('paused');
  });
  audio.addEventListener('ended', rest);
  audio.addEventListener('error', fail);
  audio.addEventListener('timeupdate', () => {
    if (state.status === 'playing' && Math.abs(time() - failedAt) > PROGRESS_SECONDS) mayReload = true;
  });
  for (const event of ['timeupdate', 'seeking', 'seeked']) audio.addEventListener(event, tick.tell);

  const player = {
    audio,
    getState: () => state,
    getTime: time,
    subscribe: change.subscribe,
    subscribeTime: tick.subscribe,
    /** Tells when somebody begins to hear something; what goes on by itself after a wait or an error is no beginning. */
    onBegin: beginning.subscribe,
    /** The calls of the list one looks at, in its order: where "next" leads for whoever begins one of them. `source` names the list. */
    setQueue: (source: string, rows: readonly Queued[]) => {
      queues.offer(source, rows);
      change.tell();
    },
    getQueue: queues.rows,
    warm: options.warm,
    /** The address of a call's recording, as a file to keep. */
    file: (callId: string, zone: string) => options.source(callId, { zone }),
    /** Makes this the call to hear, still, at `at` seconds. The same call is left as it is. */
    load: (call: PlayedCall, at = 0) => {
      if (state.call?.id === call.id) return;
      options.warm();
      queues.begin(call.id);
      begin(call, at);
    },
    /** Plays the next one of the list that is followed. */
    goOn: (call: PlayedCall) => {
      begin(call, 0);
      player.play();
    },
    play: () => {
      if (state.status === 'failed') player.retry();
      if (state.status !== 'paused') return;
      beginning.tell();
      start();
    },
    /** Opens it once more at the same second, sounding or still as it was: it can be moved about in by now. */
    reload: () => {
      // What heals by itself keeps its address, and with it the sound that is here already.
      again += 1;
      reopen();
    },
    /** Tries a recording once more that failed, or that keeps one waiting. */
    retry: () => {
      if (state.call === null) return;
      beginning.tell();
      wanted = true;
      // The wait begins anew too.
      setStatus('paused');
      player.reload();
      set({ anew: true });
    },
    /** The network is back: goes on with what waited for it. */
    reconnect: () => {
      if (state.status === 'loading' || (state.status === 'failed' && state.fault?.status === 0)) reopen();
    },
    pause: () => {
      wanted = false;
      audio.pause();
      if (state.status === 'loading') set({ status: 'paused', ...CALM });
    },
    toggle: () => {
      if (state.status === 'playing' || state.status === 'loading') player.pause();
      else player.play();
    },
    seek: (seconds: number) => {
      if (state.call === null || !state.movable || !Number.isFinite(seconds)) return;
      const to = Math.min(Math.max(0, seconds), state.duration ?? Number.POSITIVE_INFINITY);
      if (waiting === null) audio.currentTime = to;
      else waiting = to;
      tick.tell();
    },
    skip: (seconds: number) => player.seek(time() + seconds),
    setRate: (rate: number) => {
      const kept = clampRate(rate);
      audio.defaultPlaybackRate = kept;
      audio.playbackRate = kept;
      options.keepRate(kept);
      set({ rate: kept });
    },
    /** After signing out: nothing of anybody's call stays in the element. */
    close: () => {
      player.pause();
      opened += 1;
      waiting = null;
      audio.removeAttribute('src');
      audio.load();
      set({ call: null, status: 'idle', duration: null, ...CALM });
      tick.tell();
    },
  };
  return player;
}
