import { Plural, Trans } from '@lingui/react/macro';
import { Check, Pause, TriangleAlert } from 'lucide';
import type { ReactNode } from 'react';
import type { List } from '@/api/cursor';
import type { CallRow } from '@/api/calls';
import { describeError } from '@/api/errors';
import { Icon } from '@/components/Icon';
import { Spinner } from '@/components/Spinner';
import { TextButton } from '@/components/TextButton';
import { shortDay } from '@/lib/dates';

interface SieveFooterProps {
  list: List<CallRow>;
  /** The last day that counts, in words, while newer calls are read over on the way to it. */
  before: string | undefined;
}

/**
 * The footer of a list that shows a part of what it reads: how far back it has read, how many it looked at, and never more than that.
 */
export function SieveFooter({ list, before }: SieveFooterProps) {
  const { rows = [], footer, sieve } = list;
  const count = rows.length;
  const { looked } = sieve;
  const back = sieve.oldest === null ? undefined : shortDay(sieve.oldest);
  const read = back ? (
    <Trans>
      Read back to {back}, {looked} looked at.
    </Trans>
  ) : (
    <Trans>{looked} looked at.</Trans>
  );
  const button = (onClick: () => void, words: ReactNode) => <TextButton onClick={onClick}>{words}</TextButton>;
  if (footer.loading)
    return (
      <Line sign={<Spinner />} action={button(() => void sieve.stop(), <Trans>Stop</Trans>)}>
        {before ? <Trans>Looking for calls up to {before}.</Trans> : <Trans>Looking for more.</Trans>} {read}
      </Line>
    );
  if (footer.error) {
    const { sentence } = describeError(footer.error);
    return (
      <Line
        sign={<Icon of={TriangleAlert} className="text-danger" />}
        action={button(list.retryMore, <Trans>Retry</Trans>)}
      >
        <Trans>The next page could not be read.</Trans> {read} {sentence}
      </Line>
    );
  }
  if (footer.stopped)
    return (
      <Line sign={<Icon of={TriangleAlert} className="text-warn" />}>
        {read}{' '}
        <Trans>
          InboundFlow says that there are more but gives no way to them. Narrow the list with a filter to see older
          ones.
        </Trans>
      </Line>
    );
  if (footer.complete)
    return (
      <Line sign={<Icon of={Check} />}>
        <Plural value={count} one="That is all: # call matches." other="That is all: # calls match." />{' '}
        <Trans>{looked} looked at.</Trans>
      </Line>
    );
  if (sieve.paused)
    return (
      <Line sign={<Icon of={Pause} />} action={button(sieve.goOn, <Trans>Go on looking</Trans>)}>
        {read} <Plural value={count} _0="None matches so far." one="# matches so far." other="# match so far." />
      </Line>
    );
  return (
    <Line action={button(list.loadMore, <Trans>Read older ones</Trans>)}>
      <Trans>{count} so far.</Trans> {read}
    </Line>
  );
}

function Line({ sign, action, children }: { sign?: ReactNode; action?: ReactNode; children: ReactNode }) {
  return (
    <div role="status" className="flex min-h-11 items-center gap-2 px-gutter py-2 text-sm text-ink-2">
      {sign}
      <span>
        {children} {action}
      </span>
    </div>
  );
}
