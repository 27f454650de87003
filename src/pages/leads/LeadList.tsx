import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useRef } from 'react';
import type { List } from '@/api/cursor';
import { describeError } from '@/api/errors';
import type { LeadRow } from '@/api/leads';
import { DataTable } from '@/components/DataTable';
import { ErrorNotice } from '@/components/ErrorNotice';
import { LoadMore } from '@/components/LoadMore';
import { NewsPill } from '@/components/NewsPill';
import type { TableHandle } from '@/components/table/useWindow';
import { dayKey } from '@/lib/dates';
import { memoized } from '@/lib/memoized';
import { type LeadsSearch, paths } from '@/lib/paths';
import { leadColumns, ROW_LOOK } from './leadColumns';
import { LeadsEmpty } from './LeadsEmpty';
import { LeadsSkeleton } from './LeadsSkeleton';
import { MonthHeading } from './MonthHeading';

interface LeadListProps {
  list: List<LeadRow>;
  search: LeadsSearch;
  onChange: (search: LeadsSearch) => void;
}

const monthOf = memoized(({ created_at }: LeadRow) => dayKey(created_at).slice(0, 7));

/** The list itself: its rows, or why there are none. */
export function LeadList({ list, search, onChange }: LeadListProps) {
  const { t, i18n } = useLingui();
  const { rows, footer, loadMore, news } = list;
  const table = useRef<TableHandle>(null);
  const showNews = async (): Promise<void> => {
    const first = await list.showNews();
    if (first !== undefined) table.current?.toTop(first);
  };
  // oxlint-disable-next-line react/exhaustive-deps -- Titles are words too: another language, other columns.
  const columns = useMemo(() => leadColumns(), [i18n.locale]);
  const { status, urgency, since } = search;
  const linkTo = useMemo(
    () => (lead: LeadRow) => paths.leads({ status, urgency, since, lead: lead.id }),
    [status, urgency, since],
  );

  if (!rows) {
    if (!list.error) return <LeadsSkeleton />;
    return (
      <div className="border-t border-line">
        <ErrorNotice
          title={<Trans>The leads could not be read</Trans>}
          problem={describeError(list.error)}
          onRetry={list.retry}
          retrying={list.retrying}
        />
      </div>
    );
  }
  if (rows.length === 0 && footer.complete && news === 0) return <LeadsEmpty search={search} onChange={onChange} />;
  return (
    <section className="@container relative flex flex-1 flex-col border-t border-line">
      <div className="relative flex flex-1 flex-col">
        <NewsPill count={news} onShow={() => void showNews()} />
        <DataTable
          label={t`Leads`}
          columns={columns}
          rows={rows}
          complete={footer.complete}
          linkTo={linkTo}
          open={search.lead}
          groupOf={monthOf}
          heading={(lead, count) => <MonthHeading when={lead.created_at} count={news > 0 ? undefined : count} />}
          rowLook={ROW_LOOK}
          rowRem={3.375}
          headingRem={1.6875}
          onNearEnd={loadMore}
          handle={table}
          footer={
            <LoadMore
              list={list}
              problem={footer.error && describeError(footer.error)}
              end={<Plural value={rows.length} one="That is all: # lead." other="That is all: # leads." />}
            />
          }
        />
      </div>
    </section>
  );
}
