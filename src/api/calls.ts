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
