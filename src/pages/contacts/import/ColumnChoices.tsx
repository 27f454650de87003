import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { Setup, Sheet } from '@/api/contactImportKeep';
import { TextButton } from '@/components/TextButton';
import { choose, TARGETS, type Target } from './columns';
import { targetWord } from './importWords';

interface ColumnChoicesProps {
  sheet: Sheet;
  setup: Setup;
  onChange: (setup: Setup) => void;
}

/** Columns that are left out are shown so far; an address book can have sixty. */
const LEFT_OUT = 3;
const SAMPLES = 3;

/** What each column of a list is taken for, with the first of what is in it. */
export function ColumnChoices({ sheet, setup, onChange }: ColumnChoicesProps) {
  const { t } = useLingui();
  const id = useId();
  const [all, setAll] = useState(false);
  const columns = setup.columns as Target[];
  const [first] = sheet.rows;
  const data = setup.header ? sheet.rows.slice(1, 1 + 20) : sheet.rows.slice(0, 20);
  const used = columns.flatMap((target, at) => (target === 'none' ? [] : [at]));
  const others = columns.flatMap((target, at) => (target === 'none' ? [at] : []));
  const shown = all ? [...columns.keys()] : [...used, ...others.slice(0, LEFT_OUT)].sort((a, b) => a - b);
  const hidden = columns.length - shown.length;
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <h2 id={id} className="text-sm font-semibold">
        <Trans>What the columns are</Trans>
      </h2>
      <ul className="border-t border-line">
        {shown.map((at) => {
          const column = at + 1;
          const heading = (setup.header && first?.[at]?.trim()) || t`Column ${column}`;
          const samples = data.flatMap((row) => (row[at]?.trim() ? [row[at]] : [])).slice(0, SAMPLES);
          return (
            <li
              key={at}
              className="grid grid-cols-[minmax(0,1fr)_11rem] items-center gap-x-4 border-b border-line py-1.5 rail:grid-cols-[minmax(0,11rem)_minmax(0,1fr)_11rem]"
            >
              <bdi className="truncate font-medium">{heading}</bdi>
              <span className="row-start-2 truncate text-sm text-ink-2 max-rail:col-span-2 rail:row-start-auto">
                {samples.length > 0 ? (
                  <bdi>{samples.join(' · ')}</bdi>
                ) : (
                  <span className="text-ink-3">
                    <Trans>nothing in the first rows</Trans>
                  </span>
                )}
              </span>
              <select
                aria-label={t`Column ${heading}`}
                value={columns[at]}
                onChange={(event) => onChange({ ...setup, columns: choose(columns, at, event.target.value as Target) })}
                className={`h-control w-full rounded-md border border-edge bg-sheet px-2 text-sm max-rail:col-start-2 max-rail:row-start-1 max-rail:text-[1rem] ${columns[at] === 'none' ? 'text-ink-2' : 'font-medium'}`}
              >
                {TARGETS.map((target) => (
                  <option key={target} value={target}>
                    {targetWord(target)}
                  </option>
                ))}
              </select>
            </li>
          );
        })}
      </ul>
      {hidden > 0 && (
        <p className="text-sm text-ink-2">
          <Plural value={hidden} one="# more column is left out." other="# more columns are left out." />{' '}
          <TextButton onClick={() => setAll(true)}>
            <Trans>Show all of them</Trans>
          </TextButton>
        </p>
      )}
    </section>
  );
}
