import Papa from 'papaparse';
import type { Refused } from './readBytes';
import { takeOff } from './csvText';

/** The most rows that are taken at once, the headings aside. */
export const MOST_ROWS = 10_000;

/** Rows of cells, and the line of the file that each begins on, counted from 1. Rows with nothing in them are left out. */
export interface Parsed {
  rows: string[][];
  lines: number[];
}

/** Letters that are parsed before the page may do something else. */
const PIECE = 64 * 1024;

/** The first line by which Excel tells the sign between cells. It is no row. */
const TOLD = /^"?sep=([^\n"])"?\n/i;

/** Reads comma, semicolon, tab or bar separated text, in pieces, so that the page never stands still. */
export async function parseCsv(text: string): Promise<Parsed | Refused> {
  const rows: string[][] = [];
  const lines: number[] = [];
  const all = text.replace(/\r\n?/g, '\n');
  const told = TOLD.exec(all);
  let line = told ? 2 : 1;
  const words = told ? all.slice(told[0].length) : all;
  const delimiter = told?.[1] ?? signOf(words);
  const broken = await new Promise<Refused | null>((resolve) => {
    Papa.parse<string[]>(words, {
      newline: '\n',
      delimiter,
      chunkSize: PIECE,
      chunk(piece: Papa.ParseResult<string[]>, parser: Papa.Parser) {
        // What is between the marks may be anything, so everything after an open one is one cell; one that goes on after its mark eats the next rows.
        const [wrong] = piece.errors.filter(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes');
        for (const [index, cells] of piece.data.entries()) {
          if (index === wrong?.row) break;
          if (cells.some((cell) => cell.trim() !== '')) {
            rows.push(cells.map(takeOff));
            lines.push(line);
          }
          line += cells.reduce((sum, cell) => sum + newlinesIn(cell), 1);
        }
        if (wrong) return stop(parser, { refused: wrong.code === 'MissingQuotes' ? 'quote' : 'early', line });
        if (rows.length > MOST_ROWS + 1) return stop(parser, { refused: 'rows' });
        parser.pause();
        setTimeout(() => parser.resume());
      },
      complete: () => resolve(null),
    });

    function stop(parser: Papa.Parser, why: Refused): void {
      resolve(why);
      parser.abort();
    }
  });
  if (broken) return broken;
  return rows.length === 0 ? { refused: 'empty' } : { rows, lines };
}

/** The sign between cells, by the first rows. Empty lines count for nothing here, but do for the numbers of lines. */
function signOf(text: string): string {
  const { meta } = Papa.parse<string[]>(text.slice(0, PIECE), {
    newline: '\n',
    preview: 20,
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  return meta.delimiter;
}

function newlinesIn(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  return count;
}
