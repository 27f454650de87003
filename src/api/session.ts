import { type Query, queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { clearTab, DRAFTS, holdsDraft } from '@/lib/storage';
import { visit } from '@/lib/visits';
import type { Account, Session, SessionAnswer } from './account';
import { retryElsewhere } from './autoRetry';
import { get, isRecord, nameOrganization, post } from './client';
import { ApiError, type EndReason, isElsewhere } from './errors';
import { onOtherOrganization, onUnauthorized, queryClient } from './queryClient';
import { beginSignOut, onSignal, signal } from './signOut';

/** `ended`: why a session that this page knew is over; `left`: the person signed out. */
export interface SessionState extends SessionAnswer {
  ended: EndReason | 'left' | null;
  /** The session of this browser, where another tab has signed in to another organization and this tab holds something typed for its own. */
  other?: Session;
  /** The organization that this tab showed before it followed another tab to the present one. */
  before?: Account;
}

const KEY = ['session'];

/** Set from a sign-in until something was read with it. A session refused in between was never kept by the browser. */
let unproven = false;
const reasonOf = (reason: EndReason): EndReason => (reason === 'signed_out' && unproven ? 'not_kept' : reason);

/** Who is signed in. The answer is our own gateway's and costs InboundFlow nothing. */
export const sessionOptions = queryOptions({
  queryKey: KEY,
  queryFn: async ({ signal: abort, client }): Promise<SessionState> => {
    const known = client.getQueryData<SessionState>(KEY);
    const answer = readSession(await get('/session', { signal: abort, background: known !== undefined }));
    const expired = known?.session && !answer.session ? reasonOf('signed_out') : null;
    const ended = answer.session ? null : (expired ?? known?.ended ?? null);
    return { ...answer, ended, ...followed(known, answer) };
  },
  staleTime: 60_000,
});

export const useSession = () => useQuery(sessionOptions);

/** Whether the key in use has a scope. While nobody knows it is taken to: what it may not is refused all the same. */
export const useMay = (scope: string): boolean => useSession().data?.session?.account.scopes.includes(scope) ?? true;

/** Signs in with a key, or into the demo. Throws `ApiError`: `wrong_key`, `too_many_attempts`, `upstream_unreachable` … */
export const useSignIn = () =>
  useMutation({
    mutationFn: async (credentials: { api_key: string } | { demo: true }) => {
      const answer = readSession(await post('/session', credentials));
      if (!answer.session) throw new ApiError({ status: 200, code: 'invalid_body' });
      forgetRecords();
      // What was typed before a session ran out belongs to its organization, and to no other.
      clearTab(`${DRAFTS}${answer.session.account.organization_id}:`);
      unproven = true;
      know({ ...answer, ended: null });
      signal('started');
    },
  });

/**
 * What is known from now on. An answer that is still on its way is older, and would undo it; only where nothing is known yet is
 * it waited for all the same.
 */
function know(next: SessionState | ((known: SessionState | undefined) => SessionState | undefined)): void {
  if (queryClient.getQueryData(KEY) !== undefined) void queryClient.cancelQueries({ queryKey: KEY });
  queryClient.setQueryData<SessionState>(KEY, next);
}

const idOf = (session: Session | null | undefined): string | undefined => session?.account.organization_id;

/** A tab that finds another organization signed in follows, unless something was typed in it, which only its own organization can take. */
function followed(known: SessionState | undefined, { session }: SessionAnswer): Partial<SessionState> {
  const mine = known?.session;
  if (!mine || !session) return {};
  if (idOf(mine) === idOf(session)) return known.before ? { before: known.before } : {};
  return holdsDraft(mine.account.organization_id) ? { session: mine, other: session } : { before: mine.account };
}

/** Follows the other tab all the same. What was typed stays in this tab until somebody signs out. */
export function showOther(): void {
  know((known) => {
    if (!known?.session || !known.other) return known;
    const { other, ...rest } = known;
    return { ...rest, session: other, before: known.session.account };
  });
}

/** Somebody has read that this tab shows another organization. */
export function forgetBefore(): void {
  know((known) => {
    if (!known) return known;
    const { before: _, ...rest } = known;
    return rest;
  });
}

/** Asks our own server again who is signed in. Never rejects: what is known stays. */
export const lookAtSession = async (): Promise<void> => {
  await queryClient.fetchQuery({ ...sessionOptions, staleTime: 0 }).catch(() => undefined);
};

/** Drops every record this tab holds, and what it kept for the session. The session's own state stays. */
function forgetRecords(): void {
  const predicate = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== KEY[0];
  void queryClient.cancelQueries({ predicate });
  queryClient.removeQueries({ predicate });
}

/** This browser is signed in to the tab's own organization again: what was refused until then is looked at again. */
async function lookAgain(): Promise<void> {
  await retryElsewhere();
  // What repeats nothing by itself, where nothing of it is here yet.
  const predicate = ({ state }: Query): boolean => isElsewhere(state.error) && state.data === undefined;
  await queryClient.refetchQueries({ type: 'active', predicate });
}

/** The session is over for this tab, whoever ended it. Drafts stay unless somebody left: who signs in again finds what was typed. */
export function endSession(ended: SessionState['ended']): void {
  forgetRecords();
  clearTab(ended === 'left' ? undefined : DRAFTS);
  visit.restart();
  know((known) => ({
    demo: false,
    ...known,
    session: null,
    ended: known?.session ? ended : (known?.ended ?? ended),
  }));
}

/** While it is found out whether a refusal ends the session, others that come say nothing new. */
let judging: Promise<boolean> | undefined;

/**
 * A request was answered 401. Whoever signs in over a session ends that one: a request that was on its way with its cookie says
 * nothing of the one there is now, in this tab or in others.
 */
async function heardRefusal(answered: EndReason): Promise<void> {
  const reason = reasonOf(answered);
  if (answered === 'signed_out') {
    judging ??= get('/session', { background: true })
      .then(
        (body) => readSession(body).session !== null,
        () => false,
      )
      .finally(() => {
        judging = undefined;
      });
    if (await judging) return lookAtSession();
  }
  endSession(reason);
  signal(reason);
}

/** Listens for ends and starts of the session in this tab's requests and in other tabs. Called once, at start. */
export function watchSession(): void {
  onUnauthorized((answered) => void heardRefusal(answered));
  const stateNow = () => queryClient.getQueryData<SessionState>(KEY);
  nameOrganization(() => idOf(stateNow()?.session));
  onOtherOrganization(() => void lookAtSession());
  let before: SessionState['before'];
  /** The organization of this tab, while the browser is signed in to another. */
  let away: string | undefined;
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return;
    // `manual`: put there by us, as the sign-in's own answer is.
    if (!event.action.manual) unproven = false;
    const known = stateNow();
    const next = known?.before;
    if (next && next !== before) {
      // As at any session's end: nothing of one organization is shown under the name of another.
      forgetRecords();
      clearTab(DRAFTS);
      visit.restart();
    }
    before = next;
    const mine = idOf(known?.session);
    const back = mine !== undefined && mine === away && !known?.other;
    away = known?.other && mine;
    if (back) void lookAgain();
  });
  onSignal((message) => {
    if (message !== 'started') return endSession(message);
    // Somebody signed in in another tab, perhaps to another organization: nothing held here may be shown under it.
    forgetRecords();
    void queryClient.invalidateQueries({ queryKey: KEY });
  });
}

function readSession(body: unknown): SessionAnswer {
  if (!isRecord(body) || !('session' in body)) throw new ApiError({ status: 200, code: 'invalid_body' });
  const session =
    isRecord(body.session) && isRecord(body.session.account) ? (body.session as unknown as Session) : null;
  return { session, demo: body.demo === true };
}

/** Signs out here, in every tab and on the server; holds with the server out of reach. */
export function signOut(): void {
  beginSignOut();
  endSession('left');
}
