import { useEffect, useState } from 'react';
import { detectLanguage } from '@/lib/language';

interface Known {
  text: string;
  language: string | undefined;
}

const remembered = new WeakMap<object, Known>();

/**
 * The language of a text, known a moment after it was shown; undefined while and where nobody can say. It is worked out once for as long
 * as that is held what the text was taken `from`: a call that is opened again has it at once, and is drawn once.
 */
export function useLanguage(text: string, from?: object): string | undefined {
  const [told, tell] = useState<Known>();
  const held = (from && remembered.get(from)) ?? told;
  const known = held?.text === text ? held : undefined;
  const sure = known !== undefined;
  useEffect(() => {
    if (sure) return undefined;
    let gone = false;
    detectLanguage(text).then(
      (language) => {
        const found = { text, language };
        if (from) remembered.set(from, found);
        if (!gone) tell(found);
      },
      // Without the detector nothing is said about it.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [text, from, sure]);
  return known?.language;
}
