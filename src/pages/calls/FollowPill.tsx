import { Trans } from '@lingui/react/macro';
import { ArrowDown, ArrowUp } from 'lucide';
import { type RefObject, useEffect, useState } from 'react';
import { Icon } from '@/components/Icon';
import { clearArea } from './clearance';

interface FollowPillProps {
  scroller: RefObject<HTMLElement | null>;
  list: RefObject<HTMLElement | null>;
  /** The turn that sounds. */
  now: number;
  onBack: () => void;
}

/** The way back to what is being said, while that is out of sight; its arrow tells where it is. */
export function FollowPill({ scroller, list, now, onBack }: FollowPillProps) {
  const [away, setAway] = useState<'up' | 'down' | null>(null);
  useEffect(() => {
    const row = list.current?.children[now];
    const root = scroller.current;
    if (!row || !root) return;
    const { top, bottom } = clearArea(root);
    const edge = root.getBoundingClientRect();
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        const above = entry.boundingClientRect.top < (entry.rootBounds?.top ?? 0);
        setAway(entry.isIntersecting ? null : above ? 'up' : 'down');
      },
      { root, rootMargin: `${Math.round(edge.top - top)}px 0px ${Math.round(bottom - edge.bottom)}px 0px` },
    );
    observer.observe(row);
    return () => observer.disconnect();
  }, [scroller, list, now]);
  if (away === null) return null;
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-[calc(var(--floor,0px)+1rem)] z-3 flex justify-center print:hidden">
      <button
        type="button"
        onClick={onBack}
        className="pointer-events-auto inline-flex h-control items-center gap-1.5 rounded-full bg-fill ps-3 pe-4 text-sm font-medium text-on-accent shadow-e-2 hover:bg-fill-hover forced-colors:border"
      >
        <Icon of={away === 'up' ? ArrowUp : ArrowDown} />
        <Trans>Back to what is being said</Trans>
      </button>
    </div>
  );
}
