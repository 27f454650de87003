import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useMemo } from 'react';
import { useLocation } from 'react-router-dom';
import { useAgainFromRecent } from '@/api/calledAgain';
import { LEAD_STATUSES, type LeadFilters } from '@/api/leads';
import { usePlace } from '@/components/usePlace';
import { type LeadsSearch, paths } from '@/lib/paths';
import { besideList } from '@/lib/trail';
import { BoardColumn, type Shown } from './BoardColumn';
import { cardAt } from './boardKeys';
import { LeadsEmpty } from './LeadsEmpty';
import { useOtherColumns } from './useOtherColumns';

interface LeadBoardProps {
  filters: LeadFilters;
  search: LeadsSearch;
  /** What each column shows by now. */
  shown: Readonly<Record<string, Shown>>;
  onShown: (status: string, shown: Shown) => void;
  onChange: (search: LeadsSearch) => void;
}

/** The statuses that the board has a column for whatever it finds. */
export const statusesOf = ({ status }: LeadsSearch): readonly string[] => (status ? [status] : LEAD_STATUSES);

/** Where the leads stand, a column a status. Nothing can be moved here, and nothing looks as if it could. */
export function LeadBoard({ filters, search, shown, onShown, onChange }: LeadBoardProps) {
  const { t } = useLingui();
  const { root: board } = usePlace('lead');
  const location = useLocation();
  const againOf = useAgainFromRecent();
  const cards = useMemo(() => {
    const { lead } = search;
    const link = besideList(location, lead !== undefined);
    return { opening: { to: (id: string) => paths.leads({ ...search, lead: id }), lead, link }, againOf };
  }, [search, location, againOf]);
  const others = useOtherColumns({ filters, cards, onShown }, search.status === undefined);
  const statuses = statusesOf(search);
  // Before anything is there the keyboard could not scroll it.
  const settled = statuses.some((status) => shown[status]);
  /** Where no column has a card there is nothing in it to focus, and the keyboard has to scroll it all the same. */
  const bare = settled && Object.values(shown).every(({ leads }) => leads.length === 0);
  const empty = others.columns.length === 0 && statuses.every((status) => shown[status]?.empty);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !board.current) return;
    const to = event.target instanceof Element && cardAt(board.current, event.target, event.key);
    if (!to) return;
    event.preventDefault();
    to.focus();
  };
  return (
    <div className="flex flex-1 flex-col">
      {empty && <LeadsEmpty search={search} onChange={onChange} />}
      {/* The keys move the focus among links; the board itself stays nothing one can press. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={board}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls.
        tabIndex={bare ? 0 : undefined}
        data-scrolls="board"
        role="group"
        aria-label={t`Board of leads`}
        onKeyDown={onKeyDown}
        className={`relative contain-size min-h-list flex-1 auto-cols-[minmax(14.75rem,1fr)] print:auto-cols-[minmax(0,1fr)]! grid-flow-col grid-rows-[minmax(0,1fr)] border-t border-line max-rail:auto-cols-[82%] max-rail:snap-x max-rail:snap-mandatory ${settled ? 'overflow-x-auto' : 'overflow-hidden'} ${empty ? 'hidden' : 'grid'}`}
      >
        {statuses.map((status) => (
          <BoardColumn key={status} status={status} filters={filters} search={search} cards={cards} onShown={onShown} />
        ))}
        {others.columns}
      </div>
      {!empty && (
        <p className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-3 border-t border-line px-gutter py-1.5 text-xs text-ink-3">
          <span>
            <Trans>Urgent and old ones first, among those that were read.</Trans>
          </span>
          {others.looked}
        </p>
      )}
    </div>
  );
}
