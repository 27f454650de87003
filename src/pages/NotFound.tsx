import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import { buttonLook } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { PageBar } from '@/components/PageBar';
import { paths } from '@/lib/paths';

/** An address that no screen has. */
export function NotFound() {
  const { t } = useLingui();
  return (
    <>
      <PageBar title={t`Not found`} />
      <div className="border-t border-line">
        <EmptyState
          title={<Trans>There is no page at this address</Trans>}
          actions={
            <Link to={paths.calls()} className={buttonLook('first')}>
              <Trans>Go to the calls</Trans>
            </Link>
          }
        >
          <Trans>The link may be old, or a letter of it was lost on the way.</Trans>
        </EmptyState>
      </div>
    </>
  );
}
