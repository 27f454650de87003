import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { linkOf, recordOf, ROW } from '@/components/record';
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
        const { target, currentTarget, key } = event;
        if (!(target instanceof Element)) return;
        // From what holds them all a key leads in.
        const into = target === currentTarget && stop !== undefined && /^(Arrow|Home|End)/.test(key);
        const to = into
          ? linkOf(stop, currentTarget)
          : target.hasAttribute(ROW) && stepFrom(currentTarget, target, key, across);
        if (!to) return;
        event.preventDefault();
        to.focus();
      },
    },
  };
}

export type Roving = ReturnType<typeof useRoving>;
