import { useLingui } from '@lingui/react/macro';
import { ClearFilters } from '@/components/ClearFilters';
import { SinceFilter } from '@/components/SinceFilter';
import type { ContactsSearch } from '@/lib/paths';
import { SearchField } from './SearchField';

interface ContactFiltersProps {
  search: ContactsSearch;
  onChange: (search: ContactsSearch) => void;
  phones: () => string[];
}

/** What the list is narrowed to; a set filter is tinted and can be taken off. */
export function ContactFilters({ search, onChange, phones }: ContactFiltersProps) {
  const { t } = useLingui();
  const { q, since, phone } = search;
  return (
    <div
      role="group"
      aria-label={t`Filters`}
      className="flex shrink-0 flex-wrap items-start gap-2 px-gutter pb-3 print:hidden"
    >
      <SearchField search={search} onChange={onChange} phones={phones} />
      <SinceFilter
        label={t`Added since`}
        since={since ?? ''}
        onChange={(next) => onChange({ ...search, since: next || undefined })}
      />
      {(q || since || phone) && (
        // On a phone one filter alone has room for its own × only.
        <ClearFilters onClear={() => onChange({})} className={(q || phone) && since ? '' : 'max-rail:hidden'} />
      )}
    </div>
  );
}
