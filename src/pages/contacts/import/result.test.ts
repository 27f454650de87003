import { i18n } from '@lingui/core';
import { beforeAll, expect, test } from 'vitest';
import type { KeptImport } from '@/api/contactImportKeep';
import type { Fate } from '@/api/contactImportRun';
import { checker, contactOf } from './checkRow';
import type { Target } from './columns';
import { parseCsv } from './parseCsv';
import { fateReason, fateWord, groupWord } from './importWords';
import { countRows, groupOf, planRows } from './plan';
import { readText, settleCountry } from './readList';
import { failedFile, isWhole, resultFile, sampleFile } from './resultFile';

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

const SAMPLE = `First name,Last name,Cell,Mail,Since
Ana,Paz,512 555 0101,ana@example.com,2020
Bo,,512 55,bo@example,2021
Ana,P.,(512) 555-0101,,2022
=Cy,,+52 55 1234 5678,,2023
,,,late@example.com,2024
Bo,Two,512 555 0102,bad@,2024
Bo,Three,512 555 0102,,2024
`;

async function read(text = SAMPLE, country = 'US') {
  const list = await readText(text, country);
  if ('refused' in list) throw new Error(list.refused);
  const judge = checker(list.setup.columns as Target[], country);
  const checked = list.sheet.rows.map((cells, at) => (list.setup.header && at === 0 ? null : judge(cells)));
  return { ...list, checked };
}

test('rows are judged by the rules of the form, and compared with each other and with the contacts', async () => {
  const { sheet, setup, checked } = await read();
  expect(planRows(checked, sheet.lines, new Map([['+525512345678', 'id of Cy']]))).toEqual([
    { kind: 'header' },
    undefined,
    {
      kind: 'wrong',
      problems: [
        ['phone', 'short'],
        ['email', 'dot'],
      ],
    },
    { kind: 'repeat', line: 2 },
    { kind: 'known', id: 'id of Cy' },
    { kind: 'wrong', problems: [['phone', 'empty']] },
    { kind: 'wrong', problems: [['email', 'at']] },
    // The row before has the number too, but is not sent.
    undefined,
  ]);
  expect(contactOf(sheet.rows[1] ?? [], setup)).toEqual({
    phone: '+15125550101',
    name: 'Ana Paz',
    email: 'ana@example.com',
  });
});

test('a number without a country code is one of the country that was chosen', async () => {
  const { sheet, setup, checked } = await read('55 1234 5678\n+1 512 555 0101\n+52 55 1234 5678', 'MX');
  expect(planRows(checked, sheet.lines, undefined)).toEqual([undefined, undefined, { kind: 'repeat', line: 1 }]);
  expect(contactOf(sheet.rows[0] ?? [], setup)).toEqual({ phone: '+525512345678' });
});

test('the numbers of the organization tell the country, even after the list, unless somebody chose', async () => {
  const { setup } = await read('512 555 0101', 'MX');
  const phones = ['+15125550101', '+15125550102', '+525512345678'];
  expect(settleCountry(setup, phones)).toEqual({ ...setup, country: 'US' });
  expect(settleCountry({ ...setup, chosen: true }, phones).country).toBe('MX');
  expect(settleCountry(setup, [])).toBe(setup);
});

const FATES: (Fate | undefined)[] = [
  { kind: 'header' },
  { kind: 'created', id: 'id-ana', lost: true },
  { kind: 'wrong', problems: [['phone', 'short']] },
  { kind: 'repeat', line: 2 },
  { kind: 'known', id: 'id-cy' },
  { kind: 'refused', status: 422, message: '=email: no' },
  { kind: 'absent', tries: 2 },
  undefined,
];

async function imported(part: Partial<KeptImport> = {}): Promise<KeptImport> {
  const { sheet, setup } = await read();
  return { sheet, setup, stage: 'done', fates: FATES.with(7, { kind: 'known', id: null }), sent: null, ...part };
}
const rowsOf = async (text: string): Promise<string[][]> => {
  const parsed = await parseCsv(text.replace(/^\ufeff/, ''));
  return 'refused' in parsed ? [] : parsed.rows;
};

test('the result says of each row what became of it, beside all that it held', async () => {
  const { name, text } = resultFile(await imported(), 'https://shop.example');
  expect(name).toMatch(/^Contacts imported \d{4}-\d\d-\d\d\.csv$/);
  const [headings, ...rows] = await rowsOf(text);
  expect(headings?.slice(0, 8)).toEqual([
    'First name',
    'Last name',
    'Cell',
    'Mail',
    'Since',
    'Line',
    'Result',
    'Reason',
  ]);
  expect(rows.map((row) => row[6])).toEqual([
    'Added',
    'Not valid',
    'Repeated',
    'Already there',
    'Refused',
    'Not saved',
    'Already there',
  ]);
  expect(rows.map((row) => row[5])).toEqual(['2', '3', '4', '5', '6', '7', '8']);
  expect(rows[0]).toEqual([
    'Ana',
    'Paz',
    '512 555 0101',
    'ana@example.com',
    '2020',
    '2',
    'Added',
    'The answer was lost on the way, so it was looked for: it is there, once.',
    'id-ana',
    'https://shop.example/contacts/id-ana',
  ]);
  expect(rows[1]?.[7]).toContain('Some digits are missing.');
  expect(rows[2]?.[7]).toBe('Line 2 has the same number.');
});

test('no cell of it is taken for a formula', async () => {
  const { text } = resultFile(await imported());
  expect(text).toContain("\r\n'=Cy,,'+52 55 1234 5678,");
  for (const line of text.split('\r\n')) for (const cell of line.split(',')) expect(cell).not.toMatch(/^"?[=@+-]/);
  expect((await rowsOf(text))[4]?.slice(0, 3)).toEqual(['=Cy', '', '+52 55 1234 5678']);
});

test('a result that is not whole says so in its name, and what was never answered is told as that', async () => {
  for (const part of [
    { stage: 'begun' },
    { stage: 'cancelled' },
    { sent: 7 },
    { fates: FATES },
    { fates: FATES.with(7, { kind: 'absent', tries: 1 }) },
  ] as const) {
    const some = await imported(part);
    expect(isWhole(some), JSON.stringify(part)).toBe(false);
    expect(resultFile(some).name).toContain('not whole');
  }
  const rows = await rowsOf(resultFile(await imported({ stage: 'cancelled', fates: FATES, sent: 7 })).text);
  expect(rows[7]?.slice(6, 8)).toEqual(['Not known', 'It was sent, and nobody knows whether it was saved.']);
  const unsent = await rowsOf(resultFile(await imported({ stage: 'cancelled', fates: FATES })).text);
  expect(unsent[7]?.[6]).toBe('Not sent');
});

test('what was not sent when it was cancelled is not called still to be added', () => {
  expect([fateWord(undefined, false), groupWord('add', false)]).toEqual(['To add', 'To add']);
  expect([fateWord(undefined, true), groupWord('add', true)]).toEqual(['Not sent', 'Not sent']);
});

test('of a row it is said which field is too long', () => {
  const problems = [
    ['notes', 'long'],
    ['phone', 'long'],
  ] as const;
  expect(fateReason({ kind: 'wrong', problems })).toBe(
    'Notes: 5,000 letters at most. That has too many digits for a phone number.',
  );
});

test('a double that nobody finds is not called there already', () => {
  const fate = { kind: 'refused', status: 409, message: 'taken' } as const;
  expect([fateWord(fate, true), groupOf(fate)]).toEqual(['Refused', 'failed']);
  expect(fateReason(fate)).toContain('none can be found with it');
});

test('a row that may still turn up is called not confirmed, and not saved once it was looked for often enough', () => {
  expect([1, 2].map((tries) => fateWord({ kind: 'absent', tries }, true))).toEqual(['Not confirmed', 'Not saved']);
});

test('the rows to mend are those that are not in the contacts, and can be brought again', async () => {
  const { text } = failedFile(await imported({ fates: FATES, stage: 'cancelled' }));
  const list = await readText(text.replace(/^\ufeff/, ''), 'US');
  if ('refused' in list) throw new Error(list.refused);
  expect(list.sheet.rows.slice(1).map((row) => row[0])).toEqual(['Bo', '', 'Bo', 'Bo']);
  expect(list.setup).toMatchObject({ header: true });
  expect(list.setup.columns.slice(0, 5)).toEqual(['first', 'last', 'phone', 'email', 'none']);
  expect(list.setup.columns.slice(5).every((target) => target === 'none')).toBe(true);
});

test('a list without headings gets some, by what its columns were taken for', async () => {
  const { sheet, setup } = await read('Ana,512 555 0101,x\n');
  const [headings] = await rowsOf(
    resultFile({ sheet, setup, stage: 'done', fates: [{ kind: 'created', id: 'a', lost: false }], sent: null }).text,
  );
  expect(headings?.slice(0, 4)).toEqual(['Name', 'Phone', 'Column 3', 'Line']);
});

test('the sample can be brought in as it is', async () => {
  const { sheet, setup, checked } = await read(sampleFile().text.replace(/^\ufeff/, ''));
  expect(setup.columns).toEqual(['name', 'phone', 'email', 'company', 'notes']);
  expect(countRows(planRows(checked, sheet.lines, undefined))).toMatchObject({ all: 2, add: 2 });
});
