import { Trans } from '@lingui/react/macro';
import { Info, Wrench } from 'lucide';
import { type ReactNode, useState } from 'react';
import { Icon } from '@/components/Icon';

/** Longer than a line at most widths: then it opens. */
const ONE_LINE = 64;

/** Whether an aside is long enough to be folded. */
export const folds = (text: string): boolean => text.length > ONE_LINE || text.includes('\n');

interface AsideTurnProps {
  of: 'tool' | 'system';
  text: string;
  tabIndex: number;
  /** What was looked for lies in it. */
  found: boolean;
  /** The words, marked. */
  children: ReactNode;
}

/** What the assistant did, or was told, beside the talk: one quiet line. A longer one opens by itself when one comes to a hit in it. */
export function AsideTurn({ of, text, tabIndex, found, children }: AsideTurnProps) {
  const [opened, setOpened] = useState(false);
  const place = 'col-start-2 min-w-0 text-sm leading-[1.4375rem] text-ink-3 rail:col-start-3';
  const sign = (
    <>
      <Icon of={of === 'tool' ? Wrench : Info} size={14} className="mt-[0.28rem]" />
      <span className="sr-only">
        {of === 'tool' ? <Trans>What the assistant did:</Trans> : <Trans>Instruction:</Trans>}
      </span>
    </>
  );
  if (!folds(text)) {
    return (
      <p className={`${place} flex gap-1.5`}>
        {sign}
        <span dir="auto" className="min-w-0 wrap-anywhere">
          {children}
        </span>
      </p>
    );
  }
  const open = opened || found;
  return (
    <button
      type="button"
      data-stop="fold"
      tabIndex={tabIndex}
      aria-expanded={open}
      onClick={() => setOpened(!open)}
      className={`${place} flex w-full gap-1.5 rounded-sm text-start hover:text-ink-2 print:text-ink-2`}
    >
      {sign}
      <span
        dir="auto"
        className={`min-w-0 print:whitespace-pre-wrap print:wrap-anywhere ${open ? 'whitespace-pre-wrap wrap-anywhere' : 'truncate'}`}
      >
        {children}
      </span>
    </button>
  );
}
