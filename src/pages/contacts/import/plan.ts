import type { Fate } from '@/api/contactImportRun';
import type { Checked } from './checkRow';

/** Rows by what becomes, or became, of them. The row of headings belongs to none. */
export type Group = 'add' | 'created' | 'known' | 'repeat' | 'wrong' | 'failed';
export const GROUPS = ['add', 'created', 'known', 'repeat', 'wrong', 'failed'] as const;

/** What is decided about each row before anything is sent; undefined: it is to be added. `checked` has null for the row of headings. */
export function planRows(
  checked: readonly (Checked | null)[],
  lines: readonly number[],
  known: ReadonlyMap<string, string> | undefined,
): (Fate | undefined)[] {
  const first = new Map<string, number>();
  return checked.map((row, at): Fate | undefined => {
    if (row === null) return { kind: 'header' };
    if ('problems' in row) return { kind: 'wrong', problems: row.problems };
    const { phone } = row.contact;
    const line = first.get(phone);
    if (line !== undefined) return { kind: 'repeat', line };
    first.set(phone, lines[at] ?? at + 1);
    const id = known?.get(phone);
    return id === undefined ? undefined : { kind: 'known', id };
  });
}

export function groupOf(fate: Fate | undefined): Group | null {
  if (fate === undefined) return 'add';
  switch (fate.kind) {
    case 'header':
      return null;
    case 'refused':
    case 'absent':
    case 'unknown':
      return 'failed';
    default:
      return fate.kind;
  }
}

/** How many rows are in each group, and in all of them. */
export function countRows(fates: readonly (Fate | undefined)[]): Record<Group | 'all', number> {
  const counts = { all: 0, add: 0, created: 0, known: 0, repeat: 0, wrong: 0, failed: 0 };
  for (const fate of fates) {
    const group = groupOf(fate);
    if (group === null) continue;
    counts[group] += 1;
    counts.all += 1;
  }
  return counts;
}
