import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { CALL_STATUSES } from '@/api/calls';
import { ClearFilters } from '@/components/ClearFilters';
import { callStatusWord } from '@/components/StatusBadge';
import { ToggleFilter } from '@/components/ToggleFilter';
import { SelectFilter } from '@/components/ValueSelect';
import type { CallsSearch } from '@/lib/paths';
import { filterWords } from './filterWords';
import { PhoneFilter } from './PhoneFilter';
import { WhenFilter } from './WhenFilter';

interface CallFiltersProps {
  search: CallsSearch;
  onChange: (search: CallsSearch) => void;
  /** What they yield. */
  found?: ReactNode;
}

/** What the list is narrowed to; a set filter is tinted and can be taken off. */
export function CallFilters({ search, onChange, found }: CallFiltersProps) {
  const { t } = useLingui();
  const { status = '', phone, hide, heard } = search;
  const set = (part: CallsSearch): void => onChange({ ...search, ...part });

  return (
    <div
      role="group"
      aria-label={t`Filters`}
      className="flex shrink-0 items-start gap-2 px-gutter pb-3 print:hidden rail:flex-wrap max-rail:overflow-x-auto max-rail:[scrollbar-width:none]"
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
      <WhenFilter search={search} onChange={set} />
      <PhoneFilter phone={phone} onChange={(next) => set({ phone: next })} />
      <ToggleFilter
        label={t`Hide blocked`}
        on={hide !== undefined}
        onChange={(on) => set({ hide: on ? 'blocked' : undefined })}
      />
      <ToggleFilter
        label={t`Can be heard`}
        on={heard !== undefined}
        onChange={(on) => set({ heard: on ? '1' : undefined })}
      />
      {filterWords(search).length > 0 && <ClearFilters onClear={() => onChange({})} />}
      {found}
    </div>
  );
}
