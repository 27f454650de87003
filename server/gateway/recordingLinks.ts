import { LRUCache } from 'lru-cache';
import type { Upstream } from '../upstream/client.ts';
import { keyHash } from '../upstream/keys.ts';
import type { NamedCall } from './downloadName.ts';
import { fromAnswer, GatewayError } from './errors.ts';

/** Where a call's recording lies, and what only its bytes told. */
export interface RecordingLink {
  url: string;
  /** The audio type. */
  type: string | null;
  /** Bytes of the whole, where storage does not say and they had to be counted; 0: too many to count. */
  size: number | null;
  /** For the name of a download. */
  call: NamedCall;
}

export interface RecordingLinks {
  /** The link of the call as remembered, if it is. */
  remembered(key: string, callId: string): RecordingLink | undefined;
  /** The link as InboundFlow gives it now; null: it refused the key. Throws 404 where there is no call or no recording. */
  read(key: string, callId: string, signal: AbortSignal): Promise<RecordingLink | null>;
  /** So many bytes were counted; known from then on, also of the links to come. */
  counted(key: string, callId: string, size: number): void;
}

/** A player asks for a recording in dozens of parts; only the first may cost one of the sixty requests a minute. */
const REMEMBER_MS = 4 * 60_000;
/** A link runs out while a long recording is heard; how long that is does not change. */
const COUNTED_MS = 6 * 60 * 60_000;

export function createRecordingLinks(upstream: Upstream): RecordingLinks {
  const links = new LRUCache<string, RecordingLink>({ max: 2_000, ttl: REMEMBER_MS });
  const sizes = new LRUCache<string, number>({ max: 2_000, ttl: COUNTED_MS });
  // The key is part of the name: equal ids of two organizations stay apart.
  const nameOf = (key: string, callId: string) => `${keyHash(key)} ${callId.toLowerCase()}`;
  return {
    remembered: (key, callId) => links.get(nameOf(key, callId)),
    counted(key, callId, size) {
      sizes.set(nameOf(key, callId), size);
      const link = links.get(nameOf(key, callId));
      if (link) link.size = size;
    },
    async read(key, callId, signal) {
      links.delete(nameOf(key, callId));
      const answer = await upstream.request({ key, method: 'GET', path: `/v1/calls/${callId}`, signal });
      if (answer.status === 401) return null;
      if (answer.status >= 400) throw fromAnswer(answer);
      const { data } = answer.json as { data: NamedCall & { recording_url?: unknown } };
      if (typeof data.recording_url !== 'string' || data.recording_url === '') {
        throw new GatewayError(404, 'no_recording');
      }
      const { started_at, created_at, caller_name, caller_phone } = data;
      const link = {
        url: data.recording_url,
        type: null,
        size: sizes.get(nameOf(key, callId)) ?? null,
        call: { started_at, created_at, caller_name, caller_phone },
      };
      links.set(nameOf(key, callId), link);
      return link;
    },
  };
}
