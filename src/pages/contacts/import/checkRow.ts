import type { Setup } from '@/api/contactImportKeep';
import type { NewContact } from '@/api/contacts';
import { contactSchema, type FieldName, toNewContact, type Values } from '../contactSchema';
import type { Target } from './columns';

/** A row that can be sent, or what is wrong with it: each field and, in a word, its fault. */
export type Checked = { contact: NewContact } | { problems: [field: FieldName, wrong: string][] };

/** What a row says, field by field. */
export function valuesOf(cells: readonly string[], columns: readonly Target[], country: string): Values {
  const cell = (target: Target): string => cells[columns.indexOf(target)]?.trim() ?? '';
  const name = cell('name') || [cell('first'), cell('last')].filter(Boolean).join(' ');
  return { country, phone: cell('phone'), name, email: cell('email'), company: cell('company'), notes: cell('notes') };
}

/** The judge of rows: the same that the form asks. */
export function checker(columns: readonly Target[], country: string): (cells: readonly string[]) => Checked {
  const schema = contactSchema(country);
  return (cells) => {
    const values = valuesOf(cells, columns, country);
    const result = schema.safeParse(values);
    if (result.success) {
      const contact = toNewContact(values);
      return contact ? { contact } : { problems: [['phone', 'none']] };
    }
    return { problems: result.error.issues.map(({ path, message }) => [path[0] as FieldName, message]) };
  };
}

/** What a row asks to be written. */
export function contactOf(cells: readonly string[], setup: Setup): NewContact | undefined {
  return toNewContact(valuesOf(cells, setup.columns as Target[], setup.country));
}
