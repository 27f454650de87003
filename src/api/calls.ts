import { isRecord } from './client';
import { listOptions, useList } from './cursor';

/** Statuses InboundFlow documents. A record may carry another one: it is shown under its own name. */
export const CALL_STATUSES = ['completed', 'failed', 'blocked', 'in-progress', 'forwarding'] as const;
export type KnownCallStatus = (typeof CALL_STATUSES)[number];

/**
 * A call as `GET /v1/calls` lists it. Times are ISO 8601 UTC, lengths whole seconds, phones E.164.
 * Everything but `id`, `status` and `created_at` may be null.
 */
export interface Call {
  id: string;
  caller_phone: string | null;
  caller_name: string | null;
  status: string;
  duration_seconds: number | null;
  summary: string | null;
  transcript: string | null;
  recording_url: string | null;
  transfer_status: string | null;
  started_at: string | null;
  ended_at: string | null;
  assistant_id: string | null;
  contact_id: string | null;
  created_at: string;
}

/**
 * One entry of a conversation in the sandbox's own shape. InboundFlow does not document `messages`, so screens read it through
 * `readMessages`, which takes every other common shape as well.
 */
export interface Message {
  role: 'assistant' | 'user' | 'system' | 'tool';
  content: string;
  /** ISO 8601 UTC. */
  timestamp: string | null;
  /** Seconds from the start of the recording; fractions count. */
  seconds_from_start: number | null;
  duration_seconds: number | null;
}

/** A call as `GET /v1/calls/:call_id` gives it. */
export interface CallDetail extends Call {
  messages: unknown[] | null;
}

/**
 * A call as the list keeps it: without its transcript, and of the recording's link only whether there is one; links are long,
 * expire, and are never followed by the browser.
 */
export type CallRow = Pick<
  Call,
  | 'id'
  | 'caller_phone'
  | 'caller_name'
  | 'status'
  | 'duration_seconds'
  | 'summary'
  | 'started_at'
  | 'contact_id'
  | 'created_at'
> & { has_recording: boolean };

/** What `GET /v1/calls` can be asked for. `since` is an ISO instant: later ones only. `phone` is E.164, matched whole. */
export interface CallFilters {
  status?: string | undefined;
  since?: string | undefined;
  phone?: string | undefined;
}

export const callList = (filters: CallFilters) =>
  listOptions({ key: ['calls', 'list', filters], path: '/v1/calls', params: { ...filters }, read: readCallRow });

export const useCalls = (filters: CallFilters) => useList(callList(filters));

/** Anything but an id may be missing or of another type; what can't be drawn becomes null. */
export function readCallRow(row: unknown): CallRow | undefined {
  if (!isRecord(row) || typeof row.id !== 'string') return undefined;
  const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
  return {
    id: row.id,
    caller_phone: text(row.caller_phone),
    caller_name: text(row.caller_name),
    status: text(row.status) ?? 'unknown',
    duration_seconds: typeof row.duration_seconds === 'number' ? row.duration_seconds : null,
    summary: text(row.summary),
    started_at: text(row.started_at),
    contact_id: text(row.contact_id),
    created_at: text(row.created_at) ?? '',
    has_recording: text(row.recording_url) !== null,
  };
}
