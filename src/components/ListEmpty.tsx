import { Trans } from '@lingui/react/macro';
import { X } from 'lucide';
import type { ReactNode } from 'react';
import { Button } from './Button';
import { EmptyState } from './EmptyState';
import { Icon } from './Icon';

/** A filter that is set, in words. `S` is what the screen's address asks for. */
export interface SetFilter<S> {
  name: string;
  label: string;
  value: string;
  /** What takes it off. */
  off: S;
}

interface ListEmptyProps<S> {
  /** Of what there is nothing, with the filters named. */
  title: ReactNode;
  /** How far was looked, and what may help. */
  children: ReactNode;
  /** What else one can do; it stands before the filters. */
  action?: ReactNode;
  filters?: readonly SetFilter<S>[];
  search: S;
  onChange: (search: S) => void;
  /** The search with every filter taken off. */
  unfiltered?: S;
}

/** In place of a list's rows: there are none yet, or none that match, and then each filter can be taken off here. */
export function ListEmpty<S>({
  title,
  children,
  action,
  filters = [],
  search,
  onChange,
  unfiltered,
}: ListEmptyProps<S>) {
  return (
    <div role="status">
      <EmptyState
        title={title}
        actions={
          (action || filters.length > 0) && (
            <>
              {action}
              {filters.map(({ name, label, value, off }) => (
                <button
                  key={name}
                  type="button"
                  onClick={() => onChange({ ...search, ...off })}
                  className="inline-flex h-control max-w-full items-center gap-1.5 rounded-md bg-accent-soft ps-2.5 pe-2 text-sm text-accent inset-ring inset-ring-accent"
                >
                  {label} <bdi className="min-w-0 truncate font-medium">{value}</bdi>
                  <span className="sr-only">
                    <Trans>Take off</Trans>
                  </span>
                  <Icon of={X} />
                </button>
              ))}
              {filters.length > 1 && unfiltered && (
                <Button kind="bare" onClick={() => onChange(unfiltered)}>
                  <Trans>Clear all</Trans>
                </Button>
              )}
            </>
          )
        }
      >
        {children}
      </EmptyState>
    </div>
  );
}
