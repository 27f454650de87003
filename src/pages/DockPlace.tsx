import { lazy, Suspense } from 'react';
import { loadChunk } from '@/api/chunk';
import { ErrorBoundary } from '@/components/ErrorBoundary';
import { usePlayerState } from '@/player/PlayerProvider';

const load = () => import('./Dock');
const Dock = lazy(() => loadChunk(load));

/** Fetches the dock before something plays. Whether that failed is told when it is shown. */
export const warmDock = (): void => void load().catch(() => undefined);

/** Where the player's dock goes. Nothing of it is fetched before a call is put into the player. */
export function DockPlace() {
  const { call } = usePlayerState();
  return (
    call && (
      <ErrorBoundary key={call.id} fallback={null}>
        <Suspense fallback={null}>
          <Dock />
        </Suspense>
      </ErrorBoundary>
    )
  );
}
