import { useEffect, useState } from 'react';
import { detectLanguage } from '@/lib/language';

/** The language of a text, known a moment after it was shown; undefined while and where nobody can say. */
export function useLanguage(text: string): string | undefined {
  const [known, setKnown] = useState<{ text: string; language: string | undefined }>();
  useEffect(() => {
    let gone = false;
    detectLanguage(text).then(
      (language) => {
        if (!gone) setKnown({ text, language });
      },
      // Without the detector nothing is said about it.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [text]);
  return known?.text === text ? known.language : undefined;
}
