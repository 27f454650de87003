import { SKIP } from './bounds';
import type { Player } from './player';

/** What lock screens and headsets are told. */
export interface Sounding {
  title: string;
  artist: string;
  /** Goes to the next call; undefined where there is none. */
  onNext: (() => void) | undefined;
}

const ACTIONS = [
  'play',
  'pause',
  'stop',
  'seekbackward',
  'seekforward',
  'seekto',
  'nexttrack',
] as const satisfies MediaSessionAction[];

/** Puts the player on the lock screen, with its keys. Returns what takes it off. */
export function tellMediaSession(
  player: Player,
  { title, artist, onNext }: Sounding,
  session: MediaSession | undefined = (navigator as { mediaSession?: MediaSession }).mediaSession,
): () => void {
  if (!session) return () => {};
  session.metadata = new MediaMetadata({ title, artist });
  const handlers: Record<(typeof ACTIONS)[number], MediaSessionActionHandler | undefined> = {
    play: () => player.play(),
    pause: () => player.pause(),
    stop: () => player.close(),
    seekbackward: ({ seekOffset }) => player.skip(-(seekOffset ?? SKIP)),
    seekforward: ({ seekOffset }) => player.skip(seekOffset ?? SKIP),
    seekto: ({ seekTime }) => player.seek(seekTime ?? Number.NaN),
    nexttrack: onNext,
  };
  for (const action of ACTIONS) handle(session, action, handlers[action] ?? null);

  const tell = () => {
    const { status, duration, rate } = player.getState();
    session.playbackState = status === 'playing' || status === 'loading' ? 'playing' : 'paused';
    const position = Math.min(player.getTime(), duration ?? 0);
    // In between, the browser goes on counting by itself.
    session.setPositionState?.(duration ? { duration, playbackRate: rate, position } : undefined);
  };
  tell();
  const endState = player.subscribe(tell);
  player.audio.addEventListener('seeked', tell);
  return () => {
    endState();
    player.audio.removeEventListener('seeked', tell);
    for (const action of ACTIONS) handle(session, action, null);
    session.metadata = null;
    session.playbackState = 'none';
    session.setPositionState?.();
  };
}

/** Browsers know different actions, and throw at what they don't. */
function handle(session: MediaSession, action: MediaSessionAction, handler: MediaSessionActionHandler | null): void {
  try {
    session.setActionHandler(action, handler);
  } catch {
    // One key fewer.
  }
}
