import { Plural, Trans } from '@lingui/react/macro';
import { X } from 'lucide';
import type { ReactNode } from 'react';
import { Button } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { Icon } from '@/components/Icon';
import { shortDay } from '@/lib/dates';
import type { CallsSearch } from '@/lib/paths';
import { filterWords } from './filterWords';

interface CallsEmptyProps {
  search: CallsSearch;
  /** The first day asked for comes after the last, or is still to come: nothing was read. */
  impossible: boolean;
  /** How many calls were read to find none that is shown, and the time of the oldest; undefined where InboundFlow itself looked. */
  looked: { count: number; oldest: string | null } | undefined;
  onChange: (search: CallsSearch) => void;
}

/** No rows: either there are none at all, or none that the filters let through. */
export function CallsEmpty({ search, impossible, looked, onChange }: CallsEmptyProps) {
  const set = filterWords(search);
  if (set.length === 0)
    return (
      <Frame title={<Trans>No calls yet</Trans>}>
        <Trans>As soon as somebody calls the number that InboundFlow answers for you, the call appears here.</Trans>
      </Frame>
    );
  const back = looked?.oldest ? shortDay(looked.oldest) : undefined;
  return (
    <Frame
      title={
        impossible ? (
          <Trans>No call can be within these days</Trans>
        ) : (
          <Trans>No calls match: {set.map(({ value }) => value).join(' · ')}</Trans>
        )
      }
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
            <Button kind="bare" onClick={() => onChange({})}>
              <Trans>Clear all</Trans>
            </Button>
          )}
        </>
      }
    >
      {impossible ? (
        <Trans>The last day comes before the first, or the first is still to come. Change a date above.</Trans>
      ) : looked && back ? (
        <>
          <Plural
            value={looked.count}
            one={`# call was looked at, back to the first on ${back}.`}
            other={`# calls were looked at, back to the first on ${back}.`}
          />{' '}
          <Trans>Take a filter off to see more.</Trans>
        </>
      ) : (
        <Trans>All calls were looked through. Take a filter off to see more.</Trans>
      )}
    </Frame>
  );
}

function Frame({ title, actions, children }: { title: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <div role="status" className="border-t border-line">
      <EmptyState title={title} actions={actions}>
        {children}
      </EmptyState>
    </div>
  );
}
