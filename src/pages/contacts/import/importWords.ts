import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import type { Fate } from '@/api/contactImportRun';
import { type FieldName, FIELDS, fieldProblem, MOST } from '../contactSchema';
import type { Target } from './columns';
import type { Group } from './plan';
import { MOST_ROWS } from './parseCsv';
import type { Refused } from './readBytes';

// All of these are called while rendering, so that they follow the language.

/** What a column is taken for. */
export function targetWord(target: Target): string {
  switch (target) {
    case 'none':
      return t`Leave out`;
    case 'phone':
      return t`Phone`;
    case 'name':
      return t`Name`;
    case 'first':
      return t`First name`;
    case 'last':
      return t`Last name`;
    case 'email':
      return t`E-mail`;
    case 'company':
      return t`Company`;
    case 'notes':
      return t`Notes`;
  }
}

/** Why a list was not taken, and what to do. */
export function refusalWord({ refused, line }: Refused): string {
  const most = MOST_ROWS;
  const at = line ?? 1;
  switch (refused) {
    case 'empty':
      return t`There are no rows in it. Choose a file with one contact a line.`;
    case 'large':
      return t`It is larger than 5 MB. Split it into smaller files and bring them in one after the other.`;
    case 'rows':
      return t`It has more than ${most} rows. Split it into smaller files and bring them in one after the other.`;
    case 'spreadsheet':
      return t`This is a spreadsheet, not a CSV. Open it there, choose “Save as” or “Download” and “CSV UTF-8”, then choose that file.`;
    case 'binary':
      return t`This is no text: a picture, perhaps, or a document. Choose a CSV file, as every spreadsheet can save one.`;
    case 'quote':
      return t`A quotation mark that is opened near line ${at} is never closed, so nobody can tell where its cell ends. Close it or take it out, then choose the file again.`;
    case 'early':
      return t`Near line ${at} a quotation mark closes its cell too early: more follows before the cell ends. Write marks within a cell twice ("") or take them out, then choose the file again.`;
    case 'unreadable':
      return t`The browser could not read this file. It may have been moved or changed; choose it again.`;
    case 'several':
      return t`One file at a time, please: bring in the others after it.`;
  }
}

/** What a group of rows is called; `over`: what was not sent by now is not going to be. */
export function groupWord(group: Group | 'all', over: boolean): string {
  switch (group) {
    case 'all':
      return t({ message: 'All', context: 'rows of an import' });
    case 'add':
      if (over) return t({ message: 'Not sent', context: 'rows of an import' });
      return t({ message: 'To add', context: 'rows of an import' });
    case 'created':
      return t({ message: 'Added', context: 'rows of an import' });
    case 'known':
      return t({ message: 'Already there', context: 'rows of an import' });
    case 'repeat':
      return t({ message: 'Repeated', context: 'rows of an import' });
    case 'wrong':
      return t({ message: 'Not valid', context: 'rows of an import' });
    case 'failed':
      return t({ message: 'Not saved', context: 'rows of an import' });
  }
}

/** What became of one row, in a word or two; `over`: what was not sent by now is not going to be. */
export function fateWord(fate: Fate | undefined, over: boolean): string {
  if (fate === undefined && over) return t({ message: 'Not sent', context: 'one row of an import' });
  switch (fate?.kind) {
    case 'created':
      return t({ message: 'Added', context: 'one row of an import' });
    case 'known':
      return t({ message: 'Already there', context: 'one row of an import' });
    case 'repeat':
      return t({ message: 'Repeated', context: 'one row of an import' });
    case 'wrong':
      return t({ message: 'Not valid', context: 'one row of an import' });
    case 'refused':
      return t({ message: 'Refused', context: 'one row of an import' });
    case 'absent':
      return fate.tries > 1
        ? t({ message: 'Not saved', context: 'one row of an import' })
        : t({ message: 'Not confirmed', context: 'one row of an import' });
    case 'unknown':
      return t({ message: 'Not known', context: 'one row of an import' });
    default:
      return t({ message: 'To add', context: 'one row of an import' });
  }
}

const isField = (name: string): name is FieldName => (FIELDS as readonly string[]).includes(name);

/** What is wrong with a field of a row. Where the form's own sentence leaves to its place which field is meant, that is named. */
function rowProblem(name: FieldName, wrong: string): string {
  if (wrong !== 'long' || name === 'phone') return fieldProblem(name, wrong);
  const field = targetWord(name);
  const most = i18n.number(MOST[name]);
  return t`${field}: ${most} letters at most.`;
}

/** Why a row is where it is, in a sentence or several; empty where nothing is to be said. */
export function fateReason(fate: Fate | undefined): string {
  switch (fate?.kind) {
    case 'wrong':
      return fate.problems.map(([name, wrong]) => (isField(name) ? rowProblem(name, wrong) : wrong)).join(' ');
    case 'repeat': {
      const { line } = fate;
      return t`Line ${line} has the same number.`;
    }
    case 'known':
      return t`A contact has this number. Nothing was changed.`;
    case 'created':
      return fate.lost ? t`The answer was lost on the way, so it was looked for: it is there, once.` : '';
    case 'refused': {
      const { message, status } = fate;
      if (status === 409)
        return t`InboundFlow says that another contact has this number, but none can be found with it.`;
      return t`InboundFlow says: ${message}`;
    }
    case 'absent':
      return fate.tries > 1
        ? t`InboundFlow never confirmed it, and a look did not find it: it was not saved.`
        : t`InboundFlow did not confirm it, and a look did not find it. It is looked for once more before it is sent again.`;
    case 'unknown':
      return t`It was sent, and nobody knows whether it was saved.`;
    default:
      return '';
  }
}

/** A span as somebody would say it: "about 9 minutes". */
export function aboutTime(ms: number): string {
  const minutes = Math.ceil(ms / 60_000);
  if (minutes <= 1) return t`about a minute`;
  if (minutes < 90) return plural(minutes, { one: 'about # minute', other: 'about # minutes' });
  const hours = Math.round(minutes / 60);
  return plural(hours, { one: 'about # hour', other: 'about # hours' });
}
