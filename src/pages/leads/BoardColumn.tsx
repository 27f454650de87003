import { useLingui } from '@lingui/react';
import { Plural, Trans } from '@lingui/react/macro';
import { ArrowUp } from 'lucide';
import { memo, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { Link } from 'react-router-dom';
import { type LeadFilters, type LeadRow, useLeads } from '@/api/leads';
import { Button } from '@/components/Button';
import { Skeleton, SkeletonLine } from '@/components/Skeleton';
import { LINK_LOOK } from '@/components/TextButton';
import { type LeadsSearch, paths } from '@/lib/paths';
import { urgentFirst } from './boardOrder';
import { ColumnFoot } from './ColumnFoot';
import { type Cards, ColumnFrame } from './ColumnFrame';

/** Cards a column draws; further back the list goes. */
const MOST = 200;

/** What a column shows, for the panel beside the board. */
export interface Shown {
  leads: readonly LeadRow[];
  /** Nothing is there, and all was read. */
  empty: boolean;
}

interface BoardColumnProps {
  status: string;
  filters: LeadFilters;
  search: LeadsSearch;
  cards: Cards;
  onShown: (status: string, shown: Shown) => void;
}

const NONE: readonly LeadRow[] = [];

/** One status, read by itself: it waits, fails and ends without the other columns. */
export const BoardColumn = memo(function BoardColumn({ status, filters, search, cards, onShown }: BoardColumnProps) {
  // A word of it is another in another language, while nothing else of it has changed.
  useLingui();
  const column = useRef<HTMLElement>(null);
  const list = useLeads(useMemo(() => ({ ...filters, status }), [filters, status]));
  const { rows, footer, news } = list;
  const leads = useMemo(() => rows && urgentFirst(rows).slice(0, MOST), [rows]);
  const settled = leads !== undefined || list.error !== null;
  const empty = leads?.length === 0 && footer.complete && news === 0;
  useEffect(() => {
    if (settled) onShown(status, { leads: leads ?? NONE, empty });
  }, [onShown, status, settled, leads, empty]);

  /** While nobody is at the column, it is what it is now; cards move under no finger. */
  const settle = useEffectEvent((): void => {
    const element = column.current;
    if (!list.changed || !element || element.matches(':hover') || element.contains(document.activeElement)) return;
    void list.showNews();
  });
  useEffect(() => settle(), [list.changed, news]);

  const many = (rows?.length ?? 0) > MOST;
  return (
    <ColumnFrame
      ref={column}
      status={status}
      cards={cards}
      leads={leads}
      count={rows && { read: rows.length, complete: footer.complete }}
      staleSince={list.refreshError ? list.checkedAt : undefined}
      notice={
        news > 0 && (
          <div className="px-3 pb-2">
            <Button icon={ArrowUp} onClick={() => void list.showNews()}>
              <Plural value={news} one="# new" other="# new" />
            </Button>
          </div>
        )
      }
    >
      {leads ? (
        many ? (
          <p className="pt-2 text-xs text-ink-3">
            <Trans>The board shows {MOST} of a column.</Trans>{' '}
            <Link to={paths.leads({ ...search, view: undefined, status })} className={LINK_LOOK}>
              <Trans>Go on in the list</Trans>
            </Link>
          </p>
        ) : (
          <ColumnFoot list={list} />
        )
      ) : list.error ? (
        // Why, and what to do, is said once over the board.
        <p className="pt-1 text-sm font-medium text-danger">
          <Trans>These could not be read.</Trans>
        </p>
      ) : (
        <Skeleton>
          <div className="grid gap-2">
            {['w-3/5', 'w-1/2', 'w-2/3'].map((name) => (
              <div key={name} className="rounded-md border border-line px-2.5 py-2">
                <SkeletonLine className={name} />
                <SkeletonLine className="w-11/12" />
                <SkeletonLine className="w-1/3" />
              </div>
            ))}
          </div>
        </Skeleton>
      )}
    </ColumnFrame>
  );
});
