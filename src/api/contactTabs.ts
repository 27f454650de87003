import type { QueryClient } from '@tanstack/react-query';
import { queryClient } from './queryClient';

type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>;

/** A burst of news costs a list one look in so long. */
const CALM_MS = 2_000;

const channel: Channel | undefined =
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('contacts');

/** Tells the other tabs of this browser that a contact was added. Not which one: they look for themselves. */
export const tellTabs = (): void => channel?.postMessage('added');

/**
 * Looks for a contact that another tab has added: at page one of the lists that are on the screen, and at the number that somebody is
 * typing there. What is not on the screen asks when it is next shown.
 */
export function hearTabs(from: Pick<Channel, 'addEventListener'> | undefined, client: QueryClient): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    timer = undefined;
    // Never the walk itself: it would be read anew, page by page.
    void client.invalidateQueries({
      predicate: ({ queryKey }) =>
        queryKey[0] === 'contacts' &&
        (queryKey[1] === 'phone' || (queryKey[1] === 'list' && queryKey.at(-1) === 'head')),
    });
  };
  from?.addEventListener('message', () => {
    timer ??= setTimeout(look, CALM_MS);
  });
}

hearTabs(channel, queryClient);
