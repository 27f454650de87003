import { useEffect, useSyncExternalStore } from 'react';
import {
  dropImport,
  keepSetup,
  keepSheet,
  type KeptImport,
  readImport,
  type Setup,
  type Sheet,
  type Stage,
} from './contactImportKeep';
import { progressOf } from './contactImportRun';
import type { Known } from './contactImportWalk';
import { type Importing, noteImporting } from './importing';
import { queryClient } from './queryClient';
import { type SessionState, sessionOptions } from './session';
import { onSignal } from './signOut';

/** The one import of this tab. It lives beside the screens, so that it goes on while somebody looks at others. */
export interface ContactImport extends KeptImport {
  organization: string;
  /** Whether the browser keeps it, so that a reload can go on with it. */
  kept: boolean;
  /** What is under way: the contacts are read, or rows are sent. */
  busy: 'reading' | 'running' | null;
  /** It was asked to stop, and does after the row that is on its way. */
  stopping: boolean;
  /** Something is tried again at `until`, milliseconds since 1970. */
  waiting: { error: unknown; until: number } | null;
  /** Why it stopped by itself; `elsewhere`: another tab of this browser is importing. */
  trouble: { error: unknown } | 'elsewhere' | null;
  known: Known | null;
  /** Rows that were brought to their fate since it was last begun, and when that was. */
  run: { rows: number; since: number };
}

let state: ContactImport | null = null;
const listeners = new Set<() => void>();
/** Counts what was begun: whoever finds another number has had its turn, and changes nothing any more. */
let turn = 0;
let wake: () => void = () => undefined;

/** What is drawn: where rows go by faster than anybody reads, a little behind. */
let shown: ContactImport | null = null;
let telling: ReturnType<typeof setTimeout> | undefined;
const TOLD_EVERY_MS = 100;

function tell(): void {
  clearTimeout(telling);
  telling = undefined;
  shown = state;
  noteImporting(state && importingOf(state));
  for (const listener of listeners) listener();
}

/** What other screens say of it; nothing before it has begun. */
function importingOf({ stage, busy, fates }: ContactImport): Importing | null {
  if (stage === 'setup' || (stage === 'cancelled' && busy === null)) return null;
  return { state: stage === 'done' ? 'over' : busy ? 'running' : 'held', ...progressOf(fates) };
}

function become(next: ContactImport | null): void {
  state = next;
  tell();
}

export function change(part: Partial<ContactImport>): void {
  if (state) become({ ...state, ...part });
}

/** A step of a run: drawn soon, together with those that come right after it. */
export function step(part: Partial<ContactImport>): void {
  if (state) state = { ...state, ...part };
  telling ??= setTimeout(tell, TOLD_EVERY_MS);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const readState = (): ContactImport | null => state;

const STILL = {
  busy: null,
  stopping: false,
  waiting: null,
  trouble: null,
  known: null,
  run: { rows: 0, since: 0 },
} as const;

/** The import of this tab, or null. Asked for the first time, it is what was kept before a reload. */
export function useContactImport(organization: string): ContactImport | null {
  useEffect(() => openImport(organization), [organization]);
  const current = useSyncExternalStore(subscribe, () => shown);
  return current?.organization === organization ? current : null;
}

/** Takes up what this tab kept for an organization. */
export function openImport(organization: string): void {
  watch();
  if (state?.organization === organization || organization === '') return;
  nextTurn();
  const kept = readImport(organization);
  become(kept ? { ...STILL, ...kept, organization, kept: true } : null);
}

/** A list was read: it takes the place of any other. */
export function takeSheet(organization: string, sheet: Sheet, setup: Setup): void {
  watch();
  discardImport(organization);
  const kept = keepSheet(organization, sheet) && keepSetup(organization, setup, 'setup');
  if (!kept) dropImport(organization);
  const fates = sheet.rows.map(() => undefined);
  become({ ...STILL, organization, sheet, setup, stage: 'setup', fates, sent: null, kept });
}

export function changeSetup(setup: Setup): void {
  if (state?.stage !== 'setup') return;
  change({ setup });
  if (state.kept) keepSetup(state.organization, setup, 'setup');
}

/** Forgets the import, whatever it was at. */
export function discardImport(organization: string): void {
  nextTurn();
  dropImport(organization);
  become(null);
}

export const isTurn = (number: number): boolean => turn === number;

/** Ends the turn of whatever is under way; gives the number of the next one. */
export function nextTurn(): number {
  turn += 1;
  wake();
  return turn;
}

/** Stops after the row that is on its way. */
export function pauseImport(): void {
  if (!state?.busy) return;
  change({ stopping: true });
  wake();
}

export function setStage(stage: Stage): void {
  if (!state) return;
  change({ stage });
  if (state.kept) keepSetup(state.organization, state.setup, stage);
}

/** Sleeps until the time has come, or something has changed. */
export async function sleep(ms: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}

/** Who is signed in, as this tab knows. */
export const accountOf = () => queryClient.getQueryData<SessionState>(sessionOptions.queryKey)?.session?.account;

let watching = false;

/** The session's end, or another one, ends the run at once: not one row may go to another organization. What is kept stays until it is cleared. */
function watch(): void {
  if (watching) return;
  watching = true;
  queryClient.getQueryCache().subscribe(({ query }) => {
    if (query.queryKey[0] !== sessionOptions.queryKey[0] || !state) return;
    if (accountOf()?.organization_id === state.organization) return;
    nextTurn();
    become(null);
  });
  // Before it is known who came or left.
  onSignal(pauseImport);
  window.addEventListener('online', () => wake());
  // The tab's storage goes with the tab, and with it what became of the rows.
  window.addEventListener('beforeunload', (event) => {
    if (state?.busy === 'running') event.preventDefault();
  });
}
