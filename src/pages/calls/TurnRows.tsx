import { memo } from 'react';
import type { Turn } from '@/api/messages';
import type { Found } from '@/lib/find';
import type { Cue } from '@/player/cues';
import { TurnEdge } from './TurnEdge';
import { TurnRow } from './TurnRow';
import type { Near } from './useNear';

interface TurnRowsProps {
  /** Of the list: what the rows' own ids begin with. */
  id: string;
  callId: string;
  turns: readonly Turn[];
  /** How many of them are drawn by now. */
  drawn: number;
  cues: readonly Cue[];
  caller: string;
  lang: string | undefined;
  /** Second that the recording begins at. */
  start: number;
  /** The turn that sounds; -1 for none. */
  now: number;
  heard: boolean;
  near: Near;
  /** The turn at which the Tab key stops. */
  stop: number;
  found: Found;
  /** The hit one stands on: the turn it is in, and which one of that turn's it is. */
  hit: { text: number; inside: number } | null;
}

/** The turns themselves, which are two thousand at times: a letter typed above them, or a button pressed, is nothing to them. */
export const TurnRows = memo(function TurnRows(props: TurnRowsProps) {
  const { id, callId, turns, drawn, cues, caller, lang, start, now, heard, near, stop, found, hit } = props;
  return turns.slice(0, drawn).map((turn, index) => {
    const next = index === now ? cues.find((cue) => cue.start > (turn.start ?? 0))?.start : undefined;
    const close = index >= near.from && index < near.to;
    const inside = hit?.text === index ? hit.inside : -1;
    return (
      <TurnRow
        // Turns never move or go: their place is what they are known by.
        key={index}
        id={`${id}-${index}`}
        turn={turn}
        caller={caller}
        lang={lang}
        edge={
          index === now ? (
            <TurnEdge callId={callId} start={start} from={turn.start ?? 0} until={endOf(turn, next)} />
          ) : null
        }
        heard={heard}
        near={close}
        stop={index === stop}
        // Told to those that draw marks alone: of two thousand none else is drawn anew.
        spans={close || inside >= 0 ? (found.spans[index] ?? NONE) : NONE}
        hit={inside}
      />
    );
  });
});

const NONE: readonly number[] = [];
/** Nobody noted how long a last turn was. */
const GUESS_SECONDS = 5;

const endOf = ({ start, duration }: Turn, next: number | undefined): number =>
  Math.min(
    next ?? Number.POSITIVE_INFINITY,
    (start ?? 0) + (duration ?? (next === undefined ? GUESS_SECONDS : Number.POSITIVE_INFINITY)),
  );
