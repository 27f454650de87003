/** How far each key goes in a list of turns; past either end is the end. */
const MOVES: Record<string, number> = {
  ArrowUp: -1,
  ArrowDown: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/**
 * Where a key leads from a stop of the list: to the same kind of stop of the next row that has one, else to any. Null for keys that mean
 * nothing here.
 */
export function stopAfter(list: HTMLElement, from: Element, key: string): HTMLElement | null {
  const move = MOVES[key];
  const row = from.closest('li');
  if (move === undefined || !row) return null;
  const kind = from.getAttribute('data-stop');
  const stops = (candidate: Element | undefined) => {
    const all = [...(candidate?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
    return all.find((stop) => stop.dataset.stop === kind) ?? all[0] ?? null;
  };
  const { children } = list;
  const here = Array.prototype.indexOf.call(children, row);
  const towards = move < 0 ? -1 : 1;
  let at = Number.isFinite(move) ? here + move : move < 0 ? 0 : children.length - 1;
  // From an end one looks inwards, from a row onwards.
  const step = Number.isFinite(move) ? towards : -towards;
  for (; at >= 0 && at < children.length; at += step) {
    const stop = stops(children[at]);
    if (stop) return stop;
  }
  return null;
}

/** The place of the row in which something lies; -1 where it lies in none. */
export function rowOf(list: HTMLElement, inside: EventTarget): number {
  const row = inside instanceof Element ? inside.closest('li') : null;
  return row ? Array.prototype.indexOf.call(list.children, row) : -1;
}
