import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { CALL_STATUSES } from '@/api/calls';
import { Button } from '@/components/Button';
import { callStatusWord } from '@/components/StatusBadge';
import { SelectFilter } from '@/components/ValueSelect';
import { today } from '@/lib/dates';
import type { CallsSearch } from '@/lib/paths';
import { isSpan, SPANS } from './callsSearch';
import { sinceWord } from './filterWords';
import { PhoneFilter } from './PhoneFilter';

interface CallFiltersProps {
  search: CallsSearch;
  onChange: (search: CallsSearch) => void;
}

const A_DATE = 'date';

/** What the list is narrowed to; a set filter is tinted and can be taken off. */
export function CallFilters({ search, onChange }: CallFiltersProps) {
  const { t } = useLingui();
  const [picking, setPicking] = useState(false);
  const date = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (picking) date.current?.focus();
  }, [picking]);
  const { status = '', since = '', phone } = search;
  const isDate = since !== '' && !isSpan(since);
  // Back changes the address under the field, which typing must not be disturbed in.
  useEffect(() => {
    if (date.current && isDate && date.current.value !== since) date.current.value = since;
  }, [isDate, since]);
  const set = (part: CallsSearch): void => onChange({ ...search, ...part });

  return (
    <div
      role="group"
      aria-label={t`Filters`}
      className="flex shrink-0 items-start gap-2 px-gutter pb-3 max-rail:overflow-x-auto max-rail:[scrollbar-width:none]"
    >
      <SelectFilter
        label={t`Status`}
        value={status}
        choices={[
          { value: '', label: t`any` },
          ...CALL_STATUSES.map((value) => ({ value, label: callStatusWord(value) })),
        ]}
        onChoose={(value) => set({ status: value })}
        clearLabel={t`Any status`}
      />
      <SelectFilter
        label={t`Since`}
        value={isDate ? A_DATE : since}
        shown={isDate ? sinceWord(since) : undefined}
        choices={[
          { value: '', label: t`ever` },
          ...Object.keys(SPANS).map((value) => ({ value, label: sinceWord(value) })),
          { value: A_DATE, label: t`a date…` },
        ]}
        onChoose={(value) => {
          setPicking(value === A_DATE);
          if (value !== A_DATE) set({ since: value });
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
            if (event.target.value >= '2000') set({ since: event.target.value });
          }}
          className="h-control shrink-0 rounded-md border border-edge bg-sheet px-2 text-sm max-rail:text-[1rem]"
        />
      )}
      <PhoneFilter phone={phone} onChange={(next) => set({ phone: next })} />
      {(status || since || phone) && (
        <Button
          kind="bare"
          onClick={() => {
            setPicking(false);
            onChange({});
          }}
        >
          <Trans>Clear</Trans>
        </Button>
      )}
    </div>
  );
}
