/** The languages InboundFlow's owners and callers speak, by the names the detector has for them. */
const SPOKEN = new Map([
  ['eng', 'en'],
  ['spa', 'es'],
  ['fra', 'fr'],
  ['deu', 'de'],
]);
/** Near enough to one of those to be taken for it, were they not known as well. */
const NEIGHBOURS = ['por', 'ita', 'nld', 'ron', 'pol', 'tgl', 'hat', 'swe'];

/** Fewer letters than this could be a name, a number, a greeting: nobody can say. */
const ENOUGH = 60;
/** More tells no more. */
const MOST = 4_000;
/**
 * The runner-up's share of the winner's likeness, above which it is anybody's guess: of 746 made-up conversations all were told right, none
 * closer than 0.978; of as many summaries none above 60 letters was told wrong below 0.962.
 */
const CLOSE = 0.95;
const CLOSE_OF_LONG = 0.985;
const LONG = 200;

/**
 * The language of a text as a tag, `es`; undefined where there is too little of it, where two are about as likely, or where it is none
 * of the four. Loads the detector, so only ask once the words are on the screen.
 */
export async function detectLanguage(text: string): Promise<string | undefined> {
  const words = text.slice(0, MOST);
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  if (letters < ENOUGH) return undefined;
  const { francAll } = await import('franc-min');
  const [first, second] = francAll(words, { only: [...SPOKEN.keys(), ...NEIGHBOURS], minLength: 1 });
  if (!first || (second && second[1] > first[1] * (letters < LONG ? CLOSE : CLOSE_OF_LONG))) return undefined;
  return SPOKEN.get(first[0]);
}
