import { CircleCheck, type IconNode } from 'lucide';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { Icon } from './Icon';

const SHOWN_MS = 6_000;

interface ToastProps {
  /** What was done; nothing is shown without it. Another one, or the same once more, takes its place. */
  said: { words: ReactNode } | null;
  onGone: () => void;
  icon?: IconNode;
}

/** One short word about what was just done, for six seconds, over the lower left of the page. Readers hear it in their own time. */
export function Toast({ said, onGone, icon = CircleCheck }: ToastProps) {
  const gone = useEffectEvent(onGone);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => gone(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    // Stays in the page: readers hear only of changes in a region that was there before.
    <div
      role="status"
      className="pointer-events-none absolute start-gutter bottom-[calc(var(--floor,0px)+1rem)] z-10 max-w-[min(28rem,calc(100%-2*var(--gutter)))] print:hidden"
    >
      {said && (
        <p className="flex gap-2.5 rounded-md bg-ink px-3 py-2.5 text-sm text-sheet shadow-e-2">
          <Icon of={icon} className="mt-px" />
          <span className="min-w-0 wrap-anywhere">{said.words}</span>
        </p>
      )}
    </div>
  );
}
