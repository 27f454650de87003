import { startTransition, useEffect, useState } from 'react';

/**
 * How many of many rows to draw: some at once, the rest a step at a time, so that the page answers meanwhile and nothing takes long.
 */
export function useGrowing(total: number, first: number, step: number): number {
  const [drawn, setDrawn] = useState(first);
  useEffect(() => {
    if (drawn >= total) return;
    const timer = setTimeout(() => startTransition(() => setDrawn(drawn + step)));
    return () => clearTimeout(timer);
  }, [drawn, total, step]);
  return Math.min(drawn, total);
}
