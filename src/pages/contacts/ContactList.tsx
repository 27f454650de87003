import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useRef } from 'react';
import { type ContactRow, useContacts } from '@/api/contacts';
import { describeError } from '@/api/errors';
import { useReadOn } from '@/api/readOn';
import { DataTable } from '@/components/DataTable';
import { ErrorNotice } from '@/components/ErrorNotice';
import { LoadMore } from '@/components/LoadMore';
import { NewsPill } from '@/components/NewsPill';
import { StaleNotice } from '@/components/StaleNotice';
import type { TableHandle } from '@/components/table/useWindow';
import { dayKey } from '@/lib/dates';
import { memoized } from '@/lib/memoized';
import { type ContactsSearch, paths } from '@/lib/paths';
import { contactColumns, ROW_LOOK } from './contactColumns';
import { ContactsEmpty } from './ContactsEmpty';
import { filtersOf, matcherOf } from './contactsSearch';
import { ContactsSkeleton } from './ContactsSkeleton';
import { MonthHeading } from './MonthHeading';
import { SearchFooter } from './SearchFooter';

interface ContactListProps {
  search: ContactsSearch;
  onChange: (search: ContactsSearch) => void;
  /** Told the numbers of the rows, which tell the country. */
  onPhones: (phones: string[]) => void;
}

/** Pages that one press looks through for a name. */
const PAGES = 20;

const linkTo = (contact: ContactRow): string => paths.contact(contact.id);
const nothing = (): void => undefined;

const monthOf = memoized(({ created_at }: ContactRow) => dayKey(created_at).slice(0, 7));

/** The list itself: its rows, or why there are none. */
export function ContactList({ search, onChange, onPhones }: ContactListProps) {
  const { t, i18n } = useLingui();
  const { q, since, phone } = search;
  const list = useContacts(useMemo(() => filtersOf({ since, phone }), [since, phone]));
  const { rows, footer, loadMore, news } = list;
  const shown = useMemo(() => (q && rows ? rows.filter(matcherOf(q)) : rows), [rows, q]);
  const readOn = useReadOn(list, q ?? '', { step: PAGES });
  const table = useRef<TableHandle>(null);
  const showNews = async (): Promise<void> => {
    const first = await list.showNews();
    if (first !== undefined) table.current?.toTop(first);
  };
  // oxlint-disable-next-line react/exhaustive-deps -- Titles are words too: another language, other columns.
  const columns = useMemo(() => contactColumns(), [i18n.locale]);
  const known = useMemo(() => rows?.slice(0, 100).flatMap((row) => row.phone ?? []), [rows]);
  useEffect(() => {
    if (known && known.length > 1) onPhones(known);
  }, [known, onPhones]);

  if (!rows || !shown) {
    if (!list.error) return <ContactsSkeleton />;
    return (
      <div className="border-t border-line">
        <ErrorNotice
          title={<Trans>The contacts could not be read</Trans>}
          problem={describeError(list.error)}
          onRetry={list.retry}
          retrying={list.retrying}
        />
      </div>
    );
  }
  const searched = q !== undefined && <SearchFooter list={list} found={shown.length} readOn={readOn} />;
  const empty = shown.length === 0 && (searched || (footer.complete && news === 0));
  return (
    <section className="@container relative flex flex-1 flex-col border-t border-line">
      {list.refreshError && (
        <div className="px-gutter py-2.5">
          <StaleNotice readAt={list.checkedAt} problem={describeError(list.refreshError)} onRetry={list.refresh} />
        </div>
      )}
      {empty ? (
        <ContactsEmpty search={search} onChange={onChange} searched={searched} all={footer.complete} />
      ) : (
        <div className="relative flex flex-1 flex-col">
          <NewsPill count={news} onShow={() => void showNews()} />
          <DataTable
            label={t`Contacts`}
            columns={columns}
            rows={shown}
            complete={footer.complete}
            linkTo={linkTo}
            groupOf={monthOf}
            heading={(contact, count) => (
              <MonthHeading when={contact.created_at} count={q || news > 0 ? undefined : count} />
            )}
            rowLook={ROW_LOOK}
            rowRem={2.4375}
            headingRem={1.6875}
            onNearEnd={q ? nothing : loadMore}
            handle={table}
            footer={
              searched || (
                <LoadMore
                  list={list}
                  problem={footer.error && describeError(footer.error)}
                  end={<Plural value={rows.length} one="That is all: # contact." other="That is all: # contacts." />}
                />
              )
            }
          />
        </div>
      )}
    </section>
  );
}
