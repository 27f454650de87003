import type { ReactNode } from 'react';

/** What the rows under it have in common; `count` says how many they are once all of them are read. */
export function GroupHeading({ count, children }: { count?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex items-center gap-2 border-b border-line bg-sheet px-gutter py-[5px] text-xs text-ink-3">
      {children}
      {count && <span className="ms-auto max-rail:hidden">{count}</span>}
    </div>
  );
}
