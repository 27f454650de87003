import type { Setup } from '@/api/contactImportKeep';
import type { FieldName } from '../contactSchema';

/** What a column is taken for. `first` and `last` make the name together; `none` is left alone. */
export type Target = FieldName | 'first' | 'last' | 'none';

export const TARGETS = ['none', 'phone', 'name', 'first', 'last', 'email', 'company', 'notes'] as const;

/** Headings in the languages of our people, the surest first, as `plain` leaves them. */
const HEADINGS: readonly [Target, string][] = [
  [
    'email',
    'email|e mail|email address|e mail address|mail|correo|correo electronico|direccion de correo|direccion de correo electronico|email 1 value|e mail 1 value|caller email|adresse e mail|courriel|e mail adresse',
  ],
  [
    'phone',
    'phone|phone number|mobile|mobile phone|cell|cell phone|cellphone|telephone|telephone number|tel|phone 1 value|primary phone|main phone|contact number|caller phone|whatsapp|telefono|numero de telefono|celular|movil|telefono movil|telefono celular|numero de celular|telefono 1|work phone|business phone|home phone|number|numero|telefon|telefonnummer|handy|mobil|portable|numero de telephone',
  ],
  ['first', 'first name|given name|first|forename|primer nombre|nombre de pila|nombres|prenom|vorname'],
  ['last', 'last name|family name|surname|last|apellido|apellidos|nom de famille|nachname'],
  [
    'company',
    'company|company name|organization|organisation|organization name|organization 1 name|business|business name|employer|account name|empresa|compania|organizacion|negocio|razon social|nombre de la empresa|societe|entreprise|firma|unternehmen',
  ],
  [
    'name',
    'name|full name|contact name|display name|customer name|client name|caller name|customer|client|contact|nombre|nombre completo|nombre y apellido|nombre y apellidos|nombre del cliente|cliente|contacto|nom|nom complet',
  ],
  [
    'notes',
    'notes|note|comments|comment|remarks|description|memo|notas|nota|comentarios|comentario|observaciones|observacion|descripcion|remarques|notizen|bemerkungen',
  ],
];

/** Words that tell a column even among others: "Phone (mobile)", "Correo del cliente". */
const WORDS: readonly [Target, RegExp][] = [
  ['email', /\b(e ?mail|correo|courriel)\b/],
  ['phone', /\b(phone|tel|telefono|telephone|telefon|mobile|celular|movil|cell)\b/],
  ['company', /\b(company|empresa|organization)\b/],
  ['notes', /\b(notes|notas|comments|comentarios)\b/],
  ['name', /\b(name|nombre)\b/],
];

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What each column is, by its heading alone. */
export function byHeadings(headings: readonly string[]): Target[] {
  const words = headings.map(plain);
  const targets: Target[] = words.map(() => 'none');
  const give = (target: Target, at: number): void => {
    if (at >= 0 && targets[at] === 'none' && !targets.includes(target)) targets[at] = target;
  };
  for (const [target, all] of HEADINGS) {
    for (const word of all.split('|'))
      give(
        target,
        words.findIndex((heading, at) => heading === word && targets[at] === 'none'),
      );
  }
  for (const [target, word] of WORDS) {
    if (target === 'name' && targets.includes('first')) continue;
    give(
      target,
      words.findIndex((heading, at) => targets[at] === 'none' && word.test(heading)),
    );
  }
  return halves(targets, words);
}

/** "Nombre" beside "Apellidos" is the first half of a name, "Nom" beside "Prénom" and "Name" beside "Vorname" the second. */
function halves(targets: Target[], words: readonly string[]): Target[] {
  const name = targets.indexOf('name');
  const first = targets.indexOf('first');
  if (name < 0) return targets;
  if (first < 0) return targets.includes('last') ? targets.with(name, 'first') : targets;
  const second = !targets.includes('last') && /^(prenom|vorname)$/.test(words[first] ?? '');
  return second ? targets.with(name, 'last') : targets;
}

const isNumber = (cell: string): boolean =>
  /^\s*(tel:)?[+\d\s().\-/]{7,}$/i.test(cell) && /^\d{7,15}$/.test(cell.replace(/\D/g, ''));
const isAddress = (cell: string): boolean => /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/.test(cell);
const isWords = (cell: string): boolean => /\p{L}{2}/u.test(cell) && !isAddress(cell);

const LOOKED = 50;

/** The column most of whose cells are such; -1 where in none half of them are. */
function bestColumn(rows: readonly string[][], targets: readonly Target[], is: (cell: string) => boolean): number {
  const shares = targets.map((target, at) => {
    if (target !== 'none') return 0;
    const cells = rows.slice(0, LOOKED).flatMap((row) => (row[at]?.trim() ? [row[at]] : []));
    return cells.length === 0 ? 0 : cells.filter(is).length / cells.length;
  });
  const most = Math.max(0, ...shares);
  return most >= 0.5 ? shares.indexOf(most) : -1;
}

const NAMES: ReadonlySet<string> = new Set(HEADINGS.flatMap(([, all]) => all.split('|')));
/** What may be meant as a number, a wrong one too. */
const isFigures = (cell: string): boolean => !/\p{L}/u.test(cell) && cell.replace(/\D/g, '').length > 2;
const MOST_WORDS = 5;

/**
 * Whether the first row names the columns: it holds the name of one, which stands nowhere else in that column, and no figures; or of
 * several. What only sounds like a name counts where such things lie below it. Where nobody knows the words, the row is shown as one of the
 * list's, and somebody has to say.
 */
export function hasHeadings(rows: readonly string[][]): boolean {
  const [first = [], ...rest] = rows;
  if (first.some((cell) => isNumber(cell) || isAddress(cell))) return false;
  const below = rest.slice(0, LOOKED);
  const words = first.map(plain);
  const once = (at: number): boolean => !below.some((row) => plain(row[at] ?? '') === words[at]);
  const names = words.filter((word, at) => NAMES.has(word) && once(at)).length;
  if (names > 1 || first.some(isFigures)) return names > 1;
  if (names > 0) return true;
  const proof: Partial<Record<Target, (cell: string) => boolean>> = { phone: isNumber, email: isAddress };
  return byHeadings(first).some((target, at) => {
    const is = proof[target];
    const fits = is !== undefined && (words[at]?.split(' ').length ?? 0) <= MOST_WORDS && once(at);
    return fits && below.some((row) => is(row[at] ?? ''));
  });
}

/** What each column is, by its heading or else by what is in it. */
export function recognise(rows: readonly string[][], header: boolean): Target[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const headings = Array.from({ length: width }, (_, at) => (header ? (rows[0]?.[at] ?? '') : ''));
  let targets = byHeadings(headings);
  const cells = header ? rows.slice(1) : rows;
  const guess = (target: Target, is: (cell: string) => boolean): void => {
    const at = targets.includes(target) ? -1 : bestColumn(cells, targets, is);
    if (at >= 0) targets = targets.with(at, target);
  };
  guess('phone', isNumber);
  guess('email', isAddress);
  if (!header) guess('name', isWords);
  return targets;
}

/** How a list is understood once somebody says whether its first row names the columns. What was chosen by hand stays. */
export function withHeader(rows: readonly string[][], setup: Setup, header: boolean): Setup {
  const found = recognise(rows, setup.header);
  const untouched = found.every((target, at) => target === setup.columns[at]);
  return { ...setup, header, columns: untouched ? recognise(rows, header) : setup.columns };
}

/** The columns once one of them is taken for something else: each thing has one column. */
export const choose = (targets: readonly Target[], at: number, target: Target): Target[] =>
  targets.map((held, column) => (column === at ? target : held === target && target !== 'none' ? 'none' : held));
