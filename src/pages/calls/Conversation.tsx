import { Trans } from '@lingui/react/macro';
import { useDeferredValue, useMemo } from 'react';
import type { Turn } from '@/api/messages';
import { cuesOf, nudged, turnAt } from '@/player/cues';
import { useNudge } from '@/player/nudge';
import { useCallTime } from '@/player/useCallPlayer';
import { Lines } from './Transcript';
import { TurnRow } from './TurnRow';

/** Drawn at once; a longer conversation follows while the page already answers. */
const FIRST = 60;

interface ConversationProps {
  callId: string;
  turns: readonly Turn[];
  /** What the caller is called beside each turn. */
  caller: string;
  /** Second to begin at. */
  start: number;
  /** Plays from a second on; undefined where there is nothing to hear. */
  playFrom: ((seconds: number) => void) | undefined;
}

/** What was said, turn by turn. The turn that sounds is marked where the turns tell their times. */
export function Conversation({ callId, turns: read, caller, start, playFrom }: ConversationProps) {
  const [nudge] = useNudge(callId);
  const turns = useMemo(() => nudged(read, nudge), [read, nudge]);
  const first = useMemo(() => turns.slice(0, FIRST), [turns]);
  const shown = useDeferredValue(turns, first);
  const cues = useMemo(() => cuesOf(turns), [turns]);
  const now = useCallTime(callId, start, (seconds) => (playFrom && seconds > 0 ? turnAt(cues, seconds) : -1));
  // A call of over an hour needs room for its hours.
  const long = cues.some((cue) => cue.start >= 3600);
  const anonymous = turns.every((turn) => turn.speaker === 'unknown' && turn.name === null);
  if (anonymous && cues.length === 0) {
    return (
      <>
        <p className="px-gutter pt-4 text-sm text-ink-3">
          <Trans>The record does not tell who said what.</Trans>
        </p>
        <Lines lines={turns.map((turn) => turn.text)} />
      </>
    );
  }
  return (
    <ol className={`pt-2 pb-6 ${long ? '[--time:3.75rem]' : '[--time:2.5rem] rail:[--time:2.75rem]'}`}>
      {shown.map((turn, index) => (
        // Turns never move or go: their place is what they are known by.
        <TurnRow key={index} turn={turn} caller={caller} now={index === now} playFrom={playFrom} />
      ))}
    </ol>
  );
}
