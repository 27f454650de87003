import { Trans, useLingui } from '@lingui/react/macro';
import { RotateCw } from 'lucide-react';
import { useRouteError } from 'react-router-dom';
import { Button } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { PageBar } from '@/components/PageBar';

/** In place of a screen that could not be loaded or drawn. Around it the navigation goes on working. */
export function RouteError() {
  const { t } = useLingui();
  const error = useRouteError();
  // For whoever looks into the browser's console; it holds no customer's data.
  console.error(error);
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
