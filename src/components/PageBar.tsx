import { type ReactNode, useEffect, useRef } from 'react';

let firstScreen = true;

interface PageBarProps {
  /** The heading, and what the window is called. */
  title: string;
  /** Before the heading: where one came from. */
  before?: ReactNode;
  /** Right after the heading. */
  after?: ReactNode;
  /** At the far end. */
  actions?: ReactNode;
}

/**
 * The head of a screen. After a change of screen its heading takes the focus, so that the keyboard and readers begin there; on the
 * first screen the focus stays where the browser has it.
 */
export function PageBar({ title, before, after, actions }: PageBarProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!firstScreen) heading.current?.focus({ preventScroll: true });
    firstScreen = false;
  }, []);
  useDocumentTitle(title);
  return (
    <header className="flex min-h-bar shrink-0 flex-wrap items-center gap-x-3 gap-y-1 px-gutter py-1">
      {before && <div className="contents print:hidden">{before}</div>}
      <h1
        ref={heading}
        tabIndex={-1}
        // As wide as its words where there is room, else in several lines; what else there is goes below it before a word is broken.
        className="line-clamp-3 min-w-0 max-w-max grow basis-[min-content] text-2xl font-semibold tracking-[-0.014em] wrap-break-word print:line-clamp-none"
      >
        {title}
      </h1>
      {after}
      {actions && (
        <div className="ms-auto flex max-w-full flex-wrap items-center justify-end gap-2 print:hidden">{actions}</div>
      )}
    </header>
  );
}

/** Names the window: `Calls · InboundFlow`. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · InboundFlow`;
  }, [title]);
}
