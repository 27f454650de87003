import { Trans } from '@lingui/react/macro';
import { Check, TriangleAlert } from 'lucide';
import type { ReactNode } from 'react';
import type { List } from '@/api/cursor';
import type { Problem } from '@/api/errors';
import type { Walked } from '@/api/pages';
import { Icon } from './Icon';
import { Spinner } from './Spinner';
import { TextButton } from './TextButton';

interface LoadMoreProps {
  list: Pick<List<Walked>, 'rows' | 'footer' | 'loadMore' | 'retryMore'>;
  /** Why the next page could not be read. */
  problem: Problem | null;
  /** What is said once everything was read. */
  end: ReactNode;
}

/** A list's footer: always one sentence about how far it was read and what comes next. */
export function LoadMore({ list, problem, end }: LoadMoreProps) {
  const { loading, pageSize, nextPage, stopped, complete } = list.footer;
  const count = list.rows?.length ?? 0;
  return (
    <div role="status" className="flex min-h-11 items-center gap-2 px-gutter py-2 text-sm text-ink-2">
      {loading ? (
        <>
          <Spinner />
          <span>
            <Trans>
              Getting the next {pageSize}. So far {count}.
            </Trans>
          </span>
        </>
      ) : problem ? (
        <>
          <Icon of={TriangleAlert} className="text-danger" />
          <span>
            <Trans>
              Page {nextPage} could not be read. The {count} above stay. {problem.sentence}
            </Trans>{' '}
            <TextButton onClick={list.retryMore}>
              <Trans>Retry</Trans>
            </TextButton>
          </span>
        </>
      ) : stopped ? (
        <>
          <Icon of={TriangleAlert} className="text-warn" />
          <span>
            <Trans>
              Stopped after {count}: InboundFlow says that there are more but gives no way to them. Narrow the list with
              a filter to see older ones.
            </Trans>
          </span>
        </>
      ) : complete ? (
        <>
          <Icon of={Check} />
          <span>{end}</span>
        </>
      ) : (
        <>
          <span>
            <Trans>{count} so far.</Trans>
          </span>
          <TextButton onClick={list.loadMore}>
            <Trans>Read older ones</Trans>
          </TextButton>
        </>
      )}
    </div>
  );
}
