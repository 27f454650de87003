/** Every address of the app: `patterns` for the router, `paths` for links. */
export const patterns = {
  home: '/',
  calls: '/calls',
  call: '/calls/:id',
  contacts: '/contacts',
  newContact: '/contacts/new',
  importContacts: '/contacts/import',
  contact: '/contacts/:id',
  leads: '/leads',
  appointments: '/appointments',
  account: '/account',
  signIn: '/sign-in',
} as const;

/**
 * The filters of the calls list as its address spells them. `since`: `today`, `yesterday`, `week`, `7d`, `30d` or a date (`2026-11-12`);
 * `until`: a date, the last day that counts; `hide`: `blocked`; `heard`: `1` for calls with a recording.
 */
export interface CallsSearch {
  status?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
  phone?: string | undefined;
  hide?: string | undefined;
  heard?: string | undefined;
}

/**
 * What the contacts list is narrowed to. `q`: a name or part of a number, looked for among the rows that were read. `phone`: E.164, asked of
 * the API. `since`: as for calls, by the day a contact was added.
 */
export interface ContactsSearch {
  q?: string | undefined;
  since?: string | undefined;
  phone?: string | undefined;
}

/**
 * How appointments are shown and what they are narrowed to. `view`: `agenda`, `week` or `list`; without it the screen's width decides. `from`: a
 * date. `since`: as for calls, by the day of the booking. `appointment`: the id of the one that is open.
 */
export interface AppointmentsSearch {
  view?: 'agenda' | 'week' | 'list' | undefined;
  from?: string | undefined;
  status?: string | undefined;
  since?: string | undefined;
  appointment?: string | undefined;
}

/** What the form for a new contact begins with. */
export interface NewContactStart {
  phone?: string | undefined;
  name?: string | undefined;
}

/** What the leads are narrowed to, and how they are shown. `view`: `list` unless given; `lead`: the id of the one that is open. `since`: as for calls. */
export interface LeadsSearch {
  view?: 'list' | 'board' | undefined;
  status?: string | undefined;
  urgency?: string | undefined;
  since?: string | undefined;
  lead?: string | undefined;
}

/**
 * What is asked of a call's recording. `organization`: whose call it is, which no header can say where an element asks. `again`: how often it was
 * tried before, since a browser remembers how an address failed. `count`: counted first, where its storage tells too little for a player to move
 * about in it. `zone`: to keep as a file, named by the clock of that zone (`America/Chicago`).
 */
export interface RecordingSearch {
  organization?: string | undefined;
  again?: number;
  count?: boolean;
  zone?: string;
}

export const paths = {
  home: () => '/',
  calls: (search: CallsSearch = {}) => `/calls${queryOf({ ...search })}`,
  /** `t`: seconds into the recording to begin at. */
  call: (id: string, t?: number) => `/calls/${encodeURIComponent(id)}${queryOf({ t: t?.toString() })}`,
  contacts: (search: ContactsSearch = {}) => `/contacts${queryOf({ ...search })}`,
  contact: (id: string) => `/contacts/${encodeURIComponent(id)}`,
  newContact: (start: NewContactStart = {}) => `/contacts/new${queryOf({ ...start })}`,
  leads: (search: LeadsSearch = {}) => `/leads${queryOf({ ...search })}`,
  appointments: (search: AppointmentsSearch = {}) => `/appointments${queryOf({ ...search })}`,
  importContacts: () => '/contacts/import',
  account: () => '/account',
  signIn: () => '/sign-in',
  /** The call's audio. */
  recording: (id: string, { organization, again = 0, count, zone }: RecordingSearch = {}) =>
    `/recordings/${encodeURIComponent(id)}${queryOf({
      organization,
      again: again > 0 ? String(again) : undefined,
      count: count ? '1' : undefined,
      download: zone && '1',
      zone,
    })}`,
};

function queryOf(values: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value) query.set(name, value);
  const text = query.toString();
  return text && `?${text}`;
}
