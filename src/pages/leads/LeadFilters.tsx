import { useLingui } from '@lingui/react/macro';
import { Columns3, List } from 'lucide';
import type { ReactNode } from 'react';
import { LEAD_STATUSES, LEAD_URGENCIES } from '@/api/leads';
import { ClearFilters } from '@/components/ClearFilters';
import { leadStatusWord, urgencyWord } from '@/components/LeadStatus';
import { SinceFilter } from '@/components/SinceFilter';
import { SelectFilter } from '@/components/ValueSelect';
import { ViewSwitch } from '@/components/ViewSwitch';
import { type LeadsSearch, paths } from '@/lib/paths';
import { unfiltered } from './leadsSearch';

interface LeadFiltersProps {
  search: LeadsSearch;
  onChange: (search: LeadsSearch) => void;
  /** What they yield. */
  found?: ReactNode;
}

/** How the leads are shown, and what they are narrowed to; a set filter is tinted and can be taken off. */
export function LeadFilters({ search, onChange, found }: LeadFiltersProps) {
  const { t } = useLingui();
  const { status = '', urgency = '', since } = search;
  const any = { value: '', label: t`any` };
  const board = search.view === 'board';
  const list = t({ message: 'List', context: 'a way to show leads' });
  const columns = t({ message: 'Board', context: 'a way to show leads' });
  const views = [
    { to: paths.leads({ ...search, view: undefined }), on: !board, label: list, icon: List },
    { to: paths.leads({ ...search, view: 'board' }), on: board, label: columns, icon: Columns3 },
  ];
  return (
    <div
      role="group"
      aria-label={t`View and filters`}
      className="flex shrink-0 items-start gap-2 px-gutter pb-3 rail:flex-wrap print:hidden max-rail:overflow-x-auto max-rail:[scrollbar-width:none]"
    >
      <ViewSwitch label={t`View`} views={views} />
      <SelectFilter
        label={t`Status`}
        value={status}
        choices={[any, ...LEAD_STATUSES.map((value) => ({ value, label: leadStatusWord(value) }))]}
        onChoose={(value) => onChange({ ...search, status: value || undefined })}
        clearLabel={t`Any status`}
      />
      <SelectFilter
        label={t`Urgency`}
        value={urgency}
        choices={[any, ...LEAD_URGENCIES.toReversed().map((value) => ({ value, label: urgencyWord(value) }))]}
        onChoose={(value) => onChange({ ...search, urgency: value || undefined })}
        clearLabel={t`Any urgency`}
      />
      <SinceFilter
        label={t`Since`}
        since={since ?? ''}
        onChange={(next) => onChange({ ...search, since: next || undefined })}
      />
      {(status || urgency || since) && <ClearFilters onClear={() => onChange(unfiltered(search))} />}
      {found && <p className="ms-auto self-center text-xs text-ink-3 max-rail:hidden">{found}</p>}
    </div>
  );
}
