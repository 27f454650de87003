import type { ContactRecord, NewContact } from './contacts';
import { resolveContact, type SaveParts, saveContact } from './contactSave';
import { ApiError, NO_OWNER } from './errors';

/** What became of a row. Rows that have no fate yet are still to be sent. */
export type Fate =
  /** The row that names the columns. */
  | { kind: 'header' }
  | { kind: 'wrong'; problems: readonly (readonly [field: string, wrong: string])[] }
  /** Its number stands in an earlier line of the file. */
  | { kind: 'repeat'; line: number }
  /** The number belongs to a contact that was there before; null: the key may not read which. */
  | { kind: 'known'; id: string | null }
  /** `lost`: the answer never came, and a look has found the contact. */
  | { kind: 'created'; id: string; lost: boolean }
  /** InboundFlow's own refusal. */
  | { kind: 'refused'; status: number; message: string }
  /** Sent so often, never answered, and looked for: it is not there. */
  | { kind: 'absent'; tries: number }
  /** Sent, never answered, and nobody may look. */
  | { kind: 'unknown' };

/** What a run needs of the world; tests bring their own. */
export interface RunParts {
  contactOf: (row: number) => NewContact;
  /** What a fresh walk through the contacts tells of a number; `ask`: nothing. */
  known: (phone: string) => { id: string } | 'nobody' | 'ask';
  look: (phone: string) => Promise<ContactRecord | null>;
  create: (contact: NewContact) => Promise<ContactRecord>;
  /** Kept before a row is sent, and once it is known what became of it. */
  mark: (row: number, sent: boolean) => void;
  /** `others`: rows whose fate hung on it, which is another one now. */
  settle: (row: number, fate: Fate, others: ReadonlyMap<number, Fate | undefined>) => void;
  /** Before each request of a row: waits for the budget; rejects where the run is to stop. */
  gate: () => Promise<void>;
  /** Waits before something is tried again. */
  hold: (error: unknown, seconds: number) => Promise<void>;
  wait?: (ms: number) => Promise<unknown>;
}

/** Seconds between the tries of something that is out of reach. After the last one somebody has to say when to go on. */
const PATIENCE_S = [3, 10, 20, 30, 60];
/** A 429 that does not say how long. */
const BUDGET_S = 30;
/** Times that a row is sent whose answers get lost, with a look before each. */
const MOST_TRIES = 2;
/** Rows one after the other that InboundFlow neither wrote nor refused. Then it is no row's fault, and the others had better wait. */
const MOST_FAILED = 3;

/** Seconds after which trying again may help; null where it can't, or was tried enough. */
function patience(error: unknown, failures: number): number | null {
  if (!(error instanceof ApiError)) return null;
  if (error.status === 429) return error.retryAfter ?? BUDGET_S;
  const away = error.status === 0 || error.status === 408 || error.status >= 500 || error.code === 'invalid_body';
  return away ? (PATIENCE_S[failures] ?? null) : null;
}

/** Does what may be done again, until it is done or waiting helps no more. */
export async function patiently<T>(
  work: () => Promise<T>,
  { gate, hold }: Pick<RunParts, 'gate' | 'hold'>,
): Promise<T> {
  for (let failures = 0; ; ) {
    await gate();
    try {
      return await work();
    } catch (error) {
      const seconds = patience(error, failures);
      if (seconds === null) throw error;
      if (!(error instanceof ApiError && error.status === 429)) failures += 1;
      await hold(error, seconds);
    }
  }
}

/** What is known of a row before it is its turn: `sent` and not answered, and how often that ended in nothing. */
interface Before {
  sent: boolean;
  tries: number;
}

/** A row's fate and, where it was not written, what came in the answer's place. */
interface Told {
  fate: Fate;
  cause?: unknown;
}

/** Brings one row to its fate. Throws where somebody has to do something first; the row then stays as it was. */
async function runRow(row: number, { sent, tries }: Before, parts: RunParts): Promise<Told> {
  const contact = parts.contactOf(row);
  const again = sent || tries > 0;
  let unanswered = sent;
  let trouble: unknown;
  return await patiently(async (): Promise<Told> => {
    const told = again || unanswered ? 'ask' : parts.known(contact.phone);
    if (typeof told === 'object') return { fate: { kind: 'known', id: told.id } };
    // The walk has looked for all numbers at once.
    let looked = told === 'nobody';
    const save: SaveParts = {
      again: again || unanswered,
      mark: (on) => parts.mark(row, on),
      create: parts.create,
      look: (phone) => {
        if (!looked) return parts.look(phone);
        looked = false;
        return Promise.resolve(null);
      },
      ...(parts.wait && { wait: parts.wait }),
    };
    try {
      const outcome = await (unanswered ? resolveContact : saveContact)(contact, save);
      if (outcome.kind === 'created') return { fate: { kind: 'created', id: outcome.contact.id, lost: false } };
      if (outcome.kind === 'found') return { fate: { kind: 'created', id: outcome.contact.id, lost: true } };
      if (outcome.kind === 'taken') return { fate: { kind: 'known', id: outcome.contact.id } };
      if (outcome.kind === 'absent')
        return { fate: { kind: 'absent', tries: tries + 1 }, cause: outcome.cause ?? trouble };
      if (mayNotLook(outcome.error)) return { fate: { kind: 'unknown' } };
      unanswered = true;
      trouble = outcome.error;
      throw outcome.error;
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal) return { fate: refusal };
      throw error;
    }
  }, parts);
}

const mayNotLook = (error: unknown): boolean => error instanceof ApiError && error.code === 'missing_scope';

/** The fate of a row that InboundFlow does not want, whatever is done. */
function refusalOf(error: unknown): Fate | undefined {
  if (!(error instanceof ApiError)) return undefined;
  if (error.status === 409 && error.code !== NO_OWNER) return { kind: 'known', id: null };
  if (![400, 409, 413, 415, 422].includes(error.status)) return undefined;
  const fields = Object.entries(error.fields ?? {}).map(([name, message]) => `${name}: ${message}`);
  return { kind: 'refused', status: error.status, message: fields.join('; ') || error.message };
}

/** What a run finds when it begins, perhaps after a reload. */
export interface RunState {
  fates: readonly (Fate | undefined)[];
  /** The row that was sent last and never answered. */
  sent: number | null;
  /** The line of the file that each row begins on. */
  lines: readonly number[];
}

/** Rows of a run that have no last fate yet. */
export const isOpen = (fate: Fate | undefined): boolean =>
  fate === undefined || (fate.kind === 'absent' && fate.tries < MOST_TRIES);

/** How many of the rows that are to be sent have their last fate. */
export function progressOf(fates: readonly (Fate | undefined)[]): { done: number; total: number } {
  const toSend = fates.filter((fate) => !fate || !['header', 'wrong', 'repeat'].includes(fate.kind));
  return { done: toSend.filter((fate) => !isOpen(fate)).length, total: toSend.length };
}

const triesOf = (fate: Fate | undefined): number => (fate?.kind === 'absent' ? fate.tries : 0);

/** Of a row that InboundFlow refuses, the next one with its number gets its chance, and the others now repeat that one. */
function releaseRepeats(row: number, fates: readonly (Fate | undefined)[], lines: readonly number[]) {
  const [next, ...rest] = [...fates.keys()].filter((at) => {
    const fate = fates[at];
    return fate?.kind === 'repeat' && fate.line === lines[row];
  });
  const others = new Map<number, Fate | undefined>();
  if (next === undefined) return others;
  others.set(next, undefined);
  for (const at of rest) others.set(at, { kind: 'repeat', line: lines[next] ?? next + 1 });
  return others;
}

/**
 * Sends row after row, each at most once unless a look has found that it is not there. What was sent and never answered comes first; what
 * then is not there waits until all others are done, because a write may take its time. Throws where row after row comes to nothing.
 */
export async function runRows({ fates, sent, lines }: RunState, parts: RunParts): Promise<void> {
  const now = [...fates];
  const later: number[] = [];
  /** The rows since the last one that was written or refused. */
  let failed: number[] = [];
  const send = async (row: number, before = false): Promise<void> => {
    const { fate, cause } = await runRow(row, { sent: before, tries: triesOf(now[row]) }, parts);
    const others = fate.kind === 'refused' ? releaseRepeats(row, now, lines) : new Map<number, Fate | undefined>();
    // Of one who was there already nothing was asked.
    if (fate.kind !== 'known') failed = fate.kind === 'absent' ? [...failed, row] : [];
    const held = failed.length >= MOST_FAILED;
    // Where nothing gets through no row has had its tries.
    if (held) for (const at of failed) others.set(at, { kind: 'absent', tries: 1 });
    const told = others.get(row) ?? fate;
    now[row] = told;
    for (const [at, other] of others) now[at] = other;
    parts.settle(row, told, others);
    if (held) throw cause;
    later.push(...[row, ...others.keys()].filter((at) => isOpen(now[at])));
  };
  if (sent !== null) await send(sent, true);
  for (const row of now.keys()) {
    if (row === sent || !isOpen(now[row])) continue;
    if (now[row]) later.push(row);
    else await send(row);
  }
  // Some of these were done meanwhile, and others come to them.
  for (const row of later) if (isOpen(now[row])) await send(row);
}

/** Rows that were sent, and of which nobody knows whether they are there. */
export const unclear = ({ fates, sent }: Pick<RunState, 'fates' | 'sent'>): number[] =>
  [...fates.keys()].filter((row) => row === sent || (fates[row] && isOpen(fates[row])));

/** Looks for those once more, and sends nothing: what is not there now was not saved. */
export async function lookForRows(state: RunState, parts: RunParts): Promise<void> {
  for (const row of unclear(state)) {
    const { fate } = await runRow(row, { sent: true, tries: triesOf(state.fates[row]) }, parts);
    parts.settle(row, fate.kind === 'absent' ? { kind: 'absent', tries: MOST_TRIES } : fate, new Map());
  }
}
