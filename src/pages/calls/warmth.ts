import { isCallHeld, warmCall } from '@/api/calls';
import { warmScreen } from '@/api/chunk';
import { paths } from '@/lib/paths';

/** Records read ahead in a minute, of the sixty requests that everybody on the key shares. */
const MOST_A_MINUTE = 10;

/**
 * Gets a call's page ready while somebody seems about to open it. One record at a time; who goes away before it was asked for costs
 * nothing.
 */
export function createWarmth(read = warmCall, isHeld = isCallHeld, now = Date.now) {
  let wanted: string | undefined;
  let reading = false;
  let asked: number[] = [];

  const next = (): void => {
    if (reading || wanted === undefined || isHeld(wanted)) return;
    asked = asked.filter((at) => now() - at < 60_000);
    if (asked.length >= MOST_A_MINUTE) return;
    asked.push(now());
    reading = true;
    const id = wanted;
    void read(id).finally(() => {
      reading = false;
      // Well or not: what can't be read is not asked for again and again.
      if (wanted === id) wanted = undefined;
      next();
    });
  };
  return (id: string | undefined): void => {
    wanted = id;
    if (id === undefined) return;
    void warmScreen(paths.call(id));
    next();
  };
}

export const warm = createWarmth();
