import type { Rows } from './database.ts';

export type WorkerRequest =
  | { type: 'open'; directory: string | null; template: string | null }
  | { type: 'query'; sql: string; params: unknown[]; rows: Rows }
  | { type: 'listen' | 'unlisten'; channel: string }
  | { type: 'dump' | 'close' };

export type ToWorker = WorkerRequest & { id: number };

export interface WorkerFault {
  message: string;
  code: unknown;
  constraint: unknown;
  detail: unknown;
}

/** An answer carries the id of its request; a notification comes by itself. */
export type FromWorker =
  | { id: number; value: unknown }
  | { id: number; error: WorkerFault }
  | { channel: string; payload: string };
