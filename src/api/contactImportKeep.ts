import { DRAFTS, keep, recall } from '@/lib/storage';
import type { Fate } from './contactImportRun';

/** A list as it was read: its cells, and the line of the file that each row begins on. */
export interface Sheet {
  /** The file's name; empty where the rows were pasted. */
  name: string;
  rows: string[][];
  lines: number[];
  /** Nothing said how its letters are written, so it was guessed. */
  guessed: boolean;
  /** It ended within a letter, as a file does that was not copied whole. */
  cut?: boolean;
}

/** How a list is understood. */
export interface Setup {
  /** The first row names the columns. */
  header: boolean;
  /** What each column is; the words are the page's. */
  columns: string[];
  /** ISO 3166: the country of numbers without a country code. */
  country: string;
  /** Somebody has chosen the country, so that nothing else may change it. */
  chosen: boolean;
}

/** How far an import is: looked over, begun, or over. */
export type Stage = 'setup' | 'begun' | 'done' | 'cancelled';

/** What this tab keeps of an import, under its organization. */
export interface KeptImport {
  sheet: Sheet;
  setup: Setup;
  stage: Stage;
  fates: readonly (Fate | undefined)[];
  sent: number | null;
}

const tab = (): Storage => sessionStorage;
const nameOf = (organization: string, part: string): string => `${DRAFTS}${organization}:import:${part}`;
/** Rows whose fates are kept together: a fate that changes writes these alone. */
const PIECE = 200;

const write = (organization: string, part: string, value: unknown): boolean =>
  keep(tab, nameOf(organization, part), value === null ? null : JSON.stringify(value));

function read(organization: string, part: string): unknown {
  try {
    return JSON.parse(recall(tab, nameOf(organization, part)) ?? 'null');
  } catch {
    return null;
  }
}

/** Each of these is false where the browser refused to keep it: it has no room left, or its storage is blocked. */
export const keepSheet = (organization: string, sheet: Sheet): boolean => write(organization, 'sheet', sheet);

export const keepSetup = (organization: string, setup: Setup, stage: Stage): boolean =>
  write(organization, 'setup', { setup, stage });

export const keepSent = (organization: string, row: number | null): boolean => write(organization, 'sent', row);

/** Keeps the fates of the rows around one, or of all. */
export function keepFates(organization: string, fates: readonly (Fate | undefined)[], row?: number): boolean {
  const pieces =
    row === undefined
      ? Array.from({ length: Math.ceil(fates.length / PIECE) }, (_, at) => at)
      : [Math.floor(row / PIECE)];
  return pieces.every((at) => write(organization, `fates:${at}`, fates.slice(at * PIECE, (at + 1) * PIECE)));
}

/** Forgets everything of an import. */
export function dropImport(organization: string): void {
  const rows = readSheet(organization)?.rows.length ?? 0;
  for (const part of ['sheet', 'setup', 'sent']) write(organization, part, null);
  for (let at = 0; at * PIECE < rows; at++) write(organization, `fates:${at}`, null);
}

function readSheet(organization: string): Sheet | undefined {
  const sheet = read(organization, 'sheet') as Sheet | null;
  return sheet && Array.isArray(sheet.rows) && Array.isArray(sheet.lines) ? sheet : undefined;
}

/** The import that this tab was at, perhaps before a reload. */
export function readImport(organization: string): KeptImport | undefined {
  const sheet = readSheet(organization);
  const kept = read(organization, 'setup') as Pick<KeptImport, 'setup' | 'stage'> | null;
  if (!sheet || !kept?.setup || !Array.isArray(kept.setup.columns)) return undefined;
  const fates = sheet.rows.map((): Fate | undefined => undefined);
  for (let at = 0; at * PIECE < fates.length; at++) {
    const piece = read(organization, `fates:${at}`);
    if (Array.isArray(piece))
      (piece as (Fate | null)[]).forEach((fate, index) => (fates[at * PIECE + index] = fate ?? undefined));
  }
  const sent = read(organization, 'sent');
  return { sheet, setup: kept.setup, stage: kept.stage, fates, sent: typeof sent === 'number' ? sent : null };
}
