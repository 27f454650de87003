/** A contact as the list and the single endpoint give it. Everything but `id` and `created_at` may be null. */
export interface Contact {
  id: string;
  phone: string | null;
  name: string | null;
  email: string | null;
  company: string | null;
  source: string | null;
  total_calls: number | null;
  last_call_at: string | null;
  notes: string | null;
  created_at: string;
  updated_at: string | null;
}

/** The body of `POST /v1/contacts`. `phone` is E.164. */
export interface NewContact {
  phone: string;
  name?: string;
  email?: string;
  company?: string;
  notes?: string;
}
