/** Marks of the board's parts, for its keys. */
export const COLUMN = 'data-column';

/** The card that a key leads to from another one: up and down its column, or across to the next column that has any. */
export function cardAt(board: ParentNode, from: Element, key: string): HTMLElement | undefined {
  const columns = [...board.querySelectorAll(`[${COLUMN}]`)]
    .map((column) => [...column.querySelectorAll<HTMLElement>('[data-row]')])
    .filter((cards) => cards.length > 0);
  const x = columns.findIndex((cards) => cards.some((card) => card === from));
  const column = columns[x];
  if (!column) return undefined;
  const y = column.findIndex((card) => card === from);
  const across = (to: HTMLElement[] | undefined) => to?.[Math.min(y, to.length - 1)];
  switch (key) {
    case 'ArrowDown':
      return column[y + 1];
    case 'ArrowUp':
      return column[y - 1];
    case 'Home':
      return column[0];
    case 'End':
      return column.at(-1);
    case 'ArrowRight':
      return across(columns[x + 1]);
    case 'ArrowLeft':
      return across(columns[x - 1]);
    default:
      return undefined;
  }
}
