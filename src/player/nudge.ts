import { useSyncExternalStore } from 'react';
import { createListeners } from '@/lib/listeners';
import { keep, recall } from '@/lib/storage';

/** A recording may begin later or sooner than the conversation's clock, by no more than this. */
export const FARTHEST = 30;
export const STEP = 0.5;

const storage = () => sessionStorage;
const nameOf = (callId: string) => `nudge ${callId}`;

/** Where the browser keeps nothing, this page remembers it. */
const unkept = new Map<string, number>();
const { subscribe, tell } = createListeners();

/** Seconds to add to the start of each turn of a call, so that its words meet their sound; 0 where nobody moved them. */
export function readNudge(callId: string): number {
  return settled(unkept.get(callId) ?? Number(recall(storage, nameOf(callId)) ?? 0));
}

/** Moves the words of a call against its recording: for this tab, and until somebody signs out. */
export function writeNudge(callId: string, seconds: number): void {
  const nudge = settled(seconds);
  if (keep(storage, nameOf(callId), nudge === 0 ? null : String(nudge))) unkept.delete(callId);
  else unkept.set(callId, nudge);
  tell();
}

/** Somebody signed out: what the tab kept is gone by then. */
export const forgetNudges = (): void => unkept.clear();

/** The nudge of a call, and what sets it. */
export function useNudge(callId: string): [seconds: number, set: (seconds: number) => void] {
  const seconds = useSyncExternalStore(subscribe, () => readNudge(callId));
  return [seconds, (wanted) => writeNudge(callId, wanted)];
}

/** A whole number of steps, within bounds. */
function settled(seconds: number): number {
  if (!Number.isFinite(seconds)) return 0;
  return Math.min(FARTHEST, Math.max(-FARTHEST, Math.round(seconds / STEP) * STEP)) + 0;
}
