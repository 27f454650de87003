import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';

const DELAY_MS = 200;

/**
 * Holds a shape back for 200 ms: what comes sooner needs no placeholder. Readers hear "Loading" instead of the shape.
 */
export function Skeleton({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), DELAY_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div role="status">
      <span className="sr-only">
        <Trans>Loading…</Trans>
      </span>
      <div aria-hidden>{children}</div>
    </div>
  );
}

/** A line of words that are not there yet. `className` gives its width. */
export function SkeletonLine({ className = '' }: { className?: string | undefined }) {
  return <span className={`my-1 block h-2.5 rounded-[3px] bg-well ${className}`} />;
}
