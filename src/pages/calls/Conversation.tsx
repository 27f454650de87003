import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Turn } from '@/api/messages';
import { cuesOf, turnAt } from '@/player/cues';
import { useCallTime } from '@/player/useCallPlayer';
import { folds } from './AsideTurn';
import { bring } from './bring';
import { FollowPill } from './FollowPill';
import { rowOf, stopAfter } from './turnKeys';
import { TurnRows } from './TurnRows';
import type { Find } from './useFind';
import type { Follow } from './useFollow';
import { useGrowing } from './useGrowing';
import { useNear } from './useNear';
import { useTurnPress } from './useTurnPress';

/** Drawn at once; a longer conversation follows while the page already answers. */
const FIRST = 60;
const STEP = 200;
/** Up to so many turns are drawn with all their marks and buttons; of more those near the screen. */
const FEW = 120;
const NEAR_STEP = 20;
/** The lower part of the page, in which the turn that sounds is too low to read on. */
const SPARE = 0.3;

interface ConversationProps {
  callId: string;
  turns: readonly Turn[];
  /** What the caller is called beside each turn. */
  caller: string;
  lang: string | undefined;
  /** Second to begin at. */
  start: number;
  /** Plays from a second on; undefined where there is nothing to hear. */
  playFrom: ((seconds: number) => void) | undefined;
  /** It sounds, or is about to. */
  playing: boolean;
  follow: Follow;
  find: Find;
  onCopyMoment: (seconds: number) => void;
  scroller: RefObject<HTMLElement | null>;
}

/** What was said, turn by turn. The turn that sounds is marked and followed where the turns tell their times. */
export function Conversation(props: ConversationProps) {
  const { callId, turns, caller, lang, start, playFrom, playing, follow, find, onCopyMoment, scroller } = props;
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const cues = useMemo(() => cuesOf(turns), [turns]);
  const now = useCallTime(callId, start, (seconds) => (seconds > 0 ? turnAt(cues, seconds) : -1));
  const drawn = useGrowing(turns.length, FIRST, STEP);
  const near = useNear(scroller, list, drawn, FEW, NEAR_STEP);
  /** Where the arrow keys stand. */
  const [stood, setStood] = useState<number | null>(null);
  const first = turns.findIndex(isStop);
  const stop = stood ?? (now >= 0 ? now : first);
  const heard = playFrom !== undefined;

  const arrived = useRef(false);
  const reached = now >= 0 && now < drawn;
  useEffect(() => {
    const row = list.current?.children[now];
    if (!reached || !follow.on || !row || !scroller.current) return;
    bring(scroller.current, row, SPARE, !arrived.current);
    arrived.current = true;
  }, [now, reached, follow.on, scroller]);

  const play = (target: EventTarget) => {
    const at = list.current ? rowOf(list.current, target) : -1;
    const second = turns[at]?.start;
    if (second == null) return;
    // Whoever chooses what to hear wants to read it too.
    follow.set(true);
    playFrom?.(second);
  };
  const words = useTurnPress(play);
  const onClick = (event: MouseEvent) => {
    const { target } = event;
    if (!(target instanceof Element) || !list.current) return;
    const kind = target.closest('[data-stop]')?.getAttribute('data-stop');
    if (kind === 'play') play(target);
    else if (kind === 'copy') onCopyMoment(turns[rowOf(list.current, target)]?.start ?? 0);
    else if (heard && target.closest('[data-words]')) words.onWords(event);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !list.current) return;
    const next = event.target instanceof Element ? stopAfter(list.current, event.target, event.key) : null;
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
  };
  return (
    <>
      {/* The list hears for its rows, which are two thousand at times; what it hears of are their buttons, and words that have one. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol
        ref={list}
        data-player-keys
        onClick={onClick}
        onPointerDown={words.onPointerDown}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          const row = list.current ? rowOf(list.current, target) : -1;
          setStood(row);
          if (!target.matches(':focus-visible') || !scroller.current) return;
          // Whoever walks the turns by key reads at another place than where it sounds.
          if (row !== now) follow.set(false);
          bring(scroller.current, target.closest('li') ?? target);
        }}
        className={`pt-2 pb-6 ${cues.some((cue) => cue.start >= 3600) ? '[--time:3.75rem]' : '[--time:2.5rem] rail:[--time:2.75rem]'}`}
      >
        <TurnRows
          id={id}
          callId={callId}
          turns={turns}
          drawn={drawn}
          cues={cues}
          caller={caller}
          lang={lang}
          start={start}
          now={now}
          heard={heard}
          near={near}
          stop={stop}
          found={find.found}
          hit={find.now}
        />
      </ol>
      {playing && !follow.on && now >= 0 && (
        <FollowPill scroller={scroller} list={list} now={now} onBack={() => follow.set(true)} />
      )}
    </>
  );
}

const isStop = ({ speaker, start, text }: Turn): boolean =>
  speaker === 'tool' || speaker === 'system' ? folds(text) : start !== null;
