/** What a link hands to the screen it opens, as the router's `state`: where that screen leads back to, and what that one is told then. */
export interface Trail {
  /** The address of the list, or of whatever else one came from. */
  list: string;
  before?: Trail;
}

/** Screens that are remembered behind one another: from a call to its contact, to another call, and so on. */
const DEEPEST = 8;

interface Place {
  pathname: string;
  search: string;
  /** Of the router: anything, also what other versions of the app have left there. */
  state: unknown;
}

const trailOf = (state: unknown): Trail | undefined => {
  if (typeof state !== 'object' || state === null || !('list' in state) || typeof state.list !== 'string')
    return undefined;
  const before = 'before' in state ? trailOf(state.before) : undefined;
  return before ? { list: state.list, before } : { list: state.list };
};

const cut = ({ list, before }: Trail, most: number): Trail =>
  before && most > 1 ? { list, before: cut(before, most - 1) } : { list };

/** For a link from this screen to another: the way back here, and from here to where one had come from. */
export function trailFrom({ pathname, search, state }: Place): Trail {
  const list = `${pathname}${search}`;
  const before = trailOf(state);
  return before ? cut({ list, before }, DEEPEST) : { list };
}

/**
 * For a link that opens a record beside its list: the first is a step in the tab's history; another, while one is `open`, takes its place, so
 * that Back and × lead to the list from however many.
 */
export const besideList = (
  { pathname, search, state }: Place,
  open: boolean,
): { replace: boolean; state: unknown } => ({
  replace: open,
  state: open ? state : { list: `${pathname}${search}` },
});

const screenOf = (address: string): string | undefined => address.split('?')[0];

/**
 * For the link back to `to`: what that screen had been told when one left it. Not the list that a record is open beside there: that is no
 * longer the entry before, to which whoever closes the record would go.
 */
export function trailBack(state: unknown, to: string): Trail | undefined {
  const trail = trailOf(state);
  if (trail?.list !== to || !trail.before) return undefined;
  return screenOf(trail.before.list) === screenOf(to) ? undefined : trail.before;
}
