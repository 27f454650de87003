import type { Parts } from './context.ts';
import { announceAppointment, announceCall, announceLead } from './events.ts';
import { type Business, emptyBusiness, fillBusiness } from './fill.ts';
import type { Webhooks } from './webhooks.ts';

const TICK_MS = 5_000;

interface LifeOptions extends Parts {
  businesses: Business[];
  webhooks: Webhooks;
  warn: (message: string, error?: unknown) => void;
}

export interface Life {
  fill: () => Promise<void>;
  live: () => void;
  /** Empties the businesses and fills them again. */
  restart(): Promise<void>;
  later: (ms: number, work: () => Promise<void>) => void;
  close(): Promise<void>;
}

/** The businesses through time: filled up to now, then going on with the clock. One fill runs at a time. */
export function createLife({ database, now, links, businesses, webhooks, warn }: LifeOptions): Life {
  let filledUpTo: number | null = null;
  let running: Promise<void> = Promise.resolve();
  let ticking: NodeJS.Timeout | undefined;
  const timers = new Set<NodeJS.Timeout>();

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    running = running.catch(() => {}).then(work);
    return running;
  };
  const stopTimers = () => {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
  };

  async function fillAll(): Promise<void> {
    const time = now();
    for (const business of businesses) {
      const news = await fillBusiness(database, business, time, filledUpTo);
      for (const call of news.calls) announceCall(webhooks, links, news.organizationId, call);
      for (const lead of news.leads) announceLead(webhooks, news.organizationId, lead);
      for (const booked of news.appointments) announceAppointment(webhooks, news.organizationId, booked);
    }
    filledUpTo = time;
  }
  const fill = () => inTurn(fillAll);

  return {
    fill,
    live() {
      ticking ??= setInterval(() => {
        fill().catch((error: unknown) => warn('The sandbox could not go on with its day', error));
      }, TICK_MS).unref();
    },
    restart: () =>
      inTurn(async () => {
        stopTimers();
        filledUpTo = null;
        for (const { organizationId } of businesses) await emptyBusiness(database, organizationId);
        await fillAll();
      }),
    later(ms, work) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        inTurn(work).catch((error: unknown) => warn('A call could not be completed', error));
      }, ms);
      timers.add(timer.unref());
    },
    async close() {
      clearInterval(ticking);
      stopTimers();
      await running.catch(() => {});
    },
  };
}
