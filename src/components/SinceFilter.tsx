import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { today } from '@/lib/dates';
import { isSpan, SPANS, sinceWord } from '@/lib/since';
import { SelectFilter } from './ValueSelect';

interface SinceFilterProps {
  label: string;
  /** As the address spells it; empty: not set. */
  since: string;
  onChange: (since: string) => void;
}

const A_DATE = 'date';

/** From when on: a span by its name, or a date. */
export function SinceFilter({ label, since, onChange }: SinceFilterProps) {
  const { t } = useLingui();
  const [picking, setPicking] = useState(false);
  const date = useRef<HTMLInputElement>(null);
  const isDate = since !== '' && !isSpan(since);
  useEffect(() => {
    if (picking) date.current?.focus();
  }, [picking]);
  // Back changes the address under the field, which typing must not be disturbed in.
  useEffect(() => {
    if (date.current && isDate && date.current.value !== since) date.current.value = since;
  }, [isDate, since]);

  return (
    <>
      <SelectFilter
        label={label}
        value={isDate ? A_DATE : since}
        shown={isDate ? sinceWord(since) : undefined}
        choices={[
          { value: '', label: t`ever` },
          ...Object.keys(SPANS).map((value) => ({ value, label: sinceWord(value) })),
          { value: A_DATE, label: t`a date…` },
        ]}
        onChoose={(value) => {
          setPicking(value === A_DATE);
          if (value !== A_DATE) onChange(value);
        }}
        clearLabel={t`Since ever`}
      />
      {(picking || isDate) && (
        <input
          type="date"
          aria-label={t`Since which date`}
          ref={date}
          defaultValue={isDate ? since : ''}
          max={today()}
          onChange={(event) => {
            // A year is typed digit by digit: 0002 is on the way to 2026.
            if (event.target.value >= '2000') onChange(event.target.value);
          }}
          className="h-control shrink-0 rounded-md border border-edge bg-sheet px-2 text-sm max-rail:text-[1rem]"
        />
      )}
    </>
  );
}
