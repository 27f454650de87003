import { t } from '@lingui/core/macro';
import * as z from 'zod/mini';
import { isCountry, readPhone } from '@/lib/phoneNumbers';
import type { NewContact } from '@/api/contacts';

/** What is typed, field by field. */
export interface Values {
  /** ISO 3166; the country of a number without a country code. */
  country: string;
  phone: string;
  name: string;
  email: string;
  company: string;
  notes: string;
}

export const FIELDS = ['phone', 'name', 'email', 'company', 'notes'] as const;
export type FieldName = (typeof FIELDS)[number];

/** The most letters each field takes. */
export const MOST: Record<Exclude<FieldName, 'phone'>, number> = { name: 200, email: 254, company: 200, notes: 5000 };

export const readNumber = ({ phone, country }: Pick<Values, 'phone' | 'country'>) =>
  readPhone(phone, isCountry(country) ? country : 'US');

type Judge = (value: string) => string | undefined;

/** A text, and what is wrong with it in one word: its sentence is made when it is drawn. */
const judged = (judge: Judge) =>
  z.string().check((context) => {
    const message = judge(context.value);
    if (message) context.issues.push({ code: 'custom', message, input: context.value });
  });
const atMost = (name: keyof typeof MOST) => judged((value) => (value.trim().length > MOST[name] ? 'long' : undefined));

function judgeEmail(value: string): string | undefined {
  const email = value.trim();
  if (email === '') return undefined;
  if (email.length > MOST.email) return 'long';
  if (/\s/.test(email)) return 'space';
  const [local = '', domain = '', ...more] = email.split('@');
  if (local === '' || domain === '' || more.length > 0) return 'at';
  return /^[^.]+(\.[^.]+)+$/.test(domain) ? undefined : 'dot';
}

/** What may be sent. A number is judged in the country that is chosen. */
export const contactSchema = (country: string) =>
  z.object({
    country: z.string(),
    phone: judged((phone) => {
      const read = readNumber({ phone, country });
      return 'wrong' in read ? read.wrong : undefined;
    }),
    name: atMost('name'),
    email: judged(judgeEmail),
    company: atMost('company'),
    notes: atMost('notes'),
  });

/** What is wrong with a field, and what to do about it. Call it while rendering. */
export function fieldProblem(name: FieldName, wrong: string): string {
  if (name === 'phone') {
    switch (wrong) {
      case 'empty':
        return t`A contact needs a phone number: it is how InboundFlow knows who calls.`;
      case 'short':
        return t`Some digits are missing. Type all of the number, with the area code.`;
      case 'long':
        return t`That has too many digits for a phone number.`;
      default:
        return t`That is no phone number. Type digits, with + and the country code if it is from another country.`;
    }
  }
  switch (wrong) {
    case 'space':
      return t`An e-mail address has no spaces in it.`;
    case 'at':
      return t`An e-mail address has one @, with something before and after it.`;
    case 'dot':
      return t`The part after @ needs a dot, as in example.com.`;
    default: {
      const most = MOST[name];
      return t`That is too long: ${most} letters at most.`;
    }
  }
}

/** What a field is called in a sentence. Call it while rendering. */
export function fieldWord(name: FieldName): string {
  switch (name) {
    case 'phone':
      return t({ message: 'phone', context: 'field, in a sentence' });
    case 'name':
      return t({ message: 'name', context: 'field, in a sentence' });
    case 'email':
      return t({ message: 'e-mail', context: 'field, in a sentence' });
    case 'company':
      return t({ message: 'company', context: 'field, in a sentence' });
    case 'notes':
      return t({ message: 'notes', context: 'field, in a sentence' });
  }
}

/** The body that is sent; undefined while the number is none. Blank fields are left out. */
export function toNewContact(values: Values): NewContact | undefined {
  const read = readNumber(values);
  if (!('e164' in read)) return undefined;
  const contact: NewContact = { phone: read.e164 };
  for (const name of ['name', 'email', 'company', 'notes'] as const) {
    const value = values[name].trim();
    if (value) contact[name] = value;
  }
  return contact;
}
