import { useEffect, useEffectEvent } from 'react';
import { ApiError } from './errors';

/** Within five seconds of being well again it is noticed, at a quarter of the requests that a key has a minute. */
const EVERY_MS = 4_000;
/** A 429 that names no seconds: whatever is free belongs to clicks. */
const USED_UP_MS = 15_000;
/** Where one request is answered and another fails again and again, they are tried less and less often. */
const LONGEST_MS = 60_000;

/** Something on the screen that could not be read. `look` tries again without a word, and throws where it fails. */
interface Patient {
  id: string;
  look: () => Promise<unknown>;
}

/** All that fails, be it that it can heal by itself or that only somebody's Retry may try it. */
const failing = new Set<Patient>();
type Ward = ReturnType<typeof openWard>;
const wards = new Map<string, Ward>();
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('healing');

/**
 * Has what could not be read, or not read again, tried every few seconds until it is well. Of all that fails of one kind a single part is
 * asked, by one tab of the browser that can be seen; once that is answered the others are.
 * @param kind what tends to fail and heal together: `leads`
 * @param id equal for what one request heals
 */
export function useHealing(kind: string, id: string, error: Error | null, look: () => Promise<unknown>): void {
  const fails = error !== null;
  const ill = canPass(error);
  const onLook = useEffectEvent(look);
  useEffect(() => {
    if (!fails) return undefined;
    const patient = { id, look: () => onLook() };
    failing.add(patient);
    const discharge = ill ? admit(kind, patient) : undefined;
    return () => {
      failing.delete(patient);
      discharge?.();
    };
  }, [kind, id, fails, ill]);
}

/** What is refused once is refused again: only what broke heals by itself. */
const canPass = (error: unknown): boolean =>
  error instanceof ApiError && (error.status < 400 || error.status === 429 || error.status >= 500);

/** Somebody asked for it: everything that fails is tried at once, whichever Retry was pressed; `but` is tried by whoever calls. */
export const lookAgain = (but?: string): void => void lookAtAll(failing, but);

/** Each once, however many parts of the screen it would heal. */
async function lookAtAll(patients: Iterable<Patient>, but?: string): Promise<void> {
  const once = new Map([...patients].map((patient) => [patient.id, patient]));
  once.delete(but ?? '');
  await Promise.allSettled([...once.values()].map(({ look }) => look()));
}

function admit(kind: string, patient: Patient): () => void {
  const ward = wards.get(kind) ?? openWard(kind);
  wards.set(kind, ward);
  ward.patients.add(patient);
  if (document.visibilityState !== 'hidden') ward.attend();
  return () => {
    ward.patients.delete(patient);
    if (ward.patients.size === 0) ward.leave();
  };
}

function openWard(kind: string) {
  const patients = new Set<Patient>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking = false;
  /** How often a look went well and something failed again soon, and when one last went well. */
  let relapses = 0;
  let wellAt = 0;
  /** Leaves the lock, or the queue before it. */
  let away: AbortController | undefined;
  let leads = false;

  const round = async (): Promise<void> => {
    clearTimeout(timer);
    const [first] = patients;
    if (!first || looking) return;
    // The next time it is another one: this one may stay ill by itself.
    patients.delete(first);
    patients.add(first);
    looking = true;
    try {
      await first.look();
      channel?.postMessage(kind);
      await lookAtAll(patients, first.id);
      const now = Date.now();
      relapses = now - wellAt < 2 * LONGEST_MS ? relapses + 1 : 0;
      wellAt = now;
      looking = false;
      goOn();
    } catch (error) {
      relapses = 0;
      looking = false;
      goOn(pauseAfter(error));
    }
  };

  const goOn = (pause = Math.min(EVERY_MS * 2 ** relapses, LONGEST_MS)): void => {
    clearTimeout(timer);
    if (leads) timer = setTimeout(() => void round(), pause);
  };

  const ward = {
    patients,
    /** The network is back, or somebody looks again: nobody waits out a pause. */
    hurry: (): void => {
      relapses = 0;
      wellAt = 0;
      void round();
    },
    /** Looks from now on for as long as there is somebody to look after, unless another tab does. */
    attend: (): void => {
      if (away || patients.size === 0) return;
      const gone = new AbortController();
      away = gone;
      const lead = (): Promise<void> =>
        new Promise((resolve) => {
          gone.signal.addEventListener('abort', () => resolve());
          leads = true;
          goOn();
        });
      // Without locks, as over plain http, every tab looks for itself.
      const locks = navigator.locks as LockManager | undefined;
      void (locks?.request(`healing ${kind}`, { signal: gone.signal }, lead).catch(() => undefined) ?? lead());
    },
    leave: (): void => {
      clearTimeout(timer);
      leads = false;
      away?.abort();
      away = undefined;
    },
  };
  return ward;
}

function pauseAfter(error: unknown): number {
  if (!(error instanceof ApiError) || error.status !== 429) return EVERY_MS;
  return error.retryAfter === undefined ? USED_UP_MS : Math.max(EVERY_MS, error.retryAfter * 1000);
}

const hurry = (): void => {
  for (const ward of wards.values()) ward.hurry();
};

if (typeof window !== 'undefined') {
  window.addEventListener('online', hurry);
  window.addEventListener('focus', hurry);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      for (const ward of wards.values()) ward.leave();
      return;
    }
    for (const ward of wards.values()) ward.attend();
    hurry();
  });
  channel?.addEventListener('message', ({ data }: MessageEvent<string>) => {
    if (document.visibilityState !== 'hidden') void lookAtAll(wards.get(data)?.patients ?? []);
  });
}
