/** How long a text may get before the rest is left unsaid: about two minutes of speech. */
const longestText = 2_000;
/** Longer "words" are noise (a pasted token, a stuck key), and nobody wants them read out. */
const longestWord = 24;
/** Nor does anybody read out more digits than a card number has. */
const longestNumber = 20;

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Names that the voices' English rules get wrong, spelt as they sound. */
const respelt = new Map([
  ['hyundai', 'hun day'],
  ['nguyen', 'win'],
  ['jose', 'ho zay'],
  ['jorge', 'hor hay'],
  ['mazda', 'mahzda'],
  ['mr', 'mister'],
  ['mrs', 'missus'],
  ['ms', 'miz'],
  ['dr', 'doctor'],
  ['vs', 'versus'],
  ['ok', 'okay'],
  ['ac', 'A C'],
  ['abs', 'A B S'],
  ['suv', 'S U V'],
]);

/** "1249" as "one thousand two hundred forty nine". */
export function numberWords(value: number): string {
  if (value >= 1_000_000) return digitWords(String(value));
  if (value >= 1_000) {
    return joined(`${numberWords(Math.floor(value / 1_000))} thousand`, value % 1_000);
  }
  if (value >= 100) return joined(`${ones[Math.floor(value / 100)]} hundred`, value % 100);
  if (value >= 20) return joined(`${tens[Math.floor(value / 10)]}`, value % 10);
  return `${ones[value]}`;
}

const joined = (head: string, rest: number) => (rest === 0 ? head : `${head} ${numberWords(rest)}`);

/** "0134" as "zero one three four". */
const digitWords = (digits: string) =>
  Array.from(digits.slice(0, longestNumber), (digit) => ones[Number(digit)] ?? digit).join(' ');

/** "2014" as "twenty fourteen", "150" as "one fifty": years, models and house numbers go in pairs. */
function pairWords(digits: string): string {
  const value = Number(digits);
  const [head, rest] = [Math.floor(value / 100), value % 100];
  if (head === 0 || value % 1_000 === 0) return numberWords(value);
  if (rest === 0) return `${numberWords(head)} hundred`;
  return `${numberWords(head)} ${rest < 10 ? 'oh ' : ''}${numberWords(rest)}`;
}

/** "7ABC800", a plate or a part number, sign by sign. */
const plateWords = (plate: string) =>
  Array.from(plate.slice(0, longestNumber), (sign) => ones[Number(sign)] ?? sign).join(' ');

function phoneWords(phone: string): string {
  const digits = phone.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
  const groups = digits.length === 10 ? [3, 3, 4] : digits.length === 7 ? [3, 4] : undefined;
  if (!groups) return ` ${digitWords(digits)} `;
  let at = 0;
  return ` ${groups.map((length) => digitWords(digits.slice(at, (at += length)))).join(', ')} `;
}

function dollarWords(_: string, whole: string, cents: string | undefined): string {
  const dollars = Number(whole.replaceAll(',', ''));
  const words = `${numberWords(dollars)} ${dollars === 1 ? 'dollar' : 'dollars'}`;
  return ` ${words}${cents && Number(cents) > 0 ? ` and ${numberWords(Number(cents))} cents` : ''} `;
}

function timeWords(_: string, hour: string, minute: string | undefined, half: string | undefined): string {
  const minutes = Number(minute ?? 0);
  const past = minutes === 0 ? (half ? '' : " o'clock") : ` ${minutes < 10 ? 'oh ' : ''}${numberWords(minutes)}`;
  return ` ${numberWords(Number(hour))}${past}${half ? ` ${half[0]?.toUpperCase()} M` : ''}`;
}

function numberInText(digits: string): string {
  const plain = digits.replaceAll(',', '');
  if (plain.length > 6 || (plain.length > 1 && plain.startsWith('0'))) return ` ${digitWords(plain)} `;
  const inPairs = plain.length === 4 && !digits.includes(',');
  return ` ${inPairs ? pairWords(plain) : numberWords(Number(plain))} `;
}

function ordinalWords(_: string, digits: string): string {
  const irregular: Record<string, string> = { one: 'first', two: 'second', three: 'third', five: 'fifth' };
  const words = numberWords(Number(digits)).split(' ');
  const last = words.pop() ?? '';
  const ending = last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last.replace(/ve$/, 'f').replace(/[te]$/, '')}th`;
  return ` ${[...words, irregular[last] ?? ending].join(' ')} `;
}

/**
 * A text as it is said aloud: English words in plain letters and the marks `. , ? !` alone. Numbers, prices, times and telephone numbers are
 * written out, so that their length can be foretold and no markup, control character, option or emoji ever reaches the synthesiser.
 * '' where nothing can be said.
 */
export function spokenText(text: string): string {
  return text
    .slice(0, longestText)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`]/g, "'")
    .replace(/<[^>]{0,40}>/g, ' ')
    .replace(/(\S+)@(\w[\w.-]*\w)/g, (_, name: string, host: string) => `${name} at ${host.replaceAll('.', ' dot ')}`)
    .replace(/\+?(?:1[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}\b|\b\d{3}-\d{4}\b/g, phoneWords)
    .replace(/\$(\d[\d,]{0,9})(?:\.(\d\d))?/g, dollarWords)
    .replace(/\b911\b/g, digitWords)
    .replace(/\b(?=\w*\d)(?=\w*[A-Z]{2})[A-Z\d]{5,}\b/g, plateWords)
    .replace(/\b([01]?\d|2[0-3]):([0-5]\d)(?:\s*([ap])\.?m\b\.?(?!\w))?/gi, timeWords)
    .replace(/\b(1[0-2]|[1-9])()\s*([ap])\.?m\b\.?(?!\w)/gi, timeWords)
    .replace(/\b(\d{1,3})(?:st|nd|rd|th)\b/gi, ordinalWords)
    .replace(/(?<=[a-z]-?)(\d{3})\b/gi, (digits) => ` ${pairWords(digits)} `)
    .replace(/(\d)\.(\d)/g, '$1 point $2')
    .replace(/\d[\d,]*\d|\d/g, numberInText)
    .replace(/%/g, ' percent ')
    .replace(/&/g, ' and ')
    .replace(/…|\.{2,}|[;:—–]|\s-\s/g, ', ')
    .replace(/[^a-z',.?!\s]/gi, ' ')
    .replace(/(?<![a-z])'|'(?![a-z])/gi, ' ')
    .split(/\s+/)
    .flatMap(spokenWord)
    .join(' ')
    .replace(/\s+(?=[,.?!])/g, '')
    .replace(/[,.?!]*([.?!])[,.?!]*|,+/g, (marks, end: string | undefined) => end ?? marks[0] ?? '')
    .replace(/^[,.?!\s]+|,$/g, '');
}

function spokenWord(token: string): string[] {
  const [, word = '', marks = ''] = /^([a-z']*)(.*)$/i.exec(token) ?? [];
  if (word === '') return token === '' ? [] : [token];
  const said = respelt.get(word.toLowerCase());
  const abbreviation = said !== undefined && /^(mr|mrs|ms|dr|vs)$/i.test(word);
  const letters = /^[A-Z]{2,5}$/.test(word) && !/[AEIOUY]/.test(word) ? word.split('').join(' ') : word;
  return [(said ?? letters.slice(0, longestWord)) + (abbreviation ? marks.replace(/^\./, '') : marks)];
}
