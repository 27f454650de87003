export const SCOPES = ['calls:read', 'contacts:read', 'contacts:write', 'leads:read', 'appointments:read'] as const;
export type Scope = (typeof SCOPES)[number];

/** `GET /v1/me`. */
export interface Account {
  organization_id: string;
  organization_name: string | null;
  plan: string | null;
  /** May hold scopes nobody documented. */
  scopes: string[];
}

/** What `GET /session` says of the person in front of the browser; the API key is never part of it. */
export interface Session {
  account: Account;
  /** `live`: a key of InboundFlow's. `sandbox`: the made-up business of this server. */
  mode: 'live' | 'sandbox';
}

/** The answer of `GET /session`, always 200. `demo`: this server offers the sandbox to whoever has no account. */
export interface SessionAnswer {
  session: Session | null;
  demo: boolean;
}
