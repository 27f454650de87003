import { expect, test } from 'vitest';
import { catchStrayFiles } from '@/lib/catchStrayFiles';
import { byHeadings, choose, hasHeadings, recognise, withHeader } from './columns';
import { csvText, makeSafe, takeOff } from './csvText';
import { MOST_ROWS, parseCsv } from './parseCsv';
import { readBytes } from './readBytes';
import { readFile, readText } from './readList';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const wide = (text: string, mark = true): Uint8Array => {
  const units = `${mark ? '\ufeff' : ''}${text}`.split('').map((letter) => letter.charCodeAt(0));
  return new Uint8Array(units.flatMap((unit) => [unit & 255, unit >> 8]));
};

test('letters are read however they were saved', () => {
  expect(readBytes(bytes('\ufeffName\nJosé'))).toEqual({ text: 'Name\nJosé', encoding: 'utf-8' });
  expect(readBytes(wide('Name\nJosé'))).toEqual({ text: 'Name\nJosé', encoding: 'utf-16' });
  expect(readBytes(wide('Name\nJosé', false))).toEqual({ text: 'Name\nJosé', encoding: 'utf-16' });
  expect(readBytes(new Uint8Array([0x4a, 0x6f, 0x73, 0xe9]))).toEqual({ text: 'José', encoding: 'latin' });
});

test('letters of two bytes are told without a mark in any script, in either order, and from a picture', () => {
  const hebrew = 'שם,טלפון\nרוזה,512 555 0101\nמשה בן דוד,512 555 0102\n';
  const swap = (two: Uint8Array): Uint8Array => two.map((_, at) => two[at ^ 1] ?? 0);
  for (const text of [hebrew, hebrew.replaceAll('רוזה', '田中さん'), 'Имя;Телефон\nРоза;512 555 0101\n']) {
    expect(readBytes(wide(text, false))).toEqual({ text, encoding: 'utf-16' });
    expect(readBytes(swap(wide(text, false)))).toEqual({ text, encoding: 'utf-16' });
  }
  // Cut within its last letter.
  expect(readBytes(wide(hebrew, false).slice(0, -1))).toEqual({
    text: hebrew.slice(0, -1),
    encoding: 'utf-16',
    cut: true,
  });
  // One byte that is zero makes no such file of plain letters.
  expect(readBytes(bytes('Name\u0000,Phone\nAna,512 555 0101\n'))).toEqual({ refused: 'binary' });
});

test('a file that was cut within its last letter is read by all the others, and told as that', async () => {
  const whole = bytes('Name,Phone\nJosé,1\nRené,2\nZoé');
  const text = 'Name,Phone\nJosé,1\nRené,2\nZo';
  expect(readBytes(whole.slice(0, -1))).toEqual({ text, encoding: 'utf-8', cut: true });
  expect(await readFile(new File([whole.slice(0, -1)], 'a.csv'), 'US')).toMatchObject({ sheet: { cut: true } });
  expect(await readFile(new File([whole], 'a.csv'), 'US')).toMatchObject({ sheet: { cut: false } });
});

test('what is no list is refused by what it is', () => {
  expect(readBytes(new Uint8Array())).toEqual({ refused: 'empty' });
  expect(readBytes(bytes('\ufeff \r\n'))).toEqual({ refused: 'empty' });
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 2, 0];
  expect(readBytes(new Uint8Array(png))).toEqual({ refused: 'binary' });
  expect(readBytes(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46]))).toEqual({
    refused: 'binary',
  });
  expect(readBytes(bytes('%PDF-1.7'))).toEqual({ refused: 'binary' });
  expect(readBytes(new Uint8Array(Array.from({ length: 900 }, (_, at) => (at * 37) % 255 || 1)))).toEqual({
    refused: 'binary',
  });
  expect(readBytes(new Uint8Array([0x50, 0x4b, 3, 4, 20]))).toEqual({ refused: 'spreadsheet' });
});

test('a file over 5 MB is refused before it is read', async () => {
  const file = new File(['x'], 'a.csv');
  Object.defineProperty(file, 'size', { value: 5 * 1024 * 1024 + 1 });
  expect(await readFile(file, 'US')).toEqual({ refused: 'large' });
});

test('a file that has gone meanwhile is told as that', async () => {
  const file = new File(['x'], 'a.csv');
  file.arrayBuffer = () => Promise.reject(new Error('gone'));
  expect(await readFile(file, 'US')).toEqual({ refused: 'unreadable' });
});

test.each([',', ';', '\t', '|'])('rows parted by %j, quoted line ends and all, know their lines', async (sign) => {
  const text = [`name${sign}phone`, `"Ana ""A"" ${sign}`, `Two"${sign}1`, '', `Bo${sign}2`, ` ${sign} `, `Cy${sign}3`];
  expect(await parseCsv(text.join('\r\n'))).toEqual({
    rows: [
      ['name', 'phone'],
      [`Ana "A" ${sign}\nTwo`, '1'],
      ['Bo', '2'],
      ['Cy', '3'],
    ],
    lines: [1, 2, 5, 7],
  });
});

test.each([
  ['sep=;\r\nname;phone\r\n"Paz, Ana";1\r\n', ['Paz, Ana', '1']],
  ['SEP=\t\nname\tphone\nPaz; A, B\t1\n', ['Paz; A, B', '1']],
  ['"sep=|"\rname|phone\rPaz, A;B|1\r', ['Paz, A;B', '1']],
])('the first line by which Excel tells the sign is obeyed, and counted: %j', async (text, cells) => {
  expect(await parseCsv(text)).toEqual({ rows: [['name', 'phone'], cells], lines: [2, 3] });
});

test('one column, and old line ends, are rows too', async () => {
  expect(await parseCsv('512 555 0101\r512 555 0102\r')).toEqual({
    rows: [['512 555 0101'], ['512 555 0102']],
    lines: [1, 2],
  });
});

test('a long list is read in pieces, whole and in order, and the page is not held up', async () => {
  const line = (at: number) =>
    `"Person ${at}, ""the ${at}th""",512555${String(at).padStart(4, '0')},"${'word '.repeat(20)}\nend"`;
  const text = Array.from({ length: MOST_ROWS }, (_, at) => line(at)).join('\n');
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 0);
  const parsed = await parseCsv(text);
  clearInterval(timer);
  if ('refused' in parsed) throw new Error(parsed.refused);
  expect(parsed.rows).toHaveLength(MOST_ROWS);
  for (const at of [0, 1, 777, 5_000, MOST_ROWS - 1]) {
    expect(parsed.rows[at]?.slice(0, 2)).toEqual([
      `Person ${at}, "the ${at}th"`,
      `512555${String(at).padStart(4, '0')}`,
    ]);
    expect(parsed.lines[at]).toBe(at * 2 + 1);
  }
  expect(turns).toBeGreaterThan(5);
});

test('too many rows, and a mark that is never closed, are said', async () => {
  expect(await parseCsv('1\n'.repeat(MOST_ROWS + 2))).toEqual({ refused: 'rows' });
  expect(await parseCsv('name,phone\nAna,1\n"Bo,2\nCy,3\n')).toEqual({ refused: 'quote', line: 3 });
  const early = 'name,phone\nAna,"1\n2"\n"Bob" Smith,1\n"Al",2\nCy,3\n';
  expect(await parseCsv(early)).toEqual({ refused: 'early', line: 4 });
  expect(await parseCsv(early + 'Di,4\n'.repeat(5_000))).toEqual({ refused: 'early', line: 4 });
  expect(await readText('Name;Phone\n', 'US')).toEqual({ refused: 'empty' });
  expect(await readText(' \n', 'US')).toEqual({ refused: 'empty' });
});

test.each([
  [
    ['Name', 'Phone', 'E-mail', 'Company', 'Notes'],
    ['name', 'phone', 'email', 'company', 'notes'],
  ],
  [
    ['Nombre', 'Teléfono', 'Correo electrónico', 'Empresa', 'Notas'],
    ['name', 'phone', 'email', 'company', 'notes'],
  ],
  [
    ['First Name', 'Last Name', 'Mobile', 'Email Address'],
    ['first', 'last', 'phone', 'email'],
  ],
  [
    ['Nombre', 'Apellidos', 'Celular'],
    ['first', 'last', 'phone'],
  ],
  [
    ['Nom', 'Prénom', 'Téléphone'],
    ['last', 'first', 'phone'],
  ],
  [
    ['Home Phone', 'Mobile Phone', 'Display Name'],
    ['none', 'phone', 'name'],
  ],
  [
    ['Company Name', 'Contact Name', 'Phone (mobile)'],
    ['company', 'name', 'phone'],
  ],
  [
    ['Correo del cliente', 'Cliente', 'Observaciones', 'Fecha'],
    ['email', 'name', 'notes', 'none'],
  ],
  [
    ['Group', 'Id'],
    ['none', 'none'],
  ],
])('the headings %j', (headings, targets) => expect(byHeadings(headings)).toEqual(targets));

test('a list without headings is told by what is in it', async () => {
  const rows = [
    ['Ana Paz', 'ana@example.com', '(512) 555-0101', '3'],
    ['Bo', '', '512.555.0102', '4'],
  ];
  expect(hasHeadings(rows)).toBe(false);
  expect(recognise(rows, false)).toEqual(['name', 'email', 'phone', 'none']);
  expect(recognise([['Kto', 'Kuda'], ...rows.map(([name = '', , phone = '']) => [name, phone])], true)).toEqual([
    'none',
    'phone',
  ]);
  expect(
    hasHeadings([
      ['Ana', 'Bo'],
      ['Cy', 'Di'],
    ]),
  ).toBe(false);
});

const BELOW = [
  ['Bo', '512 555 0102', 'Mobile'],
  ['Cy', '512 555 0103', 'Mobile'],
];
test.each<[string[], boolean, string]>([
  [['Ana Paz', '512 55', ''], false, 'a first row whose number is bad'],
  [['Ana Paz', '512 55', 'Business'], false, 'one beside it that is a heading elsewhere'],
  [['Ana Paz', '', 'Mobile'], false, 'one without a number, in a column of kinds'],
  [['Ana Paz', '', 'Call the cell after five'], false, 'one with a word of headings in a note'],
  [['Kto', 'Kuda', ''], false, 'headings that nobody knows are shown as a row'],
  [['Kto', 'Telefon', ''], true, 'one that is known'],
  [['', 'Phone (cell, best)', ''], true, 'one that sounds like it, with numbers below'],
  [['Client', 'Phone', '2024'], true, 'several, beside a year'],
])('of the first row %j it is %s that it names the columns: %s', (first, names) =>
  expect(hasHeadings([first, ...BELOW])).toBe(names),
);

test('the switch of headings keeps what was chosen by hand, and guesses anew where nothing was', () => {
  const rows = [['Kto', 'Kuda', 'x'], ...BELOW];
  const setup = { header: false, columns: recognise(rows, false), country: 'US', chosen: false };
  expect(withHeader(rows, setup, true)).toEqual({ ...setup, header: true, columns: ['none', 'phone', 'none'] });
  const mine = { ...setup, columns: ['company', 'phone', 'notes'] };
  expect(withHeader(rows, mine, true)).toEqual({ ...mine, header: true });
  expect(withHeader(rows, { ...mine, header: true }, false)).toEqual(mine);
});

test('a column chosen for something takes it from the other', () => {
  expect(choose(['phone', 'none', 'none'], 1, 'phone')).toEqual(['none', 'phone', 'none']);
  expect(choose(['phone', 'none', 'notes'], 2, 'none')).toEqual(['phone', 'none', 'none']);
});

test.each([
  ['=1+1', "'=1+1"],
  ['+1 (512) 555', "'+1 (512) 555"],
  ['+15125550142', '+15125550142'],
  ['-5', "'-5"],
  ['@x', "'@x"],
  ['\tx', "'\tx"],
  ['\rx', "'\rx"],
  ["'=1", "''=1"],
  ["O'Neil", "O'Neil"],
  ["'tis", "'tis"],
  // Divided at ; or tabs, of which marks keep no spreadsheet.
  ['x;=1+1', "x;'=1+1"],
  ["x;'=1+1", "x;''=1+1"],
  ['x;"=1+1"', `x;'"=1+1"`],
  ['x\t@a', "x\t'@a"],
  ['=a;=b', "'=a;'=b"],
  ['a\n=1;2', "a\n'=1;2"],
  ['a\n+1+1', "a\n'+1+1"],
  ['a\n@x', "a\n'@x"],
  ['a\r-1+1', "a\r'-1+1"],
  ['a\r\n"=1+1"', `a\r\n'"=1+1"`],
  ['- milk\n- eggs; bread', "'- milk\n'- eggs; bread"],
  ['', ''],
])('the cell %j is written %j, and read again as it was', (cell, written) => {
  expect(makeSafe(cell)).toBe(written);
  expect(takeOff(written)).toBe(cell);
});

test('what is written can be read again, cell by cell', async () => {
  const rows = [
    ['a', 'b', 'c'],
    ['=cmd|x', 'He said "hi", twice', ' kept '],
    ["''=x", '+15125550142', '🚗\nרוזה; <b>'],
  ];
  const text = csvText(rows);
  expect(text.startsWith('\ufeffa,b,c\r\n')).toBe(true);
  const read = readBytes(bytes(text));
  const parsed = 'text' in read ? await parseCsv(read.text) : read;
  expect('rows' in parsed && parsed.rows).toEqual(rows);
});

test('a file that is dropped beside its place is not opened; words and taken files are left to whoever takes them', () => {
  const drop = (kind: string, types: string[], taken = false): { kept: boolean; effect: string } => {
    const event = new Event(kind, { bubbles: true, cancelable: true });
    const dataTransfer = { types, dropEffect: 'copy' };
    Object.assign(event, { dataTransfer });
    if (taken) event.preventDefault();
    document.body.dispatchEvent(event);
    return { kept: event.defaultPrevented, effect: dataTransfer.dropEffect };
  };
  const end = catchStrayFiles();
  for (const kind of ['dragover', 'drop']) {
    expect(drop(kind, ['Files'])).toEqual({ kept: true, effect: 'none' });
    expect(drop(kind, ['Files'], true).effect).toBe('copy');
    expect(drop(kind, ['text/plain'])).toEqual({ kept: false, effect: 'copy' });
  }
  end();
  expect(drop('drop', ['Files']).kept).toBe(false);
});
