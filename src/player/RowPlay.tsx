import { useLingui } from '@lingui/react/macro';
import { Pause, Play } from 'lucide';
import { Icon } from '@/components/Icon';
import { useSyncExternalStore } from 'react';
import { callStart } from '@/lib/callStart';
import { callerTitle } from '@/lib/caller';
import { timeOfDay } from '@/lib/dates';
import { clock } from '@/lib/duration';
import { useHeard } from './heard';
import type { PlayedCall } from './player';
import { usePlayer, usePlayerTime } from './PlayerProvider';
import { useCallActions } from './useCallPlayer';

/** How this call does in the player. Only the rows that begin or cease to be in it are drawn anew. */
function useRowStatus(id: string) {
  const player = usePlayer();
  const read = () => {
    const { call, status } = player.getState();
    return call?.id === id ? status : 'idle';
  };
  return useSyncExternalStore(player.subscribe, read, read);
}

interface RowPlayProps {
  /** What a row knows of the call; its id is all that it takes to hear it. */
  call: PlayedCall;
  /** When it was, for its name; the time of day where a heading names the day. */
  when?: string;
  /** For rows that Tab leads to one at a time. */
  tabIndex?: 0 | -1;
}

/** The button to hear a call, in any row that tells of one; it lies over the row's link. Put it where there is a recording. */
export function RowPlay({ call, when, tabIndex }: RowPlayProps) {
  const { t } = useLingui();
  const status = useRowStatus(call.id);
  const { toggle } = useCallActions(call, 0);
  const { warm } = usePlayer();
  const on = status === 'playing' || status === 'loading';
  const heard = useHeard(call.id);
  const named = call.caller_name !== null || call.caller_phone !== null;
  const who = named ? callerTitle(call) : t`a withheld number`;
  const time = when ?? timeOfDay(callStart(call));
  const label = on
    ? t`Pause the call with ${who}, ${time}`
    : heard
      ? t`Play again the call with ${who}, ${time}`
      : t`Play the call with ${who}, ${time}`;
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-label={label}
      title={label}
      aria-busy={status === 'loading' || undefined}
      data-playing={status === 'idle' ? undefined : ''}
      onPointerEnter={warm}
      onFocus={warm}
      onClick={toggle}
      // The disc; on small screens a clear edge around it takes the finger too. Where the system gives the colours no edge is clear: there the
      // disc's own is drawn. For that its ring is `inset-ring-1`, to which index.css gives no outline.
      className={`relative z-1 grid shrink-0 place-items-center rounded-full bg-clip-padding print:hidden aria-busy:animate-beat forced-colors:border max-rail:-my-2 max-rail:-me-1.5 max-rail:size-11 max-rail:border-6 max-rail:border-transparent max-rail:forced-colors:border-0 max-rail:forced-colors:bg-clip-content max-rail:forced-colors:p-1.5 max-rail:forced-colors:before:absolute max-rail:forced-colors:before:inset-1.5 max-rail:forced-colors:before:rounded-full max-rail:forced-colors:before:border rail:-my-[3px] rail:size-6.5 rail:pointer-coarse:before:absolute rail:pointer-coarse:before:-inset-[9px] ${
        status === 'idle'
          ? 'inset-ring-1 inset-ring-line-2 hover:bg-well'
          : 'bg-fill text-on-accent hover:bg-fill-hover'
      }`}
    >
      {on ? (
        <Icon of={Pause} size={12} className="fill-current stroke-2 max-rail:size-3.5" />
      ) : (
        <Icon
          of={Play}
          size={12}
          // Hollow once it was heard in this tab.
          className={`translate-x-px stroke-2 max-rail:size-3.5 ${heard && status === 'idle' ? 'text-ink-3' : 'fill-current'}`}
        />
      )}
    </button>
  );
}

/** `1:16 / `, before the length of the call that is in the player. */
export function RowTime({ id }: { id: string }) {
  return useRowStatus(id) !== 'idle' && <Second id={id} />;
}

function Second({ id }: { id: string }) {
  const second = usePlayerTime((seconds, state) => (state.call?.id === id ? Math.floor(seconds) : 0));
  return `${clock(second)} / `;
}
