import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import { ApiError, describeError } from '@/api/errors';
import { buttonLook } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { ErrorNotice } from '@/components/ErrorNotice';
import { MissingScope } from '@/components/MissingScope';
import { paths } from '@/lib/paths';

interface CallFailedProps {
  error: Error;
  onRetry: () => void;
  retrying: boolean;
}

/** In place of a call that could not be read. */
export function CallFailed({ error, onRetry, retrying }: CallFailedProps) {
  if (error instanceof ApiError && (error.status === 404 || error.status === 400)) {
    return (
      <EmptyState
        title={<Trans>There is no such call</Trans>}
        actions={
          <Link to={paths.calls()} className={buttonLook('first')}>
            <Trans>Go to the calls</Trans>
          </Link>
        }
      >
        <Trans>The link may be old, or the call belongs to another organization.</Trans>
      </EmptyState>
    );
  }
  if (error instanceof ApiError && error.code === 'missing_scope') {
    return (
      <MissingScope scope="calls:read">
        <Trans>This key can't read calls</Trans>
      </MissingScope>
    );
  }
  return (
    <ErrorNotice
      title={<Trans>The call could not be read</Trans>}
      problem={describeError(error)}
      onRetry={onRetry}
      retrying={retrying}
    />
  );
}
