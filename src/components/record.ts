/** Marks a record's link: its id; where it has more than one on a screen, words that end in it (`2026-11-19 ID`). */
export const ROW = 'data-row';

/** The link of a record, by its words or by its id alone. */
export function linkOf(words: string, within: ParentNode = document): HTMLElement | null {
  const name = CSS.escape(words);
  return within.querySelector(`[${ROW}="${name}"]`) ?? within.querySelector(`[${ROW}~="${name}"]`);
}

/** The words of the record that something on the screen belongs to: its link, or what can be pressed beside that. */
export function recordOf(part: Element): string | undefined {
  const link = part.closest(`[${ROW}]`) ?? part.closest('li')?.querySelector(`[${ROW}]`);
  return link?.getAttribute(ROW) ?? undefined;
}
