import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { CallRecord } from '@/api/calls';
import { readMessages } from '@/api/messages';
import { ErrorBoundary } from '@/components/ErrorBoundary';
import { Tabs } from '@/components/Tabs';
import { Conversation } from './Conversation';
import { callerShort } from './callWords';
import { Transcript } from './Transcript';

interface CallWordsProps {
  record: CallRecord;
  start: number;
  playFrom: ((seconds: number) => void) | undefined;
}

/** What was said: by turns, or as the record's own transcript. Which one stands in the address. */
export function CallWords({ record, start, playFrom }: CallWordsProps) {
  const { t } = useLingui();
  const [search, setSearch] = useSearchParams();
  const turns = useMemo(
    () => readMessages(record.messages, record.transcript, record.duration_seconds),
    [record.messages, record.transcript, record.duration_seconds],
  );
  const ongoing = record.status === 'in-progress';
  const view = search.get('view') === 'transcript' ? 'transcript' : 'conversation';
  const choose = (value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === 'transcript') next.set('view', value);
        else next.delete('view');
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <Tabs
      label={t`What was said`}
      tabs={[
        { value: 'conversation', label: t`Conversation` },
        { value: 'transcript', label: t`Transcript` },
      ]}
      value={view}
      onChoose={choose}
      className="flex items-center gap-2 border-b border-line px-gutter py-2"
    >
      {view === 'transcript' ? (
        <ErrorBoundary key="transcript" part={<Trans>The transcript</Trans>}>
          <Transcript text={record.transcript} ongoing={ongoing} />
        </ErrorBoundary>
      ) : (
        <ErrorBoundary key="conversation" part={<Trans>The conversation</Trans>}>
          {turns.length === 0 ? (
            <p className="px-gutter py-4 text-ink-2">
              {ongoing ? (
                <Trans>The words come when the call ends.</Trans>
              ) : (
                <Trans>This call has no conversation to read.</Trans>
              )}
            </p>
          ) : (
            <Conversation
              callId={record.id}
              turns={turns}
              caller={callerShort(record)}
              start={start}
              playFrom={playFrom}
            />
          )}
        </ErrorBoundary>
      )}
    </Tabs>
  );
}
