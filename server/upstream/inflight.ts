import { abortError } from './errors.ts';

interface Flight<T> {
  result: Promise<T>;
  cancel: AbortController;
  waiting: number;
}

/** Lets callers who ask for the same thing at the same time share one answer. */
export interface Inflight<T> {
  /**
   * Joins the flight `id`, or starts it. A caller whose signal aborts leaves alone; `start`'s signal aborts once nobody waits any more.
   */
  join(id: string, signal: AbortSignal | undefined, start: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

export function createInflight<T>(): Inflight<T> {
  const flights = new Map<string, Flight<T>>();

  const depart = (id: string, start: (signal: AbortSignal) => Promise<T>): Flight<T> => {
    const cancel = new AbortController();
    const flight: Flight<T> = { result: start(cancel.signal), cancel, waiting: 0 };
    const land = () => {
      if (flights.get(id) === flight) flights.delete(id);
    };
    flight.result.then(land, land);
    flights.set(id, flight);
    return flight;
  };

  return {
    join(id, signal, start) {
      if (signal?.aborted) return Promise.reject(abortError(signal));
      const flight = flights.get(id) ?? depart(id, start);
      flight.waiting += 1;
      return new Promise<T>((resolve, reject) => {
        const leave = () => {
          if (signal) reject(abortError(signal));
          flight.waiting -= 1;
          if (flight.waiting > 0) return;
          // Whoever asks from now on starts anew instead of joining what is being cancelled.
          if (flights.get(id) === flight) flights.delete(id);
          flight.cancel.abort(signal?.reason);
        };
        signal?.addEventListener('abort', leave, { once: true });
        // It may have aborted while the flight took off.
        if (signal?.aborted) leave();
        flight.result.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
      });
    },
  };
}
