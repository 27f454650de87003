import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { preloadCalls, useCalls } from '@/api/calls';
import { useConnection } from '@/api/connection';
import { useMay } from '@/api/session';
import { TitleConnection } from '@/components/ConnectionState';
import { MissingScope } from '@/components/MissingScope';
import { PageBar } from '@/components/PageBar';
import { today } from '@/lib/dates';
import { type CallsSearch, paths } from '@/lib/paths';
import { CallFilters } from './CallFilters';
import { CallList } from './CallList';
import { CallsFound } from './CallsFound';
import { contradiction, filtersOf, readSearch } from './callsSearch';
import { whenWord } from './filterWords';

/**
 * Reads what the screen shows first.
 * @public the routes look for it in the chunk
 */
export async function preload(params: URLSearchParams, scopes: readonly string[]): Promise<void> {
  const search = readSearch(params);
  if (scopes.includes('calls:read') && !contradiction(search)) await preloadCalls(filtersOf(search));
}

/** Every call, newest first; what is looked for stands in the address. */
export default function CallsPage() {
  const { t } = useLingui();
  const connection = useConnection();
  const [params, setParams] = useSearchParams();
  const search = useMemo(() => readSearch(params), [params]);
  const show = (next: CallsSearch): void => setParams(new URL(paths.calls(next), window.location.origin).searchParams);

  const mayRead = useMay('calls:read');
  const day = today();
  // What "today" means is worked out from the clock, so at midnight the same search asks for something else.
  // oxlint-disable-next-line react/exhaustive-deps
  const filters = useMemo(() => filtersOf(search), [search, day]);
  const impossible = contradiction(search);
  const list = useCalls(mayRead && !impossible ? filters : undefined);
  return (
    <>
      <PageBar title={t`Calls`} after={<TitleConnection {...connection} />} />
      {mayRead ? (
        <>
          <CallFilters
            search={search}
            onChange={show}
            found={
              list.rows && (
                <CallsFound count={list.rows.length} complete={list.footer.complete} when={whenWord(search)} />
              )
            }
          />
          {/* Another search is another list: nothing of the one before may linger under it. */}
          <CallList
            key={params.toString()}
            list={list}
            search={search}
            impossible={impossible !== null}
            onChange={show}
          />
        </>
      ) : (
        <MissingScope scope="calls:read">
          <Trans>This key can't read calls</Trans>
        </MissingScope>
      )}
    </>
  );
}
