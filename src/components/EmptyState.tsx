import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: ReactNode;
  children: ReactNode;
  actions?: ReactNode;
}

/** Nothing to show: a title that says of what, one sentence, and what to do. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="grid max-w-[34rem] justify-items-start gap-2 px-gutter py-8">
      <h2 className="text-lg font-semibold">{title}</h2>
      <p className="text-ink-2">{children}</p>
      {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
