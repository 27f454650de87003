import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { preloadCalls } from '@/api/calls';
import { useConnection } from '@/api/connection';
import { useSession } from '@/api/session';
import { ConnectionState } from '@/components/ConnectionState';
import { MissingScope } from '@/components/MissingScope';
import { PageBar } from '@/components/PageBar';
import { type CallsSearch, paths } from '@/lib/paths';
import { CallFilters } from './CallFilters';
import { CallList } from './CallList';
import { filtersOf, readSearch } from './callsSearch';

/**
 * Reads what the screen shows first.
 * @public the routes look for it in the chunk
 */
export async function preload(search: URLSearchParams, scopes: readonly string[]): Promise<void> {
  if (scopes.includes('calls:read')) await preloadCalls(filtersOf(readSearch(search)));
}

/** Every call, newest first; what is looked for stands in the address. */
export default function CallsPage() {
  const { t } = useLingui();
  const session = useSession().data?.session;
  const connection = useConnection();
  const [params, setParams] = useSearchParams();
  const search = useMemo(() => readSearch(params), [params]);
  const show = (next: CallsSearch): void => setParams(new URL(paths.calls(next), window.location.origin).searchParams);

  const mayRead = session?.account.scopes.includes('calls:read') ?? true;
  return (
    <>
      <PageBar
        title={t`Calls`}
        after={
          <span className="pt-1 ps-1 rail:hidden">
            <ConnectionState {...connection} />
          </span>
        }
      />
      {mayRead ? (
        <>
          <CallFilters search={search} onChange={show} />
          {/* Another search is another list: nothing of the one before may linger under it. */}
          <CallList key={params.toString()} search={search} onChange={show} />
        </>
      ) : (
        <MissingScope scope="calls:read">
          <Trans>This key can't read calls</Trans>
        </MissingScope>
      )}
    </>
  );
}
