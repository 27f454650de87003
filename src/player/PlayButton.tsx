import { useLingui } from '@lingui/react/macro';
import { Pause, Play } from 'lucide';
import { Icon } from '@/components/Icon';
import { PLAY_HERE } from './focus';
import { usePlayer } from './PlayerProvider';
import type { CallPlayer } from './useCallPlayer';

interface PlayButtonProps {
  player: CallPlayer;
  /** From 768 up 36 px instead of 40. */
  small?: boolean;
}

/** The round button. While the audio is awaited it is a pause already: pressing it takes the wish back. */
export function PlayButton({ player, small = false }: PlayButtonProps) {
  const { t } = useLingui();
  const { warm } = usePlayer();
  const on = player.status === 'playing' || player.status === 'loading';
  const label = on ? t`Pause` : t`Play the recording`;
  const size = small ? 'size-10 rail:size-9' : 'size-10';
  return (
    <button
      type="button"
      {...{ [PLAY_HERE]: true }}
      aria-label={label}
      aria-keyshortcuts="Alt+K"
      title={`${label} (Alt+K)`}
      aria-busy={player.status === 'loading'}
      onPointerEnter={warm}
      onFocus={warm}
      onClick={player.toggle}
      className={`grid shrink-0 place-items-center rounded-full bg-fill text-on-accent transition-colors duration-fast hover:bg-fill-hover aria-busy:animate-beat forced-colors:border ${size}`}
    >
      {on ? (
        <Icon of={Pause} className="fill-current stroke-2" />
      ) : (
        <Icon of={Play} className="translate-x-px fill-current stroke-2" />
      )}
    </button>
  );
}
