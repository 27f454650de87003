import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useRef } from 'react';
import { type CallRow, useCalls } from '@/api/calls';
import { describeError } from '@/api/errors';
import { DataTable } from '@/components/DataTable';
import { ErrorNotice } from '@/components/ErrorNotice';
import { LoadMore } from '@/components/LoadMore';
import { StaleNotice } from '@/components/StaleNotice';
import type { TableHandle } from '@/components/table/useWindow';
import { dayKey, usesTwelveHours } from '@/lib/dates';
import { type CallsSearch, paths } from '@/lib/paths';
import { callColumns, ROW_LOOK } from './callColumns';
import { CallsEmpty } from './CallsEmpty';
import { CallsSkeleton } from './CallsSkeleton';
import { filtersOf } from './callsSearch';
import { DayHeading } from './DayHeading';
import { NewsPill } from './NewsPill';

interface CallListProps {
  search: CallsSearch;
  onChange: (search: CallsSearch) => void;
}

const whenOf = (call: CallRow): string => call.started_at ?? call.created_at;

/** Each page that comes asks for the day of every row again, and a row's day never changes. */
const days = new WeakMap<CallRow, string>();
function dayOf(call: CallRow): string {
  let day = days.get(call);
  if (day === undefined) {
    day = dayKey(whenOf(call));
    days.set(call, day);
  }
  return day;
}
const linkTo = (call: CallRow): string => paths.call(call.id);

/** The list itself: its rows, or why there are none. */
export function CallList({ search, onChange }: CallListProps) {
  const { t, i18n } = useLingui();
  const list = useCalls(useMemo(() => filtersOf(search), [search]));
  const { rows, footer, loadMore, news } = list;
  const table = useRef<TableHandle>(null);
  const showNews = async (): Promise<void> => {
    const first = await list.showNews();
    // The pill goes with its news; whoever pressed it is led to the newest row.
    if (first !== undefined) table.current?.toTop(first);
  };
  // Titles and signs are words too: another language, other columns.
  // oxlint-disable-next-line react/exhaustive-deps
  const columns = useMemo(() => callColumns(), [i18n.locale]);
  const clock = usesTwelveHours() ? '[--when:5.25rem]' : '[--when:2.75rem]';

  if (!rows) {
    if (!list.error) return <CallsSkeleton clock={clock} />;
    return (
      <div className="border-t border-line">
        <ErrorNotice
          title={<Trans>The calls could not be read</Trans>}
          problem={describeError(list.error)}
          onRetry={list.retry}
          retrying={list.retrying}
        />
      </div>
    );
  }
  if (rows.length === 0 && footer.complete && news === 0) return <CallsEmpty search={search} onChange={onChange} />;
  return (
    <section className="relative flex min-h-0 flex-1 flex-col border-t border-line">
      {list.refreshError && (
        <div className="px-gutter py-2.5">
          <StaleNotice readAt={list.checkedAt} problem={describeError(list.refreshError)} onRetry={list.refresh} />
        </div>
      )}
      <div className="relative flex min-h-0 flex-1 flex-col">
        <NewsPill count={news} onShow={() => void showNews()} />
        <DataTable
          label={t`Calls`}
          columns={columns}
          rows={rows}
          complete={footer.complete}
          linkTo={linkTo}
          groupOf={dayOf}
          heading={(call, count) => <DayHeading when={whenOf(call)} count={news > 0 ? undefined : count} />}
          rowLook={`${ROW_LOOK} ${clock}`}
          rowRem={3.375}
          headingRem={1.6875}
          onNearEnd={loadMore}
          handle={table}
          footer={
            <LoadMore
              {...footer}
              count={rows.length}
              problem={footer.error ? describeError(footer.error) : null}
              stopped={footer.stopped !== null}
              onRetry={list.retryMore}
              onMore={loadMore}
              end={<Plural value={rows.length} one="That is all: # call." other="That is all: # calls." />}
            />
          }
        />
      </div>
    </section>
  );
}
