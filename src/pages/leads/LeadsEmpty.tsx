import { Trans } from '@lingui/react/macro';
import { ListEmpty } from '@/components/ListEmpty';
import type { LeadsSearch } from '@/lib/paths';
import { filterWords } from './leadWords';
import { unfiltered } from './leadsSearch';

interface LeadsEmptyProps {
  search: LeadsSearch;
  onChange: (search: LeadsSearch) => void;
}

/** No rows: either there are none at all, or none that the filters let through. InboundFlow itself looked, so all were looked at. */
export function LeadsEmpty({ search, onChange }: LeadsEmptyProps) {
  const set = filterWords(search);
  return (
    <div className="border-t border-line">
      {set.length === 0 ? (
        <ListEmpty title={<Trans>No leads yet</Trans>} search={search} onChange={onChange}>
          <Trans>
            When a caller wants something from you, InboundFlow makes a lead of the call, and it appears here.
          </Trans>
        </ListEmpty>
      ) : (
        <ListEmpty
          title={<Trans>No leads match: {set.map(({ value }) => value).join(' · ')}</Trans>}
          filters={set}
          search={search}
          onChange={onChange}
          unfiltered={unfiltered(search)}
        >
          <Trans>InboundFlow looked through all leads. Take a filter off to see more.</Trans>
        </ListEmpty>
      )}
    </div>
  );
}
