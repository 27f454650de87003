import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide';
import type { ReactNode } from 'react';
import { IconButton } from './Button';
import { ErrorBoundary } from './ErrorBoundary';
import type { RecordPanelState } from './useRecordPanel';

interface RecordPanelProps {
  state: RecordPanelState;
  id: string;
  /** Whose record it is. */
  title: ReactNode;
  /** Beside the ×. */
  tools?: ReactNode;
  /** Under the title: how it stands, and what to do about it. It stays while the rest scrolls. */
  head?: ReactNode;
  /** What the record is called where it can't be drawn. */
  part: ReactNode;
  children: ReactNode;
}

/**
 * One record beside its list, from 1180 up; below that over it, and on a phone over all of the screen: what lies under it there is to be
 * inert.
 */
export function RecordPanel({ state, id, title, tools, head, part, children }: RecordPanelProps) {
  const { t } = useLingui();
  const { panel, heading, close } = state;
  return (
    <aside
      ref={panel}
      aria-labelledby="record-title"
      className="flex flex-col overflow-y-auto border-line bg-raised [--under:var(--raised)] max-rail:absolute max-rail:inset-0 max-rail:z-4 rail:w-[min(27rem,90%)] rail:border-s rail:border-t rail:max-wide:absolute rail:max-wide:inset-y-0 rail:max-wide:end-0 rail:max-wide:z-4 rail:max-wide:shadow-e-3 wide:shrink-0"
    >
      <header className="grid grid-cols-[minmax(0,1fr)] gap-2 border-b border-line px-gutter pt-3.5 pb-3">
        <div className="flex flex-wrap items-start justify-end gap-1">
          <h2
            id="record-title"
            ref={heading}
            tabIndex={-1}
            className="line-clamp-3 min-w-0 flex-1 basis-32 pt-0.5 text-xl font-semibold tracking-[-0.01em] wrap-anywhere outline-none max-rail:pt-2"
          >
            {title}
          </h2>
          <span className="flex gap-1 print:hidden">
            {tools}
            <IconButton label={t`Close`} icon={X} onClick={close} />
          </span>
        </div>
        {head}
      </header>
      <div key={id} className="@container relative contain-size min-h-list flex-1 overflow-y-auto px-gutter">
        <ErrorBoundary part={part}>{children}</ErrorBoundary>
      </div>
    </aside>
  );
}
