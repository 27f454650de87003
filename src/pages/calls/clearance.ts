import { type RefObject, useEffect } from 'react';

/**
 * Tells the scroller how much of it lies under the player and the tools, which stay while the words move. Whatever is then scrolled to,
 * by us or by the focus, comes to rest clear of them. `--deck` is where the tools
 * come to lie, below the player; `--floor` how high what lies at the bottom is.
 * @param layout changes when other parts may be there
 */
export function useClearance(scroller: RefObject<HTMLElement | null>, layout: string): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      // Asked for anew: the player is another one when the screen becomes wide.
      const parts = [...element.querySelectorAll<HTMLElement>(':scope > *, .contents > *')];
      for (const part of parts) observer.observe(part);
      const covered = (side: 'top' | 'bottom', some: HTMLElement[]) =>
        some.reduce((most, part) => {
          const { position, [side]: edge } = getComputedStyle(part);
          const sticks = position === 'sticky' && edge !== 'auto';
          return sticks ? Math.max(most, Number.parseFloat(edge) + part.offsetHeight) : most;
        }, 0);
      const deck = covered(
        'top',
        parts.filter((part) => !part.querySelector('[role=tablist]')),
      );
      element.style.setProperty('--deck', `${deck}px`);
      element.style.scrollPaddingTop = `${Math.max(deck, covered('top', parts)) + GAP}px`;
      const floor = covered('bottom', parts);
      element.style.setProperty('--floor', `${floor}px`);
      element.style.scrollPaddingBottom = `${floor + GAP}px`;
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [scroller, layout]);
}

const GAP = 8;

/** The part of the screen in which the words can be read, in pixels from the window's top. */
export function clearArea(scroller: HTMLElement): { top: number; bottom: number } {
  const { top, bottom } = scroller.getBoundingClientRect();
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(scroller);
  return {
    top: top + (Number.parseFloat(scrollPaddingTop) || 0),
    bottom: bottom - (Number.parseFloat(scrollPaddingBottom) || 0),
  };
}
