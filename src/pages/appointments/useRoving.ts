import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { recordOf, ROW } from '@/components/record';
import { stepFrom } from './focus';

/**
 * One stop for the Tab key among many appointments; arrows, Home and End move among them. `across`: days stand beside each other.
 * `first` is the place that Tab leads to until one was chosen; places are `DATE ID`.
 */
export function useRoving(places: readonly string[], first: string | undefined, across: boolean) {
  const [chosen, setChosen] = useState<string>();
  const stop = chosen !== undefined && places.includes(chosen) ? chosen : (first ?? places[0]);
  return {
    tabIndexOf: (place: string): 0 | -1 => (place === stop ? 0 : -1),
    keys: {
      onFocus: (event: FocusEvent) => {
        const place = recordOf(event.target);
        if (place !== undefined) setChosen(place);
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        if (!(event.target instanceof Element) || !event.target.hasAttribute(ROW)) return;
        const to = stepFrom(event.currentTarget, event.target, event.key, across);
        if (!to) return;
        event.preventDefault();
        to.focus();
      },
    },
  };
}

export type Roving = ReturnType<typeof useRoving>;
