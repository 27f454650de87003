import { keepFates, keepSent, type Setup } from './contactImportKeep';
import { type Fate, isOpen, lookForRows, patiently, type RunParts, runRows } from './contactImportRun';
import {
  accountOf,
  change,
  type ContactImport,
  isTurn,
  nextTurn,
  pauseImport,
  readState,
  setStage,
  sleep,
  step,
} from './contactImportState';
import { nobodyKnown, readContacts } from './contactImportWalk';
import { askPage, create, look, pace, tellLists } from './contactImportWire';
import type { NewContact } from './contacts';

type ContactOf = (cells: readonly string[], setup: Setup) => NewContact | undefined;

/** What ends a run that was asked to stop, or whose turn is over. */
const STOPPED = Symbol('stopped');

/** Ends it for good: what was not sent yet is not sent. */
export function cancelImport(): void {
  pauseImport();
  setStage('cancelled');
}

/** What reading and sending wait at: the budget, and somebody's wish to stop. `mine`: the turn that this is. */
function gates(mine: number): Pick<RunParts, 'gate' | 'hold'> {
  const goOn = (): void => {
    if (!isTurn(mine) || readState()?.stopping !== false) throw STOPPED;
  };
  return {
    gate: async () => {
      goOn();
      for (let left = pace.left(); left > 0; left = pace.left()) {
        await sleep(left);
        goOn();
      }
    },
    hold: async (error, seconds) => {
      goOn();
      change({ waiting: { error, until: Date.now() + seconds * 1_000 } });
      await sleep(seconds * 1_000);
      if (isTurn(mine)) change({ waiting: null });
    },
  };
}

/** Runs one thing at a time, and says how it ended. */
async function work(busy: 'reading' | 'running', task: (mine: number) => Promise<void>): Promise<void> {
  if (readState()?.busy !== null) return;
  const mine = nextTurn();
  change({ busy, stopping: false, trouble: null, waiting: null });
  let trouble: ContactImport['trouble'] = null;
  try {
    await task(mine);
  } catch (error) {
    if (error !== STOPPED) trouble = error === ELSEWHERE ? 'elsewhere' : { error };
  }
  if (isTurn(mine)) change({ busy: null, stopping: false, waiting: null, trouble });
}

/** Pages after which asking for each number by itself costs no more than reading on. */
const FEWEST_PAGES = 10;
const mostPages = (): number => Math.max(FEWEST_PAGES, readState()?.fates.filter(isOpen).length ?? 0);

async function readKnown(mine: number): Promise<void> {
  const gate = gates(mine);
  const known = await readContacts((since, cursor) => patiently(() => askPage(since, cursor), gate), {
    known: readState()?.known ?? null,
    most: mostPages(),
    at: Date.now(),
    onPage: (told) => {
      if (isTurn(mine)) change({ known: told });
    },
  });
  if (isTurn(mine)) change({ known });
}

/** Reads the contacts there are, so that those who are in the list already can be told. */
export const readOver = (): Promise<void> => work('reading', readKnown);

const ELSEWHERE = Symbol('elsewhere');

/** One import a browser. Where there are no locks, two tabs share the budget, and the looks keep them apart. */
async function alone(task: () => Promise<void>): Promise<void> {
  const locks = navigator.locks as LockManager | null | undefined;
  if (!locks) return await task();
  await locks.request('contact import', { ifAvailable: true }, async (lock) => {
    if (!lock) throw ELSEWHERE;
    await task();
  });
}

/** Minutes that a walk speaks for: who became a contact since is then asked for. */
const FRESH_MS = 3 * 60_000;

/** Begins, or goes on after a pause, a reload or a fault. `decided`: the rows whose fate is known before anything is sent. */
export async function runImport(contactOf: ContactOf, decided?: readonly (Fate | undefined)[]): Promise<void> {
  const state = readState();
  if (!state || state.busy) return;
  // Who looked a list over has just seen it compared; who comes back to one may come late.
  const anew = state.stage !== 'setup';
  if (decided) {
    change({ fates: decided });
    if (state.kept) change({ kept: keepFates(state.organization, decided) });
  }
  setStage('begun');
  await work('running', (mine) =>
    alone(async () => {
      const { state: begun, parts } = await prepare(mine, contactOf, anew ? 'anew' : 'fresh');
      await runRows(begun, parts);
      if (isTurn(mine)) setStage('done');
    }),
  );
  tellLists();
}

/** Looks once more for the rows of a cancelled import that nobody knows of, and sends nothing. */
export async function lookAgain(contactOf: ContactOf): Promise<void> {
  await work('running', (mine) =>
    alone(async () => {
      const { state, parts } = await prepare(mine, contactOf, 'none');
      await lookForRows(state, parts);
    }),
  );
  tellLists();
}

/** Milliseconds that so many rows take, by how it went so far or else by the budget. */
export function waitFor({ run: { rows, since }, known }: ContactImport, left: number): number {
  const each = pace.gap() * (known?.complete ? 1 : 2);
  return left * (rows < ENOUGH ? each : (Date.now() - since) / rows);
}
/** Rows after which a run tells its own speed. */
const ENOUGH = 10;

/** Goes on, and sends once more what was sent, not answered, and not found. */
export async function tryAgain(contactOf: ContactOf): Promise<void> {
  const again = (fate: Fate | undefined): Fate | undefined => (fate?.kind === 'absent' ? { ...fate, tries: 1 } : fate);
  await runImport(contactOf, readState()?.fates.map(again));
}

/** What a run begins with; it ends here where its turn is over. `reading`: whether the contacts are to have been read just now, lately, or not at all. */
async function prepare(mine: number, contactOf: ContactOf, reading: 'anew' | 'fresh' | 'none') {
  const gate = gates(mine);
  const mayLook = mayRead();
  /** After a reload, or a while, the walk is done anew; with one at hand only what came since is read. */
  const refresh = async (oldest: number): Promise<void> => {
    const known = readState()?.known;
    if (mayLook && reading !== 'none' && (!known || (known.complete && Date.now() - known.at >= oldest)))
      await readKnown(mine);
  };
  await refresh(reading === 'anew' ? 0 : FRESH_MS);
  /** The import, as long as it is this run's: nothing is written for one that is over. */
  const mineNow = (): ContactImport | null => (isTurn(mine) ? readState() : null);
  const begun = mineNow();
  if (!begun) throw STOPPED;
  change({ run: { rows: 0, since: Date.now() } });
  const parts: RunParts = {
    ...gate,
    gate: async () => {
      await gate.gate();
      await refresh(FRESH_MS);
    },
    contactOf: (row) => {
      const contact = contactOf(begun.sheet.rows[row] ?? [], begun.setup);
      if (!contact) throw new Error(`Row ${row} is no contact`);
      return contact;
    },
    known: (phone) => {
      const { phones, complete } = readState()?.known ?? nobodyKnown(0);
      const id = phones.get(phone);
      if (id !== undefined) return { id };
      return complete || !mayLook ? 'nobody' : 'ask';
    },
    look,
    create,
    mark: (row, sent) => {
      const now = mineNow();
      if (!now) return;
      step({ sent: sent ? row : null });
      if (now.kept) keepSent(now.organization, sent ? row : null);
    },
    settle: (row, fate, others) => {
      const now = mineNow();
      if (!now) return;
      const fates = now.fates.with(row, fate);
      for (const [at, other] of others) fates[at] = other;
      const kept = now.kept && [row, ...others.keys()].every((at) => keepFates(now.organization, fates, at));
      step({ fates, kept, run: { ...now.run, rows: now.run.rows + 1 } });
    },
  };
  return { state: { fates: begun.fates, sent: begun.sent, lines: begun.sheet.lines }, parts };
}

const mayRead = (): boolean => accountOf()?.scopes.includes('contacts:read') ?? true;
