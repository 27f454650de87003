import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { CallRow } from '@/api/calls';
import type { List } from '@/api/cursor';
import { describeError } from '@/api/errors';
import { DataTable } from '@/components/DataTable';
import { ErrorNotice } from '@/components/ErrorNotice';
import { LoadMore } from '@/components/LoadMore';
import { NewsPill } from '@/components/NewsPill';
import { Spinner } from '@/components/Spinner';
import { StaleNotice } from '@/components/StaleNotice';
import type { TableHandle } from '@/components/table/useWindow';
import { callStart } from '@/lib/callStart';
import { dayKey, usesTwelveHours } from '@/lib/dates';
import { memoized } from '@/lib/memoized';
import { type CallsSearch, paths } from '@/lib/paths';
import { usePlayer } from '@/player/PlayerProvider';
import { callColumns, ROW_LOOK } from './callColumns';
import { CallsEmpty } from './CallsEmpty';
import { CallsSkeleton } from './CallsSkeleton';
import { daysOf } from './callsSearch';
import { DayHeading } from './DayHeading';
import { dayWord } from './filterWords';
import { SieveFooter } from './SieveFooter';
import { warm } from './warmth';

interface CallListProps {
  list: List<CallRow>;
  search: CallsSearch;
  /** No call can be within the days asked for. */
  impossible: boolean;
  onChange: (search: CallsSearch) => void;
}

const dayOf = memoized((call: CallRow) => dayKey(callStart(call)));
const linkTo = (call: CallRow): string => paths.call(call.id);

/** The list itself: its rows, or why there are none. */
export function CallList({ list, search, impossible, onChange }: CallListProps) {
  const { t, i18n } = useLingui();
  const { rows, footer, loadMore, news, sieve } = list;
  const table = useRef<TableHandle>(null);
  const [arrived, setArrived] = useState(0);
  // It was said; whoever comes back to the list need not hear it again.
  useEffect(() => () => setArrived(0), []);
  const showNews = async (): Promise<void> => {
    const first = await list.showNews();
    // The pill goes with its news; whoever pressed it is led to the newest row.
    if (first !== undefined) table.current?.toTop(first);
  };
  /** While nobody is at the list, it is what it is now. */
  const settle = (): void => {
    if (!list.changed || !table.current?.atRest()) return;
    setArrived(news);
    void list.showNews();
  };
  const player = usePlayer();
  useEffect(() => {
    if (rows) player.setQueue(`calls ${JSON.stringify(search)}`, rows);
  }, [player, rows, search]);
  const onChanged = useEffectEvent(settle);
  useEffect(() => onChanged(), [list.changed, news]);
  // Titles and signs are words too: another language, other columns.
  // oxlint-disable-next-line react/exhaustive-deps
  const columns = useMemo(() => callColumns(), [i18n.locale]);
  const clock = usesTwelveHours() ? '[--when:5.25rem]' : '[--when:2.75rem]';

  const empty = (looked: boolean) => (
    <CallsEmpty
      search={search}
      impossible={impossible}
      looked={looked ? { count: sieve.looked, oldest: sieve.oldest } : undefined}
      onChange={onChange}
    />
  );
  if (impossible) return <div className="border-t border-line">{empty(false)}</div>;
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
  const { to } = daysOf(search);
  return (
    <section className="relative flex flex-1 flex-col border-t border-line">
      {list.refreshError && (
        <div className="px-gutter py-2.5">
          <StaleNotice readAt={list.checkedAt} problem={describeError(list.refreshError)} onRetry={list.refresh} />
        </div>
      )}
      {rows.length === 0 && footer.complete && news === 0 ? (
        empty(sieve.on)
      ) : (
        <div className="relative flex flex-1 flex-col">
          <NewsPill
            count={news}
            onShow={() => void showNews()}
            arrived={arrived > 0 && <Plural value={arrived} one="# new call came in." other="# new calls came in." />}
          />
          <DataTable
            label={t`Calls`}
            columns={columns}
            rows={rows}
            complete={footer.complete}
            linkTo={linkTo}
            groupOf={dayOf}
            heading={(call, count) => <DayHeading when={callStart(call)} count={news > 0 ? undefined : count} />}
            rowLook={`${ROW_LOOK} ${clock}`}
            rowRem={3.375}
            headingRem={1.6875}
            onNearEnd={loadMore}
            onIntent={warm}
            onRest={settle}
            returningNote={<Returning />}
            handle={table}
            footer={
              sieve.on ? (
                <SieveFooter list={list} before={rows.length === 0 && to ? dayWord(to) : undefined} />
              ) : (
                <LoadMore
                  list={list}
                  problem={footer.error && describeError(footer.error)}
                  end={<Plural value={rows.length} one="That is all: # call." other="That is all: # calls." />}
                />
              )
            }
          />
        </div>
      )}
    </section>
  );
}

/** After a reload, while the pages are read again that there were. */
function Returning() {
  return (
    <p
      role="status"
      className="absolute inset-x-0 top-0 z-3 mx-auto flex w-fit items-center gap-2 rounded-full bg-raised px-3 py-1 text-sm text-ink-2 shadow-e-2"
    >
      <Spinner />
      <Trans>Going back to where you were…</Trans>
    </p>
  );
}
