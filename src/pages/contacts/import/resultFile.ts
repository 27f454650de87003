import { t } from '@lingui/core/macro';
import type { KeptImport } from '@/api/contactImportKeep';
import { type Fate, isOpen } from '@/api/contactImportRun';
import { saveText } from '@/lib/clipboard';
import { today } from '@/lib/dates';
import { fileName } from '@/lib/fileName';
import { paths } from '@/lib/paths';
import type { Target } from './columns';
import { csvText } from './csvText';
import { fateReason, fateWord, targetWord } from './importWords';
import { groupOf } from './plan';

type Imported = Pick<KeptImport, 'sheet' | 'setup' | 'fates' | 'sent' | 'stage'>;

/** What became of a row by now. One that was sent and not answered is no row that is still to be sent. */
const fateAt = ({ fates, sent }: Imported, row: number): Fate | undefined =>
  row === sent ? { kind: 'unknown' } : fates[row];

const idOf = (fate: Fate | undefined): string =>
  fate?.kind === 'created' || fate?.kind === 'known' ? (fate.id ?? '') : '';

/** The file's own headings; where it has none, what each column was taken for. */
function headings({ sheet, setup }: Imported): string[] {
  const columns = setup.columns as Target[];
  return columns.map((target, at) => {
    const own = setup.header ? sheet.rows[0]?.[at] : undefined;
    const column = at + 1;
    return own ?? (target === 'none' ? t`Column ${column}` : targetWord(target));
  });
}

/** Every column as it came, and after them what became of the row. */
function fileOf(imported: Imported, rows: readonly number[], origin: string): string {
  const width = imported.setup.columns.length;
  const told = rows.map((row) => {
    const fate = fateAt(imported, row);
    const cells = Array.from({ length: width }, (_, at) => imported.sheet.rows[row]?.[at] ?? '');
    const id = idOf(fate);
    const line = String(imported.sheet.lines[row] ?? row + 1);
    return [...cells, line, fateWord(fate, true), fateReason(fate), id, id && `${origin}${paths.contact(id)}`];
  });
  return csvText([
    [...headings(imported), t`Line`, t`Result`, t`Reason`, t`InboundFlow contact`, t`InboundFlow page`],
    ...told,
  ]);
}

const dataRows = ({ sheet, setup }: Imported): number[] => [...sheet.rows.keys()].slice(setup.header ? 1 : 0);

/** Whether something is still to be sent, or was and nobody knows what became of it. */
export const isWhole = ({ fates, sent, stage }: Imported): boolean =>
  stage === 'done' && sent === null && !fates.some(isOpen);

/** What became of every row. */
export function resultFile(imported: Imported, origin = window.location.origin): { name: string; text: string } {
  const whole = isWhole(imported) ? [] : [t({ message: 'not whole', context: 'file name' })];
  return {
    name: fileName([t({ message: 'Contacts imported', context: 'file name' }), today(), ...whole], 'csv'),
    text: fileOf(imported, dataRows(imported), origin),
  };
}

/** Rows that are to be mended or brought again: not valid, not saved, not sent. */
export const failedRows = (imported: Imported): number[] =>
  dataRows(imported).filter((row) => {
    const group = groupOf(fateAt(imported, row));
    return group === 'wrong' || group === 'failed' || group === 'add';
  });

/** The rows that are not in the contacts, as a list that can be mended and brought again. */
export function failedFile(imported: Imported, origin = window.location.origin): { name: string; text: string } {
  return {
    name: fileName([t({ message: 'Contacts to mend', context: 'file name' }), today()], 'csv'),
    text: fileOf(imported, failedRows(imported), origin),
  };
}

/** A list to begin with. Its numbers are of the range that is kept for examples. */
export function sampleFile(): { name: string; text: string } {
  return {
    name: fileName([t({ message: 'Contacts sample', context: 'file name' })], 'csv'),
    text: csvText([
      [t`Name`, t`Phone`, t`E-mail`, t`Company`, t`Notes`],
      ['Rosa Delgadillo', '(512) 555-0142', 'rosa@example.com', '', t`Silver Corolla`],
      ['Walt Drummond', '+15125550158', '', 'Drummond Hauling', ''],
    ]),
  };
}

export const saveFile = ({ name, text }: { name: string; text: string }): void => saveText(name, text);
