import { Trans } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { Button } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { Icon } from '@/components/Icon';
import type { CallsSearch } from '@/lib/paths';
import { filterWords } from './filterWords';

interface CallsEmptyProps {
  search: CallsSearch;
  onChange: (search: CallsSearch) => void;
}

/** No rows: either there are none at all, or none that the filters let through. */
export function CallsEmpty({ search, onChange }: CallsEmptyProps) {
  const set = filterWords(search);
  return (
    <div role="status" className="border-t border-line">
      {set.length === 0 ? (
        <EmptyState title={<Trans>No calls yet</Trans>}>
          <Trans>As soon as somebody calls the number that InboundFlow answers for you, the call appears here.</Trans>
        </EmptyState>
      ) : (
        <EmptyState
          title={<Trans>No calls match: {set.map(({ value }) => value).join(' · ')}</Trans>}
          actions={
            <>
              {set.map(({ name, label, value }) => (
                <button
                  key={name}
                  type="button"
                  onClick={() => onChange({ ...search, [name]: undefined })}
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
                <Button kind="bare" onClick={() => onChange({})}>
                  <Trans>Clear all</Trans>
                </Button>
              )}
            </>
          }
        >
          <Trans>All calls were looked through. Take a filter off to see more.</Trans>
        </EmptyState>
      )}
    </div>
  );
}
