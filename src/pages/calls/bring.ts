import { clearArea } from './clearance';

/** Rows that were off the screen have a guessed height until they come near it, so a long jump is corrected until so many frames changed nothing. */
const QUIET_FRAMES = 6;
const MOST_FRAMES = 90;
/** Further than so many screens nobody can follow a movement: then it jumps. */
const FAR = 1.5;

const tokens = new WeakMap<HTMLElement, symbol>();

/**
 * Scrolls an element of the words to a calm place: at a third of what can be read. Where it can be read already nothing moves.
 * @param spare the share at the lower end in which it counts as too low already, because what follows is wanted too
 * @param atOnce without a movement
 */
export function bring(scroller: HTMLElement, element: Element, spare = 0, atOnce = false): void {
  const way = wayTo(scroller, element, spare);
  if (way === 0) return;
  const screen = scroller.clientHeight;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!still && !atOnce && Math.abs(way) < screen * FAR) {
    tokens.delete(scroller);
    scroller.scrollBy({ top: way, behavior: 'smooth' });
    return;
  }
  const token = Symbol('jump');
  tokens.set(scroller, token);
  const jump = (left: number, quiet: number) => {
    // Another jump or the reader has taken over, or the words were drawn anew.
    if (tokens.get(scroller) !== token || !element.isConnected || left === 0 || quiet === QUIET_FRAMES) return;
    const rest = toCalm(scroller, element);
    if (Math.abs(rest) > 2) scroller.scrollTop += rest;
    requestAnimationFrame(() => jump(left - 1, Math.abs(rest) > 2 ? 0 : quiet + 1));
  };
  jump(MOST_FRAMES, 0);
}

/** The reader has taken the page in hand: nothing more is corrected. */
export function letGo(scroller: HTMLElement): void {
  tokens.delete(scroller);
}

function wayTo(scroller: HTMLElement, element: Element, spare: number): number {
  const area = clearArea(scroller);
  const { top, bottom } = element.getBoundingClientRect();
  const lowest = area.bottom - (area.bottom - area.top) * spare;
  const tall = bottom - top > lowest - area.top;
  const readable = top >= area.top && (tall ? top < area.top + (lowest - area.top) / 2 : bottom <= lowest);
  return readable ? 0 : toCalm(scroller, element);
}

function toCalm(scroller: HTMLElement, element: Element): number {
  const area = clearArea(scroller);
  const { top, bottom } = element.getBoundingClientRect();
  const room = area.bottom - area.top;
  const calm = area.top + Math.max(0, Math.min(room / 3, room - (bottom - top)));
  const wanted = top - calm;
  const { scrollTop, scrollHeight, clientHeight } = scroller;
  return Math.min(Math.max(wanted, -scrollTop), scrollHeight - clientHeight - scrollTop);
}
