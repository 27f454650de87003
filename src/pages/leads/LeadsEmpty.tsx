import { Trans } from '@lingui/react/macro';
import { X } from 'lucide';
import { Button } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { Icon } from '@/components/Icon';
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
  if (set.length === 0) {
    return (
      <div role="status" className="border-t border-line">
        <EmptyState title={<Trans>No leads yet</Trans>}>
          <Trans>
            When a caller wants something from you, InboundFlow makes a lead of the call, and it appears here.
          </Trans>
        </EmptyState>
      </div>
    );
  }
  return (
    <div role="status" className="border-t border-line">
      <EmptyState
        title={<Trans>No leads match: {set.map(({ value }) => value).join(' · ')}</Trans>}
        actions={
          <>
            {set.map(({ name, label, value, off }) => (
              <button
                key={name}
                type="button"
                onClick={() => onChange({ ...search, ...off })}
                className="inline-flex h-control items-center gap-1.5 rounded-md bg-accent-soft ps-2.5 pe-2 text-sm text-accent inset-ring inset-ring-accent"
              >
                {label} <span className="font-medium">{value}</span>
                <span className="sr-only">
                  <Trans>Take off</Trans>
                </span>
                <Icon of={X} />
              </button>
            ))}
            {set.length > 1 && (
              <Button kind="bare" onClick={() => onChange(unfiltered(search))}>
                <Trans>Clear all</Trans>
              </Button>
            )}
          </>
        }
      >
        <Trans>InboundFlow looked through all leads. Take a filter off to see more.</Trans>
      </EmptyState>
    </div>
  );
}
