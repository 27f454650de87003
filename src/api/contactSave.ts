import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from './client';
import { type ContactRecord, contactByPhone, keepContact, type NewContact, readContactRecord } from './contacts';
import { ApiError, NO_OWNER } from './errors';
import { queryClient } from './queryClient';

/** What became of one wish to have a contact. */
export type SaveOutcome =
  /** Written, and InboundFlow said so. */
  | { kind: 'created'; contact: ContactRecord }
  /** The answer was lost, and a look has found what was sent. */
  | { kind: 'found'; contact: ContactRecord }
  /** The number belongs to another contact; nothing was written. */
  | { kind: 'taken'; contact: ContactRecord }
  /** The answer was lost, and a look has found nobody with the number. `cause`: what came in the answer's place, where that is known. */
  | { kind: 'absent'; cause?: unknown }
  /** The answer was lost, and it could not be looked either. */
  | { kind: 'unknown'; error: unknown };

/** How the wire is reached; tests put one of their own in its place. */
export interface SaveParts {
  /** The contact that has the number now, as InboundFlow knows it. */
  look: (phone: string) => Promise<ContactRecord | null>;
  create: (contact: NewContact) => Promise<ContactRecord>;
  /** Told before a contact is sent, and once it is known what became of it. Outlives the page, so that a reload can look first. */
  mark: (sent: boolean) => void;
  /** An earlier try to send this very contact ended in nobody knows what. */
  again: boolean;
  wait?: (ms: number) => Promise<unknown>;
}

const SECOND_LOOK_MS = 1_500;

/**
 * Sends a new contact at most once. It looks first whether the number is taken, and looks again where the answer got lost; it never sends a
 * second time by itself. Throws where nothing was written.
 */
export const saveContact = (contact: NewContact, parts: SaveParts): Promise<SaveOutcome> =>
  alone(contact.phone, async () => {
    const known = await lookIfAllowed(contact.phone, parts);
    if (known) return settle(known, contact, parts, parts.again);
    parts.mark(true);
    try {
      const created = await parts.create(contact);
      parts.mark(false);
      return { kind: 'created', contact: created };
    } catch (error) {
      if (isUnknown(error)) {
        const outcome = await findOut(contact, parts);
        return outcome.kind === 'absent' ? { ...outcome, cause: error } : outcome;
      }
      parts.mark(false);
      if (!(error instanceof ApiError) || error.status !== 409) throw error;
      // Nobody had the number a moment ago: somebody else was quicker, with the same words perhaps, unless an earlier try of ours came late.
      const owner = await lookIfAllowed(contact.phone, parts);
      if (owner === null) {
        const { status, message, requestId } = error;
        throw new ApiError({ status, message, requestId, code: NO_OWNER });
      }
      if (!owner) throw error;
      return settle(owner, contact, parts, parts.again);
    }
  });

/** What became of a contact whose answer was lost, by reading alone. */
export const resolveContact = (contact: NewContact, parts: SaveParts): Promise<SaveOutcome> =>
  alone(contact.phone, () => findOut(contact, parts));

async function findOut(contact: NewContact, parts: SaveParts): Promise<SaveOutcome> {
  const wait = parts.wait ?? ((ms: number) => new Promise((resolve) => setTimeout(resolve, ms)));
  // A write that took too long to be answered may still be under way: what is not there at once may be a moment later.
  for (const pause of [0, SECOND_LOOK_MS]) {
    if (pause > 0) await wait(pause);
    try {
      const found = await parts.look(contact.phone);
      if (found) return settle(found, contact, parts, true);
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) throw error;
      return { kind: 'unknown', error };
    }
  }
  parts.mark(false);
  return { kind: 'absent' };
}

function settle(found: ContactRecord, sent: NewContact, parts: SaveParts, mayBeOurs: boolean): SaveOutcome {
  parts.mark(false);
  return { kind: mayBeOurs && isSame(found, sent) ? 'found' : 'taken', contact: found };
}

/** A key that may write but not read can't look; then the server's own check is all there is. */
async function lookIfAllowed(phone: string, parts: SaveParts): Promise<ContactRecord | null | undefined> {
  try {
    return await parts.look(phone);
  } catch (error) {
    if (error instanceof ApiError && error.code === 'missing_scope') return undefined;
    throw error;
  }
}

/** Whether nobody can tell from this answer if the contact was written: none came, a broken one, or the server's own trouble. */
function isUnknown(error: unknown): boolean {
  if (!(error instanceof ApiError)) return true;
  return error.status === 0 || error.status === 408 || error.status < 300 || error.status >= 500;
}

const FIELDS = ['name', 'email', 'company', 'notes'] as const;

/** Whether a record is what was sent, spaces and capitals aside. */
const isSame = (record: ContactRecord, sent: NewContact): boolean =>
  FIELDS.every((field) => fold(record[field]) === fold(sent[field]));
const fold = (value: string | null | undefined): string => (value ?? '').trim().toLowerCase();

/**
 * One tab at a time for a number. Browsers have locks on HTTPS and localhost alone, and refuse them with storage blocked; then the server's
 * check of doubles has to do.
 */
async function alone<T>(phone: string, work: () => Promise<T>): Promise<T> {
  const locks = navigator.locks as LockManager | null | undefined;
  if (!locks) return await work();
  let begun = false;
  try {
    return await locks.request(`contact ${phone}`, () => {
      begun = true;
      return work();
    });
  } catch (error) {
    if (begun) throw error;
    return await work();
  }
}

/** A save looks and sends for the organization it began with, whichever this tab shows by then. */
const wireOf = (organization: string): Pick<SaveParts, 'look' | 'create'> => ({
  look: (phone) => queryClient.fetchQuery({ ...contactByPhone(phone, organization), staleTime: 0 }),
  create: async (contact) => {
    const body = await post('/v1/contacts', contact, { organization });
    const created = readContactRecord((body as { data?: unknown } | undefined)?.data);
    if (!created) throw new ApiError({ status: 201, code: 'invalid_body' });
    return created;
  },
});

export interface SaveRequest extends Pick<SaveParts, 'mark' | 'again'> {
  contact: NewContact;
  /** Whose contact it is to be. */
  organization: string;
  /** Only find out what became of it; send nothing. */
  lookOnly: boolean;
}

/** Saves a contact, once. Every list of this tab knows it afterwards. */
export function useSaveContact() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ contact, organization, lookOnly, mark, again }: SaveRequest) =>
      (lookOnly ? resolveContact : saveContact)(contact, { ...wireOf(organization), mark, again }),
    onSuccess: (outcome) => {
      if (outcome.kind === 'created' || outcome.kind === 'found') keepContact(client, outcome.contact);
    },
  });
}
