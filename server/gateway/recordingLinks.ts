import { LRUCache } from 'lru-cache';
import type { Upstream } from '../upstream/client.ts';
import { keyHash } from '../upstream/keys.ts';
import { fromAnswer, GatewayError } from './errors.ts';

/** Where a call's recording lies, and its audio type where only the bytes told it. */
export interface RecordingLink {
  url: string;
  type: string | null;
}

export interface RecordingLinks {
  /** The link of the call as remembered, if it is. */
  remembered(key: string, callId: string): RecordingLink | undefined;
  /** The link as InboundFlow gives it now; null: it refused the key. Throws 404 where there is no call or no recording. */
  read(key: string, callId: string, signal: AbortSignal): Promise<RecordingLink | null>;
}

/** A player asks for a recording in dozens of parts; only the first may cost one of the sixty requests a minute. */
const REMEMBER_MS = 4 * 60_000;

export function createRecordingLinks(upstream: Upstream): RecordingLinks {
  const links = new LRUCache<string, RecordingLink>({ max: 2_000, ttl: REMEMBER_MS });
  // The key is part of the name: equal ids of two organizations stay apart.
  const nameOf = (key: string, callId: string) => `${keyHash(key)} ${callId.toLowerCase()}`;
  return {
    remembered: (key, callId) => links.get(nameOf(key, callId)),
    async read(key, callId, signal) {
      links.delete(nameOf(key, callId));
      const answer = await upstream.request({ key, method: 'GET', path: `/v1/calls/${callId}`, signal });
      if (answer.status === 401) return null;
      if (answer.status >= 400) throw fromAnswer(answer);
      const { data } = answer.json as { data: { recording_url?: unknown } };
      if (typeof data.recording_url !== 'string' || data.recording_url === '') {
        throw new GatewayError(404, 'no_recording');
      }
      const link = { url: data.recording_url, type: null };
      links.set(nameOf(key, callId), link);
      return link;
    },
  };
}
