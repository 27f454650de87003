import { useLingui } from '@lingui/react/macro';
import { Pause, Play, RotateCcw, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { clock } from '@/lib/duration';
import { type CallPlayer, useCallTime } from './useCallPlayer';

const SKIP = 10;

/** The round button. While the audio is awaited it is a pause already: pressing it takes the wish back. */
export function PlayButton({ player }: { player: CallPlayer }) {
  const { t } = useLingui();
  const on = player.status === 'playing' || player.status === 'loading';
  const label = on ? t`Pause` : t`Play the recording`;
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-busy={player.status === 'loading'}
      onClick={player.toggle}
      className="grid size-10 shrink-0 place-items-center rounded-full bg-fill text-on-accent transition-colors duration-fast hover:bg-fill-hover aria-busy:animate-beat forced-colors:border"
    >
      {on ? (
        <Pause aria-hidden className="size-4 fill-current" />
      ) : (
        <Play aria-hidden className="size-4 translate-x-px fill-current" />
      )}
    </button>
  );
}

export function SkipButtons({ player }: { player: CallPlayer }) {
  const { t } = useLingui();
  return (
    <span className="flex">
      <SkipButton
        label={t`Back ${SKIP} seconds`}
        onClick={() => player.skip(-SKIP)}
        disabled={player.duration === null}
      >
        <RotateCcw aria-hidden className="size-5.5 stroke-[1.64]" />
      </SkipButton>
      <SkipButton
        label={t`Forward ${SKIP} seconds`}
        onClick={() => player.skip(SKIP)}
        disabled={player.duration === null}
      >
        <RotateCw aria-hidden className="size-5.5 stroke-[1.64]" />
      </SkipButton>
    </span>
  );
}

interface SkipButtonProps {
  label: string;
  onClick: () => void;
  disabled: boolean;
  children: ReactNode;
}

function SkipButton({ label, onClick, disabled, children }: SkipButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onClick}
      disabled={disabled}
      className="relative grid size-control place-items-center rounded-md text-ink-2 transition-colors duration-fast hover:bg-well hover:text-ink disabled:cursor-not-allowed disabled:text-ink-3"
    >
      {children}
      <span aria-hidden className="absolute inset-0 grid place-items-center pt-px text-[0.4375rem] font-semibold">
        {SKIP}
      </span>
    </button>
  );
}

interface PlayerTimeProps {
  callId: string;
  start: number;
  player: CallPlayer;
}

/** `1:16 / 3:04`. The slider beside it says the same to readers, in words. */
export function PlayerTime({ callId, start, player }: PlayerTimeProps) {
  const second = useCallTime(callId, start, Math.floor);
  return (
    <span aria-hidden className="text-sm whitespace-nowrap">
      <span className="font-medium text-accent">{clock(second)}</span>
      {player.duration !== null && <span className="text-ink-3"> / {clock(player.duration)}</span>}
    </span>
  );
}

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

export function SpeedSelect({ player }: { player: CallPlayer }) {
  const { t, i18n } = useLingui();
  const word = (rate: number) => `${i18n.number(rate, { maximumFractionDigits: 2 })}×`;
  const speeds = SPEEDS.includes(player.rate) ? SPEEDS : [...SPEEDS, player.rate].sort((a, b) => a - b);
  return (
    <select
      aria-label={t`Speed`}
      title={t`Speed`}
      value={String(player.rate)}
      onChange={(event) => player.setRate(Number(event.target.value))}
      className="h-control min-w-12 appearance-none rounded-md bg-transparent px-2 text-center text-sm font-medium text-ink-2 transition-colors duration-fast hover:bg-well hover:text-ink"
    >
      {speeds.map((rate) => (
        <option key={rate} value={String(rate)} className="bg-raised text-ink">
          {word(rate)}
        </option>
      ))}
    </select>
  );
}
