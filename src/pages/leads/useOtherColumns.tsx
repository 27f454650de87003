import { Plural, Trans } from '@lingui/react/macro';
import { useEffect, useMemo } from 'react';
import { describeError } from '@/api/errors';
import { type LeadFilters, useLeads } from '@/api/leads';
import { TextButton } from '@/components/TextButton';
import { dayOnly } from '@/lib/dates';
import type { Shown } from './BoardColumn';
import { byOwnNames } from './boardOrder';
import { type Cards, ColumnFrame } from './ColumnFrame';

interface OtherColumnsProps {
  filters: LeadFilters;
  cards: Cards;
  onShown: (status: string, shown: Shown) => void;
}

/**
 * Statuses that nobody documented, each a column under its own name. InboundFlow can't be asked for them, so they are met among all leads
 * or not at all: how far was looked stands under them.
 */
export function useOtherColumns({ filters, cards, onShown }: OtherColumnsProps, on: boolean) {
  const list = useLeads(on ? filters : undefined);
  const { rows } = list;
  const groups = useMemo(() => byOwnNames(rows ?? []), [rows]);
  useEffect(() => {
    for (const { status, leads } of groups) onShown(status, { leads, empty: false });
  }, [groups, onShown]);
  const columns = groups.map(({ status, leads }) => (
    <ColumnFrame
      key={status}
      status={status}
      cards={cards}
      leads={leads}
      count={{ read: leads.length, complete: list.footer.complete }}
    >
      <p className="pt-2.5 text-xs text-ink-3">
        <Trans>A status that InboundFlow does not document.</Trans>
      </p>
    </ColumnFrame>
  ));
  return { columns, looked: on && <Looked list={list} met={groups.length} /> };
}

/** How far other statuses were looked for. */
function Looked({ list, met }: { list: ReturnType<typeof useLeads>; met: number }) {
  const { rows, error, footer, sieve } = list;
  const count = rows?.length ?? 0;
  const back = sieve.oldest === null ? undefined : dayOnly(sieve.oldest);
  if (!rows && !error) return null;
  return (
    <span role="status">
      {error || footer.error ? (
        <>
          <Trans>Whether there are other statuses could not be read.</Trans>{' '}
          {footer.error && (
            <>
              {describeError(footer.error).sentence}{' '}
              <TextButton onClick={list.retryMore}>
                <Trans>Retry</Trans>
              </TextButton>
            </>
          )}
        </>
      ) : footer.complete || footer.stopped ? (
        <Plural
          value={met}
          _0={`No other status among ${count} leads.`}
          one={`One other status among ${count} leads.`}
          other={`# other statuses among ${count} leads.`}
        />
      ) : (
        <>
          <Plural
            value={met}
            _0={`No other status among the ${count} newest leads, back to ${back}.`}
            one={`One other status among the ${count} newest leads, back to ${back}.`}
            other={`# other statuses among the ${count} newest leads, back to ${back}.`}
          />{' '}
          <TextButton onClick={list.loadMore} disabled={footer.loading}>
            {footer.loading ? <Trans>Reading…</Trans> : <Trans>Look further back</Trans>}
          </TextButton>
        </>
      )}
    </span>
  );
}
