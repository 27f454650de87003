import type { ReactNode } from 'react';

interface RailPartProps {
  title: ReactNode;
  /** At the end of the title's line. */
  count?: ReactNode;
  children: ReactNode;
}

/** A part of the rail: a title, perhaps a number, and what there is to say. */
export function RailPart({ title, count, children }: RailPartProps) {
  return (
    <section>
      <div className="flex items-baseline justify-between gap-2 pb-1.5">
        <h2 className="font-semibold">{title}</h2>
        {count !== undefined && <span className="text-sm text-ink-3">{count}</span>}
      </div>
      {children}
    </section>
  );
}
