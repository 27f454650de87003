import { Trans } from '@lingui/react/macro';
import { describeError } from '@/api/errors';
import { retryAll } from '@/api/autoRetry';
import type { Trouble } from '@/api/leads';
import { Notice } from '@/components/Notice';
import { StaleNotice } from '@/components/StaleNotice';
import { TextButton } from '@/components/TextButton';

/** One for the whole screen, whatever of it failed; each part says by itself that it was, or as of when it stands. */
export function LeadsTrouble({ trouble }: { trouble: Trouble }) {
  const problem = describeError(trouble.error);
  const onRetry = (): void => retryAll();
  return (
    <div className="border-t border-line px-gutter py-2.5">
      {trouble.readAt > 0 ? (
        <StaleNotice readAt={trouble.readAt} problem={problem} onRetry={onRetry} />
      ) : (
        <Notice
          tone="danger"
          action={
            problem.retry && (
              <TextButton onClick={onRetry}>
                <Trans>Retry</Trans>
              </TextButton>
            )
          }
        >
          <strong className="font-semibold">
            <Trans>Not all leads could be read.</Trans>
          </strong>{' '}
          {problem.sentence}
        </Notice>
      )}
    </div>
  );
}
