import pg from 'pg';

const RETRY_MS = 1_000;

export interface Listener {
  listen(channel: string, onPayload: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** LISTEN on a connection of its own, which is made on first use and made again, with every channel, when it is lost. */
export function listenOn(config: pg.ClientConfig): Listener {
  const listeners = new Map<string, Set<(payload: string) => void>>();
  let connecting: Promise<pg.Client> | null = null;
  let current: pg.Client | null = null;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  const again = () => {
    clearTimeout(retry);
    if (closed) return;
    retry = setTimeout(() => {
      connection().catch(again);
    }, RETRY_MS);
  };

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client(config);
    const lost = () => {
      if (current !== client) return;
      current = connecting = null;
      again();
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ channel, payload }) => {
      for (const onPayload of listeners.get(channel) ?? []) onPayload(payload ?? '');
    });
    await client.connect();
    for (const channel of listeners.keys()) await client.query(`listen ${channel}`);
    current = client;
    return client;
  }

  function connection(): Promise<pg.Client> {
    connecting ??= connect().catch((error: unknown) => {
      connecting = null;
      throw error;
    });
    return connecting;
  }

  return {
    async listen(channel, onPayload) {
      const others = listeners.get(channel);
      if (others) others.add(onPayload);
      else listeners.set(channel, new Set([onPayload]));
      const client = await connection();
      await client.query(`listen ${channel}`);
      return async () => {
        const callbacks = listeners.get(channel);
        if (!callbacks?.delete(onPayload) || callbacks.size > 0) return;
        listeners.delete(channel);
        await (await connection()).query(`unlisten ${channel}`);
      };
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      await (await connecting?.catch(() => null))?.end();
    },
  };
}
