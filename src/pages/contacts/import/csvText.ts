/** What a spreadsheet takes for a formula, however many apostrophes stand before it. */
const FORMULA = /^'*[=+\-@\t\r]/;
const E164 = /^\+[1-9]\d{6,14}$/;

/** A cell that no spreadsheet runs: with an apostrophe before what it would take for a formula. Numbers in E.164 stay as they are. */
export const makeSafe = (cell: string): string => (FORMULA.test(cell) && !E164.test(cell) ? `'${cell}` : cell);

/** The cell as it was before it was made safe, by us or by a spreadsheet. */
export const takeOff = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);

const QUOTED = /[",\r\n]|^\s|\s$/;
const quote = (cell: string): string => (QUOTED.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows as a file after RFC 4180, its letters marked as UTF-8 for spreadsheets. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map((cell) => quote(makeSafe(cell))).join(',')}\r\n`).join('')}`;
