/** What wraps every answer of InboundFlow's. */
export interface Meta {
  request_id: string;
  timestamp: string;
}

/** One record. */
export interface One<T> {
  data: T;
  meta: Meta;
}

/** One page of a list, newest first. `next_cursor` is opaque. */
export interface Page<T> {
  data: T[];
  has_more: boolean;
  next_cursor: string | null;
  meta: Meta;
}

/** The body of every non-2xx answer, from InboundFlow and from our own gateway alike. `fields` maps a body field to its fault. */
export interface ErrorBody {
  error: { code: string; message: string; fields?: Record<string, string> };
  meta: Meta;
}
