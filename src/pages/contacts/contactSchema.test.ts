import { expect, test } from 'vitest';
import { contactSchema, toNewContact, type Values } from './contactSchema';

const values = (part: Partial<Values>): Values => ({
  country: 'US',
  phone: '512 555 0142',
  name: '',
  email: '',
  company: '',
  notes: '',
  ...part,
});
const wrong = (part: Partial<Values>) => {
  const result = contactSchema(part.country ?? 'US').safeParse(values(part));
  return result.success ? {} : Object.fromEntries(result.error.issues.map(({ path, message }) => [path[0], message]));
};

test('each field is judged by itself, and all of them at once', () => {
  expect(wrong({})).toEqual({});
  expect(wrong({ phone: '512', email: 'rosa@example', name: 'a'.repeat(201) })).toEqual({
    phone: 'short',
    email: 'dot',
    name: 'long',
  });
  expect(wrong({ phone: '' })).toEqual({ phone: 'empty' });
  expect(wrong({ phone: '55 1234 5678', country: 'MX' })).toEqual({});
});

test.each([
  ['', undefined],
  ['rosa@example.com', undefined],
  ['  rosa@example.com ', undefined],
  ['rosa', 'at'],
  ['@example.com', 'at'],
  ['rosa@', 'at'],
  ['a@b@example.com', 'at'],
  ['rosa@example', 'dot'],
  ['rosa@example.', 'dot'],
  ['ro sa@example.com', 'space'],
])('the address %j: %s', (email, problem) => expect(wrong({ email }).email).toBe(problem));

test('what is sent: the number in E.164, words as they were typed, and no blank fields', () => {
  expect(toNewContact(values({ name: ' 🚗 <b>رוזה</b> ', notes: '  ' }))).toEqual({
    phone: '+15125550142',
    name: '🚗 <b>رוזה</b>',
  });
  expect(toNewContact(values({ phone: 'nobody' }))).toBeUndefined();
});
