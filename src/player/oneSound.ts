/** What it takes to keep quiet. */
interface Sounding {
  audio: EventTarget;
  pause: () => void;
}

type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'>;

const open = (): Channel | undefined =>
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('sound');

/**
 * One sound at a time over all tabs of the app: the tab that begins tells the others, which pause. Returns what ends it. Where tabs
 * can't hear each other each is on its own.
 */
export function keepOneSound({ audio, pause }: Sounding, channel = open()): () => void {
  if (!channel) return () => {};
  const tell = () => channel.postMessage('begins');
  audio.addEventListener('play', tell);
  channel.addEventListener('message', pause);
  return () => {
    audio.removeEventListener('play', tell);
    channel.close();
  };
}
