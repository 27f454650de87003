import { Trans } from '@lingui/react/macro';
import type { List } from '@/api/cursor';
import { describeError } from '@/api/errors';
import type { LeadRow } from '@/api/leads';
import { Spinner } from '@/components/Spinner';
import { TextButton } from '@/components/TextButton';
import { dayOnly } from '@/lib/dates';

/** Under a column's cards: how far it was read, and the way on. */
export function ColumnFoot({ list }: { list: List<LeadRow> }) {
  const { rows = [], footer, sieve } = list;
  const count = rows.length;
  const back = sieve.oldest === null ? undefined : dayOnly(sieve.oldest);
  return (
    <div role="status" className="pt-2.5 text-xs text-ink-3">
      {footer.loading ? (
        <span className="inline-flex items-center gap-1.5">
          <Spinner />
          <Trans>Reading…</Trans>
        </span>
      ) : footer.error ? (
        <span>
          <span className="text-danger">
            <Trans>The next ones could not be read.</Trans>
          </span>{' '}
          {describeError(footer.error).sentence}{' '}
          <TextButton onClick={list.retryMore}>
            <Trans>Retry</Trans>
          </TextButton>
        </span>
      ) : footer.stopped ? (
        <Trans>Stopped after {count}: InboundFlow says that there are more but gives no way to them.</Trans>
      ) : footer.complete ? (
        count === 0 && <Trans>None.</Trans>
      ) : (
        <>
          <Trans>
            The {count} newest, back to {back}.
          </Trans>{' '}
          <TextButton onClick={list.loadMore}>
            <Trans>Read older ones</Trans>
          </TextButton>
        </>
      )}
    </div>
  );
}
