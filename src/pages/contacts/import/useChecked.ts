import { useEffect, useState } from 'react';
import type { Setup, Sheet } from '@/api/contactImportKeep';
import { type Checked, checker } from './checkRow';
import type { Target } from './columns';

/** Milliseconds of checking after which the page may do something else. */
const SLICE_MS = 12;

/** Every row checked, null for the row of headings; undefined while that is being done. */
export function useChecked(sheet: Sheet, setup: Setup): readonly (Checked | null)[] | undefined {
  const [done, setDone] = useState<{ sheet: Sheet; setup: Setup; checked: (Checked | null)[] }>();
  useEffect(() => {
    const judge = checker(setup.columns as Target[], setup.country);
    const checked: (Checked | null)[] = [];
    let timer: ReturnType<typeof setTimeout>;
    const goOn = (): void => {
      const until = performance.now() + SLICE_MS;
      for (let at = checked.length; at < sheet.rows.length && performance.now() < until; at++) {
        checked.push(setup.header && at === 0 ? null : judge(sheet.rows[at] ?? []));
      }
      if (checked.length === sheet.rows.length) setDone({ sheet, setup, checked });
      else timer = setTimeout(goOn);
    };
    timer = setTimeout(goOn);
    return () => clearTimeout(timer);
  }, [sheet, setup]);
  return done?.sheet === sheet && done.setup === setup ? done.checked : undefined;
}
