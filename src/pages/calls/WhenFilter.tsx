import { useLingui } from '@lingui/react/macro';
import { useEffect, useId, useRef, useState } from 'react';
import { DateField } from '@/components/DateField';
import { SelectFilter } from '@/components/ValueSelect';
import { today } from '@/lib/dates';
import type { CallsSearch } from '@/lib/paths';
import { contradiction, daysOf, isSpan, SPANS } from './callsSearch';
import { spanChoices } from './filterWords';

const DATES = 'dates';

interface WhenFilterProps {
  search: CallsSearch;
  onChange: (part: CallsSearch) => void;
}

/** Which days: a span by its name, or two dates, either of which may be left open. */
export function WhenFilter({ search, onChange }: WhenFilterProps) {
  const { t } = useLingui();
  const id = useId();
  const [picking, setPicking] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const wantsFocus = useRef(false);
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    first.current?.focus();
  });
  const { since, until } = search;
  const byName = until === undefined && (since === undefined || isSpan(since));
  const value = byName ? (since ?? '') : DATES;
  const open = !byName || picking;
  const days = daysOf(search);
  const wrong = contradiction(search);
  const problem =
    wrong === 'ends_before_it_begins'
      ? t`The last day comes before the first, so no call can lie between.`
      : wrong === 'still_to_come'
        ? t`That day is still to come.`
        : undefined;
  return (
    <>
      <SelectFilter
        label={t`When`}
        value={value}
        // Both dates stand beside it.
        shown={byName ? undefined : t({ message: 'dates', context: 'chosen by hand' })}
        choices={[
          { value: '', label: t({ message: 'any', context: 'day' }) },
          ...spanChoices(SPANS),
          { value: DATES, label: t`dates…` },
        ]}
        onChoose={(chosen) => {
          wantsFocus.current = chosen === DATES;
          setPicking(chosen === DATES);
          // A span that was chosen by name becomes its dates, to be changed from there.
          if (chosen === DATES) onChange({ since: days.from, until: days.to });
          else onChange({ since: chosen || undefined, until: undefined });
        }}
        clearLabel={t`Any day`}
      />
      {open && (
        <div className="shrink-0">
          <div className="flex items-center gap-1.5">
            <DateField
              ref={first}
              label={t`First day`}
              value={since === undefined || isSpan(since) ? (days.from ?? '') : since}
              max={today()}
              problemId={problem && id}
              onChange={(date) => onChange({ since: date, until: days.to })}
            />
            <span aria-hidden className="text-ink-3">
              –
            </span>
            <DateField
              label={t`Last day`}
              value={until ?? ''}
              max={today()}
              problemId={problem && id}
              onChange={(date) => onChange({ since: days.from, until: date })}
            />
          </div>
          {problem && (
            <p id={id} role="alert" className="max-w-72 pt-1.5 text-sm text-danger max-rail:sr-only">
              {problem}
            </p>
          )}
        </div>
      )}
    </>
  );
}
