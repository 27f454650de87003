import { Trans } from '@lingui/react/macro';
import type { Problem } from '@/api/errors';
import { timeOfDay } from '@/lib/dates';
import { Notice } from './Notice';
import { TextButton } from './TextButton';

interface StaleNoticeProps {
  /** Of what is still shown: milliseconds since 1970. */
  readAt: number;
  /** Why there is nothing newer. */
  problem: Problem;
  onRetry: () => void;
}

/** Over what could not be read again: when it was read, and why not since. */
export function StaleNotice({ readAt, problem, onRetry }: StaleNoticeProps) {
  const time = timeOfDay(readAt);
  return (
    <Notice
      tone="warn"
      action={
        <TextButton onClick={onRetry}>
          <Trans>Retry</Trans>
        </TextButton>
      }
    >
      <strong className="font-semibold">
        <Trans>As of {time}.</Trans>
      </strong>{' '}
      {problem.sentence}
    </Notice>
  );
}
