import { measureElement, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual';
import { useState } from 'react';
import type { Item } from './items';

/** What the virtualizer begins with: heights it need not guess, in pixels. Places are worked out of them anew. */
type Measured = VirtualItem[];

/**
 * The heights of the lines that the server drew, while they are still on the page. With them the list is drawn once, at its final places, and
 * what lies on the page need not be laid out for it again.
 */
export function drawnBefore(items: readonly Item[]): Measured {
  const drawn = document.querySelectorAll<HTMLElement>('[data-prerendered] [data-index]');
  return [...drawn].flatMap((element) => {
    const { index, key } = element.dataset;
    const item = items[Number(index)];
    // A row that came in meanwhile has moved the others on by one.
    if (!item || (item.kind === 'row' ? item.key : undefined) !== key) return [];
    const size = element.offsetHeight;
    return [{ key: item.key, index: Number(index), size, start: 0, end: size, lane: 0 }];
  });
}

/**
 * How high a line is. One whose height is known is not asked for it as it is put on the page, because the browser would have to lay
 * everything out at once: the observer tells soon enough should it have changed. In a list of another width nothing is known.
 */
export function useHeights(known: Measured) {
  const [measure] = useState(() => {
    const heights = new Map(known.map(({ key, size }) => [key, size]));
    let width: number | undefined;
    return (
      element: Element,
      entry: ResizeObserverEntry | undefined,
      instance: Virtualizer<HTMLDivElement, Element>,
    ): number => {
      const wide = entry?.borderBoxSize[0]?.inlineSize;
      if (wide !== undefined && width !== undefined && wide !== width) heights.clear();
      width = wide ?? width;
      const key = instance.options.getItemKey(instance.indexFromElement(element));
      const told = entry ? undefined : heights.get(key);
      const height = told ?? measureElement(element, entry, instance);
      heights.set(key, height);
      return height;
    };
  });
  return measure;
}
