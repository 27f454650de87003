/** What it takes to keep quiet. */
interface Sounding {
  onBegin: (listener: () => void) => () => void;
  pause: () => void;
}

type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'>;

const open = (): Channel | undefined =>
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('sound');

/**
 * One sound at a time over all tabs of the app: where somebody begins to hear something, the tab tells the others, which pause. One that
 * only goes on after an error tells nothing: somebody may have begun in another tab that very moment, and both would fall silent.
 * Returns what ends it. Where tabs can't hear each other each is on its own.
 */
export function keepOneSound({ onBegin, pause }: Sounding, channel = open()): () => void {
  if (!channel) return () => {};
  const end = onBegin(() => channel.postMessage('begins'));
  channel.addEventListener('message', pause);
  return () => {
    end();
    channel.close();
  };
}
