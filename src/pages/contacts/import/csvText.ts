/** What a spreadsheet takes for a formula, however many apostrophes stand before it. */
const FORMULA = /^'*[=+\-@\t\r]/;
const E164 = /^\+[1-9]\d{6,14}$/;

/**
 * The same within a cell, where a spreadsheet that divides at ; or tabs begins another one: marks do not hold a cell together for it, so that
 * a line end begins a row.
 */
const INNER = /([;\t\r\n])(?=["']*[=+\-@])/g;
const INNER_SAFE = /([;\t\r\n])'(?=["']*[=+\-@])/g;

/** A cell that no spreadsheet runs: with an apostrophe before what it would take for a formula. Numbers in E.164 stay as they are. */
export function makeSafe(cell: string): string {
  if (E164.test(cell)) return cell;
  const inner = cell.replace(INNER, "$1'");
  return FORMULA.test(inner) ? `'${inner}` : inner;
}

/** The cell as it was before it was made safe, by us or by a spreadsheet. */
export function takeOff(cell: string): string {
  const inner = cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
  return inner.replace(INNER_SAFE, '$1');
}

const QUOTED = /[",\r\n]|^\s|\s$/;
const quote = (cell: string): string => (QUOTED.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows as a file after RFC 4180, its letters marked as UTF-8 for spreadsheets. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map((cell) => quote(makeSafe(cell))).join(',')}\r\n`).join('')}`;
