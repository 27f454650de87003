import { lazy, Suspense } from 'react';
import { loadChunk } from '@/api/chunk';
import type { SessionState } from '@/api/session';
import { ErrorBoundary } from '@/components/ErrorBoundary';
import { withLaterWords } from '@/lib/locale';

const OrganizationNotice = lazy(() => loadChunk(() => withLaterWords(() => import('./OrganizationNotice'))));

/** Where a tab says that another one signed in to another organization. Nothing of it is fetched before that. */
export function OrganizationPlace({ session, other, before }: SessionState) {
  if (!session || !(other ?? before)) return null;
  return (
    <ErrorBoundary fallback={null}>
      <Suspense fallback={null}>
        <OrganizationNotice here={session.account} other={other?.account} before={before} />
      </Suspense>
    </ErrorBoundary>
  );
}
