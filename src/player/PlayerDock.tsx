import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide';
import { Icon } from '@/components/Icon';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Turn } from '@/api/messages';
import { callStart } from '@/lib/callStart';
import { callerTitle } from '@/lib/caller';
import { dayAndTime } from '@/lib/dates';
import { paths } from '@/lib/paths';
import type { Peaks } from '@/lib/peaks';
import { DockWords } from './DockWords';
import { Lanes } from './Lanes';
import { PlayButton } from './PlayButton';
import { PlayerTime, SkipButtons, SpeedSelect } from './PlayerControls';
import { DownloadLink, EXTRA_LOOK, NextButton, SilenceToggle } from './PlayerExtras';
import type { PlayedCall } from './player';
import { KEYS_HERE } from './playerKeys';
import type { Queued } from './queue';
import { SeekSlider } from './SeekSlider';
import { tellsPauses } from './skipSilence';
import type { CallPlayer } from './useCallPlayer';

interface PlayerDockProps {
  call: PlayedCall;
  player: CallPlayer;
  turns: readonly Turn[];
  peaks: Peaks | null | undefined;
  /** Why it can't be heard and what to do, in place of the words being said. */
  problem: ReactNode;
  next: Queued | undefined;
  onNext: () => void;
  onClose: () => void;
}

/** What plays, under every screen. Under 768 there is room for little: who, what is said, how far, back, next, close. */
export function PlayerDock({ call, player, turns, peaks, problem, next, onNext, onClose }: PlayerDockProps) {
  const { t } = useLingui();
  const when = callStart(call);
  const here = { callId: call.id, start: 0, player };
  return (
    <section
      aria-label={t`Player`}
      {...{ [KEYS_HERE]: true }}
      className="relative z-4 flex h-15 items-center gap-3 border-t border-line bg-raised ps-4 pe-1 [--under:var(--raised)] rail:h-16 rail:gap-4 rail:border-s rail:px-gutter print:hidden"
    >
      <PlayButton player={player} small />
      <span className="max-rail:hidden">
        <SkipButtons player={player} />
      </span>
      <div className="min-w-0 max-rail:flex-1 rail:w-52 wide:w-76">
        <p className="truncate">
          <Link
            to={paths.call(call.id)}
            className="rounded-sm font-medium text-ink decoration-accent/35 underline-offset-3 hover:underline"
          >
            <bdi>{callerTitle(call)}</bdi>
          </Link>
          {when && <span className="text-sm text-ink-3"> · {dayAndTime(when)}</span>}
        </p>
        <div className="truncate text-sm text-ink-2">
          {problem || <DockWords callId={call.id} turns={turns} phone={call.caller_name && call.caller_phone} />}
        </div>
      </div>
      <div className="flex min-w-0 flex-1 max-rail:hidden">
        <Lanes {...here} turns={turns} peaks={peaks} height={36} />
      </div>
      <SeekSlider {...here} className="absolute inset-x-0 -top-3 rail:hidden" />
      <PlayerTime {...here} brief />
      <span className="-mx-2 flex shrink-0 items-center max-rail:-ms-2 max-rail:me-0">
        <span className="rail:hidden [@media(width<18rem)]:hidden">
          <SkipButtons player={player} only="back" />
        </span>
        <span className="flex max-rail:hidden">
          <SpeedSelect player={player} />
        </span>
        <span className="flex max-wide:hidden">
          {tellsPauses(turns) && <SilenceToggle />}
          <DownloadLink callId={call.id} />
        </span>
        {next && <NextButton next={next} onClick={onNext} />}
        <button
          type="button"
          aria-label={t`Close the player`}
          title={t`Close the player`}
          onClick={onClose}
          className={EXTRA_LOOK}
        >
          <Icon of={X} />
        </button>
      </span>
    </section>
  );
}
