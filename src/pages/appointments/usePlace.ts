import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { placeIn, rememberPlace } from '@/components/table/memory';

/**
 * Keeps how far a calendar was scrolled, under its address, and goes there again when somebody comes back. `begin`: pixels where it
 * begins else; undefined while there is nothing to begin with.
 */
export function usePlace(begin?: () => number) {
  const scroller = useRef<HTMLDivElement>(null);
  const { pathname, search, state } = useLocation();
  const address = `${pathname}${search}`;
  const back = useNavigationType() === 'POP' || (state as { restore?: boolean } | null)?.restore === true;
  const first = useRef({ begin, place: back ? placeIn(address) : undefined });
  useLayoutEffect(() => {
    const offset = first.current.place?.offset ?? first.current.begin?.();
    if (scroller.current && offset !== undefined) scroller.current.scrollTop = offset;
  }, []);
  const at = useRef(address);
  useEffect(() => {
    at.current = address;
  }, [address]);
  useEffect(() => {
    const element = scroller.current;
    const keep = (): void => {
      if (element) rememberPlace(at.current, { offset: element.scrollTop, activeId: undefined, measured: [] });
    };
    element?.addEventListener('scroll', keep, { passive: true });
    return () => element?.removeEventListener('scroll', keep);
  }, []);
  return scroller;
}
