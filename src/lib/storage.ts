/** The browser's storage, asked for anew each time: where it is blocked, already the asking throws. */
export type Area = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What is kept under a name; null where there is nothing or storage is blocked. */
export function recall(area: Area, name: string): string | null {
  try {
    return area().getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a value, or with null drops it. False where the browser refused, because storage is blocked or full. */
export function keep(area: Area, name: string, value: string | null): boolean {
  try {
    if (value === null) area().removeItem(name);
    else area().setItem(name, value);
    return true;
  } catch {
    return false;
  }
}

/** What begins the name of everything somebody was typing; then comes the organization it is for. */
export const DRAFTS = 'draft:';

/** Whether this tab keeps something that was typed for an organization. */
export function holdsDraft(organization: string): boolean {
  try {
    return Object.keys(sessionStorage).some((name) => name.startsWith(`${DRAFTS}${organization}:`));
  } catch {
    return false;
  }
}

/** Drops all that this tab kept; what has a name that begins with `but` stays. Where storage is blocked there is nothing to drop. */
export function clearTab(but?: string): void {
  try {
    for (const name of Object.keys(sessionStorage)) {
      if (but === undefined || !name.startsWith(but)) sessionStorage.removeItem(name);
    }
  } catch {
    // Nothing was kept either.
  }
}
