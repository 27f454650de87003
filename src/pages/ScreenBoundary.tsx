import { Trans, useLingui } from '@lingui/react/macro';
import { RotateCw } from 'lucide';
import type { ReactNode } from 'react';
import { Button } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { ErrorBoundary } from '@/components/ErrorBoundary';
import { PageBar } from '@/components/PageBar';

/** Around screens: one that can't be loaded or drawn says so in its place. With the address as its key, going elsewhere gets on. */
export function ScreenBoundary({ children }: { children: ReactNode }) {
  return <ErrorBoundary fallback={<ScreenFailed />}>{children}</ErrorBoundary>;
}

function ScreenFailed() {
  const { t } = useLingui();
  return (
    <>
      <PageBar title={t`Something went wrong`} />
      <div role="alert">
        <EmptyState
          title={<Trans>This screen could not be shown</Trans>}
          actions={
            <Button kind="first" icon={RotateCw} onClick={() => window.location.reload()}>
              <Trans>Load the page again</Trans>
            </Button>
          }
        >
          <Trans>Your data is safe. Check the connection and load the page again.</Trans>
        </EmptyState>
      </div>
    </>
  );
}
