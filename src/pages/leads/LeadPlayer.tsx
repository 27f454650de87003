import { Trans, useLingui } from '@lingui/react/macro';
import type { CallRecord, CallRow } from '@/api/calls';
import type { Turn } from '@/api/messages';
import { useRecordingPeaks } from '@/api/recordings';
import { turnsOf } from '@/api/turns';
import { clock, spoken } from '@/lib/duration';
import { Lanes } from '@/player/Lanes';
import { PlayButton } from '@/player/PlayButton';
import { PlayerTime } from '@/player/PlayerControls';
import { KEYS_HERE } from '@/player/playerKeys';
import { type CallPlayer, useCallPlayer } from '@/player/useCallPlayer';

const NONE: readonly Turn[] = [];
/** So many of the caller's turns are shown, the ones that say most. */
const SHOWN = 2;
const SAYS_SOMETHING = 24;

interface LeadPlayerProps {
  call: CallRow;
  record: CallRecord | undefined;
  /** What was spoken, where that is known. */
  language: string | undefined;
}

/** The recording of a lead's call, in the app's one player, and what the caller said most of. */
export function LeadPlayer({ call, record, language }: LeadPlayerProps) {
  const { t } = useLingui();
  const player = useCallPlayer(call, 0);
  const peaks = useRecordingPeaks(call, player.status === 'playing');
  const turns = record ? turnsOf(record) : NONE;
  const here = { callId: call.id, start: 0, player };
  return (
    <>
      <section aria-label={t`Recording`} {...{ [KEYS_HERE]: true }} className="flex items-center gap-3 py-1">
        <PlayButton player={player} small />
        <Lanes {...here} turns={turns} peaks={peaks} height={44} />
        <PlayerTime {...here} />
      </section>
      <CallersWords turns={turns} player={player} language={language} />
    </>
  );
}

/** The caller's longest turns, in their order: each is heard when it is pressed. */
export function mostSaid(turns: readonly Turn[]): Turn[] {
  const said = turns.filter(
    (turn) => turn.speaker === 'caller' && turn.start !== null && turn.text.length >= SAYS_SOMETHING,
  );
  const longest = new Set(said.toSorted((a, b) => b.text.length - a.text.length).slice(0, SHOWN));
  return said.filter((turn) => longest.has(turn));
}

interface CallersWordsProps {
  turns: readonly Turn[];
  player: CallPlayer;
  language: string | undefined;
}

function CallersWords({ turns, player, language }: CallersWordsProps) {
  const { t } = useLingui();
  const said = mostSaid(turns);
  if (said.length === 0) return null;
  return (
    <div className="pt-1">
      <h4 className="pb-1 text-sm font-semibold">
        <Trans>In the caller's words</Trans>
      </h4>
      <ul>
        {said.map(({ start, text }) => (
          <li key={start} className="flex items-baseline gap-2.5 py-0.5">
            <button
              type="button"
              onClick={() => player.playFrom(start ?? 0)}
              aria-label={t`Play from ${spoken(start ?? 0)}`}
              className="min-h-6 min-w-9 shrink-0 rounded-sm text-start text-sm text-accent hover:underline max-rail:min-h-control max-rail:min-w-11"
            >
              {clock(start ?? 0)}
            </button>
            <q dir="auto" lang={language} className="line-clamp-3 min-w-0 wrap-anywhere">
              {text}
            </q>
          </li>
        ))}
      </ul>
    </div>
  );
}
