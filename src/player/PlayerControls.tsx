import { useLingui } from '@lingui/react/macro';
import { RotateCcw, RotateCw } from 'lucide';
import { Icon } from '@/components/Icon';
import type { ReactNode } from 'react';
import { clock } from '@/lib/duration';
import { SKIP } from './bounds';
import { type CallPlayer, useCallTime } from './useCallPlayer';

interface SkipButtonsProps {
  player: CallPlayer;
  /** Where there is no room for both. */
  only?: 'back';
}

export function SkipButtons({ player, only }: SkipButtonsProps) {
  const { t } = useLingui();
  const disabled = player.duration === null || !player.movable;
  return (
    <span className="flex">
      <SkipButton label={t`Back ${SKIP} seconds`} keys="Alt+J" onClick={() => player.skip(-SKIP)} disabled={disabled}>
        <Icon of={RotateCcw} size={22} />
      </SkipButton>
      {only !== 'back' && (
        <SkipButton
          label={t`Forward ${SKIP} seconds`}
          keys="Alt+L"
          onClick={() => player.skip(SKIP)}
          disabled={disabled}
        >
          <Icon of={RotateCw} size={22} />
        </SkipButton>
      )}
    </span>
  );
}

interface SkipButtonProps {
  label: string;
  keys: string;
  onClick: () => void;
  disabled: boolean;
  children: ReactNode;
}

function SkipButton({ label, keys, onClick, disabled, children }: SkipButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-keyshortcuts={keys}
      title={`${label} (${keys})`}
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
  /** Under 768 without the length. */
  brief?: boolean;
}

/** `1:16 / 3:04`. The slider beside it says the same to readers, in words. */
export function PlayerTime({ callId, start, player, brief = false }: PlayerTimeProps) {
  const second = useCallTime(callId, start, Math.floor);
  return (
    <span aria-hidden className="text-sm whitespace-nowrap">
      <span className="font-medium text-accent">{clock(second)}</span>
      {player.duration !== null && (
        <span className={`text-ink-3 ${brief ? 'max-rail:hidden' : ''}`}> / {clock(player.duration)}</span>
      )}
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
