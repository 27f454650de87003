import { lazy, Suspense } from 'react';
import { useMatch } from 'react-router-dom';
import { useImporting } from '@/api/importing';
import { ErrorBoundary } from '@/components/ErrorBoundary';
import { patterns } from '@/lib/paths';

const ImportStrip = lazy(() => import('./ImportStrip'));

/** Where other screens say that contacts are being imported. Nothing of it is fetched before they are. */
export function ImportPlace() {
  const importing = useImporting();
  const here = useMatch(patterns.importContacts);
  if (!importing || here) return null;
  return (
    <ErrorBoundary fallback={null}>
      <Suspense fallback={null}>
        <ImportStrip importing={importing} />
      </Suspense>
    </ErrorBoundary>
  );
}
