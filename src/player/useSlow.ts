import { useEffect, useState } from 'react';
import type { PlayerStatus } from './player';

/** So long a wait needs no words: the button's beat tells of it. */
const PATIENCE_MS = 4_000;

/** Whether the recording has kept somebody waiting for so long that it has to be said. */
export function useSlow(status: PlayerStatus): boolean {
  const waits = status === 'loading';
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [waits]);
  return waits && slow;
}
