import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { today } from '@/lib/dates';
import { isSpan, SPANS, sinceWord } from '@/lib/since';
import { DateField } from './DateField';
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
        <DateField
          ref={date}
          label={t`Since which date`}
          value={isDate ? since : ''}
          max={today()}
          onChange={(chosen) => onChange(chosen ?? '')}
        />
      )}
    </>
  );
}
