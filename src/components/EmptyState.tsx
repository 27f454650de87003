import type { MouseEvent, ReactNode } from 'react';

interface EmptyStateProps {
  title: ReactNode;
  children: ReactNode;
  actions?: ReactNode;
}

/** A button here goes away with what it takes off, and its focus with it: the screen's heading takes that. */
function keepFocus({ target }: MouseEvent): void {
  if (target instanceof Element && target.closest('button'))
    document.querySelector('h1')?.focus({ preventScroll: true });
}

/** Nothing to show: a title that says of what, one sentence, and what to do. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="grid max-w-[34rem] justify-items-start gap-2 px-gutter py-8">
      <h2 className="text-lg font-semibold">{title}</h2>
      <p className="text-ink-2">{children}</p>
      {actions && (
        // The keys press the buttons in it; it is nothing one presses itself.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <div className="mt-2 flex flex-wrap gap-2" onClick={keepFocus}>
          {actions}
        </div>
      )}
    </div>
  );
}
