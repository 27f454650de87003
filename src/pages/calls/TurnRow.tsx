import { memo, type ReactNode } from 'react';
import type { Turn } from '@/api/messages';
import { AsideTurn } from './AsideTurn';
import { CopyMoment, TurnSpeaker, TurnTime } from './TurnParts';
import { TurnWords } from './TurnWords';

interface TurnRowProps {
  /** Of its words. */
  id: string;
  turn: Turn;
  caller: string;
  lang: string | undefined;
  /** The edge that fills, where this turn sounds. */
  edge: ReactNode;
  /** There is a recording to hear it in. */
  heard: boolean;
  /** It lies on the screen or near it. */
  near: boolean;
  /** The Tab key stops here. */
  stop: boolean;
  /** What was found in its words and is to be marked. */
  spans: readonly number[];
  /** Which of these one stands on; -1 for none. */
  hit: number;
}

const GRID =
  'group relative grid grid-cols-[var(--time)_minmax(0,1fr)] gap-x-3 px-gutter py-1.5 text-lg break-inside-avoid [content-visibility:auto] [contain-intrinsic-size:auto_3.5rem] rail:grid-cols-[var(--time)_5.75rem_minmax(0,66ch)_1.75rem] rail:py-[5px] rail:[contain-intrinsic-size:auto_2.25rem] print:[content-visibility:visible]';
const NOW =
  'hover:bg-hover aria-current:bg-accent-soft aria-current:before:absolute aria-current:before:inset-y-0 aria-current:before:start-0 aria-current:before:w-[3px] aria-current:before:bg-accent/35 print:aria-current:bg-transparent print:aria-current:before:hidden';

/** One turn. Drawn anew only when it begins or stops to sound, to be near, or to hold what was found. */
export const TurnRow = memo(function TurnRow(props: TurnRowProps) {
  const { id, turn, caller, lang, edge, heard, near, stop, spans, hit } = props;
  const { speaker, text, start } = turn;
  const now = edge !== null;
  const tabIndex = stop ? 0 : -1;
  const words = <TurnWords text={text} spans={spans} hit={hit} />;
  if (speaker === 'tool' || speaker === 'system') {
    return (
      <li className={GRID}>
        <AsideTurn of={speaker} text={text} tabIndex={tabIndex} found={hit >= 0}>
          {words}
        </AsideTurn>
      </li>
    );
  }
  return (
    <li aria-current={now || undefined} className={`${GRID} ${NOW}`}>
      {edge}
      {start !== null && <TurnTime start={start} now={now} heard={heard} describedBy={id} tabIndex={tabIndex} />}
      <TurnSpeaker turn={turn} caller={caller} />
      <p
        id={id}
        dir="auto"
        lang={lang}
        data-words=""
        className={`col-start-2 min-w-0 whitespace-pre-wrap wrap-anywhere rail:col-start-3 ${speaker === 'assistant' && !now ? 'text-ink-2' : 'text-ink'} ${heard && start !== null ? 'cursor-pointer' : ''}`}
      >
        {words}
      </p>
      {start !== null && (near || stop) && <CopyMoment start={start} now={now} tabIndex={tabIndex} />}
    </li>
  );
});
