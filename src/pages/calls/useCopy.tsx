import { type ReactNode, useState } from 'react';
import { Toast } from '@/components/Toast';
import { copyText } from '@/lib/clipboard';
import { CopyByHand } from './CopyByHand';

/** Copies texts, says so, and where the browser refuses shows them to be copied by hand. `shown` belongs on the page. */
export function useCopy() {
  const [said, setSaid] = useState<{ words: ReactNode } | null>(null);
  const [byHand, setByHand] = useState<string | null>(null);
  const copy = async (text: string, words: ReactNode): Promise<void> => {
    if (await copyText(text)) setSaid({ words });
    else setByHand(text);
  };
  const shown = (
    <>
      <Toast said={said} onGone={() => setSaid(null)} />
      {byHand !== null && <CopyByHand text={byHand} onClose={() => setByHand(null)} />}
    </>
  );
  return { copy, say: (words: ReactNode) => setSaid({ words }), shown };
}
