import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect } from 'react';
import { flushSync } from 'react-dom';
import { useMatch } from 'react-router-dom';
import { useCallOnce } from '@/api/calls';
import { describeError } from '@/api/errors';
import type { Turn } from '@/api/messages';
import { useRecordingPeaks } from '@/api/recordings';
import { useSession } from '@/api/session';
import { turnsOf } from '@/api/turns';
import { TextButton } from '@/components/TextButton';
import { callerTitle } from '@/lib/caller';
import { patterns } from '@/lib/paths';
import { formatPhone } from '@/lib/phone';
import { focusFirst, handToPlay, NEXT_HERE, PLAY_HERE } from '@/player/focus';
import { tellMediaSession } from '@/player/mediaSession';
import { PlayerDock } from '@/player/PlayerDock';
import { useNextUnheard, usePlayer, usePlayerState } from '@/player/PlayerProvider';
import type { PlayedCall } from '@/player/player';
import { usePlayerKeys } from '@/player/playerKeys';
import { recover } from '@/player/recover';
import { type CallPlayer, useCallPlayer } from '@/player/useCallPlayer';
import { useSkipping } from '@/player/useSkipping';

const NONE: readonly Turn[] = [];

/** What goes on beside the sound while a call is in the player: its dock, its keys, the lock screen. */
export default function Dock() {
  const { call } = usePlayerState();
  return call && <Sounding key={call.id} call={call} />;
}

function Sounding({ call }: { call: PlayedCall }) {
  const { t } = useLingui();
  const player = usePlayer();
  const own = useCallPlayer(call, 0);
  // Where it can't be read, the dock says less.
  const record = useCallOnce(call.id);
  const turns = record ? turnsOf(record) : NONE;
  const peaks = useRecordingPeaks(call, own.status === 'playing');
  const next = useNextUnheard(call.id);
  const onNext = () => {
    if (!next) return;
    // The dock is drawn anew for another call: who pressed the button stands on the new one, or beside where the last one was.
    flushSync(() => player.goOn(next));
    focusFirst(document, NEXT_HERE, PLAY_HERE);
  };
  const onClose = () => {
    player.close();
    document.getElementById('content')?.focus();
  };

  useSkipping(call.id, turns);
  usePlayerKeys();
  const session = useSession().data;
  const elsewhere = session?.other !== undefined;
  useEffect(() => {
    if (!elsewhere) recover(player);
  }, [player, elsewhere]);
  const organization = session?.session?.account.organization_name;
  const title = callerTitle(call);
  const artist = organization ?? (call.caller_phone ? formatPhone(call.caller_phone) : '');
  useEffect(() => {
    const goOn = next && (() => player.goOn(next));
    return tellMediaSession(player, { title, artist, onNext: goOn });
  }, [player, title, artist, next]);

  const wait = own.slow ? t`Still fetching the recording.` : own.anew ? t`Asking for the recording anew.` : undefined;
  // On its own page the call is drawn by the page.
  const here = useMatch(patterns.call)?.params.id;
  if (here === call.id) return null;
  return (
    <PlayerDock
      call={call}
      player={own}
      turns={turns}
      peaks={peaks}
      problem={problemOf(own, wait)}
      next={next}
      onNext={onNext}
      onClose={onClose}
    />
  );
}

/**
 * Why it does not sound, or what is said of a wait; undefined where there is nothing to say. There is one line for it, so the button
 * comes first.
 */
function problemOf({ fault, status, slow, retry }: CallPlayer, wait: string | undefined): ReactNode {
  const waits = status === 'loading';
  const told = fault && describeError(fault);
  const sentence = told?.sentence ?? wait;
  if (sentence === undefined) return undefined;
  return (
    <span role={waits ? 'status' : 'alert'} title={sentence} className="text-ink">
      {(told ? told.retry && !waits : slow) && (
        <>
          <TextButton
            onClick={(event) => {
              handToPlay(event.currentTarget);
              retry();
            }}
            className="-my-1.5"
          >
            <Trans>Retry</Trans>
          </TextButton>{' '}
        </>
      )}
      {sentence}
    </span>
  );
}
