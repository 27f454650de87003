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

/** Drops all that this tab kept. Where storage is blocked there is nothing to drop. */
export function clearTab(): void {
  try {
    sessionStorage.clear();
  } catch {
    // Nothing was kept either.
  }
}
