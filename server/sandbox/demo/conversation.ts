export type Role = 'assistant' | 'user' | 'tool' | 'system';

/** One turn of a conversation. Times are seconds from the start of the recording; a `tool` turn is silent. */
export interface Turn {
  role: Role;
  text: string;
  start_seconds: number;
  duration_seconds: number;
}
