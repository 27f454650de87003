import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useRecentCalls } from '@/api/calledAgain';
import { useConnection } from '@/api/connection';
import { type LeadRow, useLeads, useLeadsTrouble } from '@/api/leads';
import { useMay } from '@/api/session';
import { TitleConnection } from '@/components/ConnectionState';
import { ErrorBoundary } from '@/components/ErrorBoundary';
import { MissingScope } from '@/components/MissingScope';
import { PageBar } from '@/components/PageBar';
import { today } from '@/lib/dates';
import { type LeadsSearch, paths } from '@/lib/paths';
import type { Shown } from './BoardColumn';
import { statusesOf, LeadBoard } from './LeadBoard';
import { LeadFilters } from './LeadFilters';
import { LeadList } from './LeadList';
import { LeadPanel } from './LeadPanel';
import { LeadsTrouble } from './LeadsTrouble';
import { filtersOf, readSearch, showsUrgent } from './leadsSearch';
import { NeedsAnswer } from './NeedsAnswer';
import { useQueue } from './useQueue';
import { useNarrow } from '@/components/width';

/** Callers who want something, and where each stands; view, filters and the open lead stand in the address. */
export default function LeadsPage() {
  const { t } = useLingui();
  const connection = useConnection();
  const mayRead = useMay('leads:read');
  const search = readSearch(useSearchParams()[0]);
  const narrow = useNarrow();
  return (
    <>
      {/* Under a lead that fills the screen nothing can be reached. */}
      <div className="contents" inert={narrow && search.lead !== undefined}>
        <PageBar title={t`Leads`} after={<TitleConnection {...connection} />} />
      </div>
      {mayRead ? (
        <Leads />
      ) : (
        <MissingScope scope="leads:read">
          <Trans>This key can't read leads</Trans>
        </MissingScope>
      )}
    </>
  );
}

type Columns = Readonly<Record<string, Shown>>;
const NONE: Columns = {};
const NOBODY: readonly LeadRow[] = [];

function Leads() {
  const [params, setParams] = useSearchParams();
  const search = useMemo(() => readSearch(params), [params]);
  const { view, status, urgency, since, lead } = search;
  const show = (next: LeadsSearch): void => setParams(new URL(paths.leads(next), window.location.origin).searchParams);
  const narrow = useNarrow();
  const board = view === 'board';

  // At midnight "today" is another day.
  const day = today();
  // oxlint-disable-next-line react/exhaustive-deps
  const filters = useMemo(() => filtersOf({ status, urgency, since }), [status, urgency, since, day]);
  const list = useLeads(board ? undefined : filters);
  const trouble = useLeadsTrouble();
  // Other filters are another list: nothing that was known of the one before may be taken for known of it.
  const key = JSON.stringify(filters);
  const [known, setKnown] = useState<{ key: string; columns: Columns }>({ key, columns: NONE });
  const shown = known.key === key ? known.columns : NONE;
  const onShown = useCallback(
    (column: string, next: Shown) =>
      setKnown((last) => ({ key, columns: { ...(last.key === key ? last.columns : NONE), [column]: next } })),
    [key],
  );
  const ready = board
    ? statusesOf(search).every((column) => shown[column])
    : list.rows !== undefined || list.error !== null;
  useRecentCalls(useMay('calls:read') && ready);
  /** The list, or the column that holds the open lead. */
  const column = useMemo(
    () => (board ? Object.entries(shown).find(([, { leads }]) => leads.some(({ id }) => id === lead)) : undefined),
    [board, shown, lead],
  );
  const order = (board ? column?.[1].leads : list.rows) ?? NOBODY;
  useQueue(`leads ${key} ${column?.[0] ?? ''}`, order);
  const count = list.rows?.length ?? 0;
  return (
    <>
      <div className="contents" inert={narrow && lead !== undefined}>
        <LeadFilters
          search={search}
          onChange={show}
          found={
            board ? (
              <Trans>The board shows where leads stand. They are moved in InboundFlow.</Trans>
            ) : (
              list.rows &&
              (list.footer.complete ? (
                <Plural value={count} one="# lead" other="# leads" />
              ) : (
                <Trans>{count} so far</Trans>
              ))
            )
          }
        />
      </div>
      <div className="flex flex-1 rail:relative">
        <div
          className={`flex min-w-0 flex-1 flex-col ${lead === undefined ? '' : 'print:hidden'}`}
          inert={narrow && lead !== undefined}
        >
          {trouble && (board || !list.error) && <LeadsTrouble trouble={trouble} />}
          {showsUrgent(search) && (
            <ErrorBoundary part={<Trans>What needs an answer</Trans>}>
              <NeedsAnswer key={since} filters={filters} search={search} />
            </ErrorBoundary>
          )}
          {board ? (
            <LeadBoard key={key} filters={filters} search={search} shown={shown} onShown={onShown} onChange={show} />
          ) : (
            <LeadList key={key} list={list} search={search} onChange={show} />
          )}
        </div>
        {lead !== undefined && <LeadPanel id={lead} search={search} order={order} ready={ready} />}
      </div>
    </>
  );
}
