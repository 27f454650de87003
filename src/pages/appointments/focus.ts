import { ROW } from '@/components/record';

/** Marks the day that is chosen in the strip of days. */
export const DAY_HERE = 'data-day-here';

/** Gives the focus to the chosen day, or to the screen where no strip shows one. */
export function focusDay(): void {
  const day = document.querySelector<HTMLElement>(`[${DAY_HERE}]`) ?? document.getElementById('content');
  day?.focus();
}

const links = (within: Element): HTMLElement[] => [...within.querySelectorAll<HTMLElement>(`[${ROW}]`)];

/** The place that a key leads to among days that stand above or beside each other; undefined where it leads nowhere. */
export function stepFrom(within: Element, from: Element, key: string, across: boolean): HTMLElement | undefined {
  const all = links(within);
  const here = all.findIndex((link) => link === from);
  const dayOf = (link: Element | undefined): string => link?.getAttribute(ROW)?.slice(0, 10) ?? '';
  if (here < 0) return undefined;
  switch (key) {
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1);
    case 'ArrowDown':
    case 'ArrowUp': {
      const next = all[here + (key === 'ArrowDown' ? 1 : -1)];
      // Down the last one of a day is the end of it, where days stand beside each other.
      return across && dayOf(next) !== dayOf(from) ? undefined : next;
    }
    case 'ArrowRight':
    case 'ArrowLeft': {
      if (!across) return undefined;
      const step = (key === 'ArrowRight') === (getComputedStyle(from).direction !== 'rtl') ? 1 : -1;
      let at = here;
      while (all[at] && dayOf(all[at]) === dayOf(from)) at += step;
      const day = dayOf(all[at]);
      return nearest(
        all.filter((link) => dayOf(link) === day),
        from,
      );
    }
    default:
      return undefined;
  }
}

/** The one that stands at about the same height. */
function nearest(candidates: HTMLElement[], from: Element): HTMLElement | undefined {
  const height = from.getBoundingClientRect().top;
  const away = (link: HTMLElement): number => Math.abs(link.getBoundingClientRect().top - height);
  return candidates.toSorted((a, b) => away(a) - away(b))[0];
}
