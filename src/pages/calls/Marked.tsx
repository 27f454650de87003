import { memo, type ReactNode } from 'react';

interface MarkedProps {
  text: string;
  /** Hits in the text: from, to, from, to … */
  spans: readonly number[];
  /** Which hit one stands on; -1 for none of these. */
  now: number;
}

/** More marks in one piece would cost more than they tell; those around the one that one stands on are drawn. */
const MOST = 400;

const LOOK =
  'rounded-[2px] ring-1 ring-mark forced-colors:bg-[Mark] forced-colors:text-[MarkText] forced-colors:ring-0';
const LOOK_NOW =
  'rounded-[2px] bg-mark-now text-on-mark-now ring-2 ring-mark-now forced-colors:bg-[Highlight] forced-colors:text-[HighlightText] forced-colors:ring-0';

/** Words with what was found in them marked. */
export const Marked = memo(function Marked({ text, spans, now }: MarkedProps) {
  if (spans.length === 0) return text;
  const parts: ReactNode[] = [];
  let at = 0;
  const first = now > MOST / 2 ? now - MOST / 2 : 0;
  for (let nth = first; nth < Math.min(spans.length / 2, first + MOST); nth += 1) {
    const begin = spans[nth * 2] ?? 0;
    const end = spans[nth * 2 + 1] ?? 0;
    if (begin > at) parts.push(text.slice(at, begin));
    parts.push(
      <mark key={begin} data-now={nth === now || undefined} className={nth === now ? LOOK_NOW : LOOK}>
        {text.slice(begin, end)}
      </mark>,
    );
    at = end;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
});
