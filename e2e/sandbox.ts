import type { Server } from './server.ts';

/** What the sandbox shall do wrong, and to which requests of the gateway; see the sandbox's README. */
export type Fault = {
  /** `/v1/calls`, `/v1/*`, `/recordings/*`: `*` stands for anything. */
  path: string;
  /** Any method when missing. */
  method?: string;
  /** For how many requests; until healed when missing. */
  times?: number;
  /** How many matching requests pass untouched first. */
  after?: number;
} & (
  | { kind: 'latency'; ms: number }
  | { kind: 'status'; status: number; body?: unknown; headers?: Record<string, string> }
  | { kind: 'hang' | 'lost' | 'truncated' }
  | { kind: 'cut'; at?: 'start' | 'middle' }
  | { kind: 'html'; status?: number }
  | { kind: 'odd'; shape: string }
);

/** One request as the sandbox got it. */
export interface LedgerEntry {
  time: string;
  method: string;
  path: string;
  /** The name of the key. */
  key: string | null;
  headers: Record<string, string>;
  status: number | null;
}

/** The sandbox behind the server under test. */
export class Sandbox {
  #server: Server;

  constructor(server: Server) {
    this.#server = server;
  }

  async #ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.#server.origin}/sandbox/${path}`, {
      method,
      // The gateway refuses what does not come from its own pages.
      headers: { origin: this.#server.origin, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} /sandbox/${path} answered ${response.status}: ${text}`);
    return text ? JSON.parse(text) : undefined;
  }

  /** From now on it fails so. */
  async fault(fault: Fault): Promise<void> {
    await this.#ask('POST', '__faults', fault);
  }

  /** All is well again. */
  async heal(): Promise<void> {
    await this.#ask('DELETE', '__faults');
  }

  /** Every request since it was last cleared, oldest first. */
  async ledger(): Promise<LedgerEntry[]> {
    const { data } = (await this.#ask('GET', '__ledger')) as { data: LedgerEntry[] };
    return data;
  }

  async clearLedger(): Promise<void> {
    await this.#ask('DELETE', '__ledger');
  }

  /** Somebody calls this minute, and hangs up at once unless told otherwise. Gives the call's id. */
  async callNow(
    caller: { caller_name?: string | null; caller_phone?: string | null; complete_after_ms?: number } = {},
  ): Promise<string> {
    const { data } = (await this.#ask('POST', '__calls', caller)) as { data: { id: string } };
    return data.id;
  }
}
