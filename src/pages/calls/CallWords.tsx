import { Trans, useLingui } from '@lingui/react/macro';
import { type RefObject, useEffect, useState } from 'react';
import type { CallRecord } from '@/api/calls';
import { ErrorBoundary } from '@/components/ErrorBoundary';
import { Tabs } from '@/components/Tabs';
import { saveText } from '@/lib/clipboard';
import { bring } from './bring';
import { callerShort } from './callWords';
import { callFileName, callText } from './callText';
import { Conversation } from './Conversation';
import { Lines } from './Lines';
import { momentLink } from './moment';
import { MoreTools } from './MoreTools';
import { Transcript } from './Transcript';
import { useCopy } from './useCopy';
import { useFollow } from './useFollow';
import type { Reading } from './useReading';
import { WordTools } from './WordTools';

interface CallWordsProps {
  record: CallRecord;
  reading: Reading;
  start: number;
  playFrom: ((seconds: number) => void) | undefined;
  playing: boolean;
  scroller: RefObject<HTMLElement | null>;
}

/** What was said: by turns, or as the record's own transcript. Which one stands in the address. */
export function CallWords({ record, reading, start, playFrom, playing, scroller }: CallWordsProps) {
  const { t } = useLingui();
  const { turns, lines, view, find, language: lang } = reading;
  const follow = useFollow(scroller);
  const { copy, say, shown } = useCopy();
  const [more, setMore] = useState(false);
  const ongoing = record.status === 'in-progress';
  const caller = callerShort(record);
  const timed = turns.some(({ start: second }) => second !== null);
  const anonymous = !timed && turns.every(({ speaker, name }) => speaker === 'unknown' && name === null);
  const followed = timed && playFrom !== undefined && view === 'conversation';

  const { set: setFollow } = follow;
  const { at, found, steps } = find;
  useEffect(() => {
    const mark = at < 0 ? undefined : scroller.current?.querySelector('mark[data-now]');
    if (!mark || !scroller.current) return;
    setFollow(false);
    bring(scroller.current, mark);
  }, [at, found, steps, scroller, setFollow]);

  const taken = () => (view === 'transcript' ? (record.transcript ?? '') : callText(record, turns, caller));
  const copyAll = () => void copy(taken(), view === 'transcript' ? t`Transcript copied` : t`Conversation copied`);
  const saveAll = () => {
    const name = callFileName(record);
    saveText(name, taken());
    say(t`Saved as ${name}`);
  };
  return (
    <>
      <Tabs
        label={t`What was said`}
        tabs={[
          { value: 'conversation', label: t`Conversation` },
          { value: 'transcript', label: t`Transcript` },
        ]}
        value={view}
        onChoose={reading.choose}
        className={`z-1 flex flex-wrap items-center gap-2 border-b border-line bg-sheet px-gutter py-2 rail:[@media(height>=32rem)]:sticky rail:top-(--deck,0px) print:hidden ${find.query ? 'max-rail:[@media(height>=32rem)_and_(width>=18rem)]:sticky max-rail:-top-13' : ''}`}
        tools={
          <>
            <WordTools
              view={view}
              find={find}
              snippet={snippetOf(reading)}
              follow={followed ? follow : null}
              onCopy={copyAll}
              more={more}
              onMore={setMore}
            />
            {more && (
              <MoreTools
                onCopy={copyAll}
                onSave={saveAll}
                nudge={followed ? { seconds: reading.nudge, set: reading.setNudge } : null}
              />
            )}
          </>
        }
      >
        {view === 'transcript' ? (
          <ErrorBoundary key="transcript" part={<Trans>The transcript</Trans>}>
            <Transcript lines={lines} find={find} lang={lang} scroller={scroller} ongoing={ongoing} />
          </ErrorBoundary>
        ) : (
          <ErrorBoundary key="conversation" part={<Trans>The conversation</Trans>}>
            {turns.length === 0 && (
              <p className="px-gutter py-4 text-ink-2">
                {ongoing ? (
                  <Trans>The words come when the call ends.</Trans>
                ) : (
                  <Trans>This call has no conversation to read.</Trans>
                )}
              </p>
            )}
            {turns.length > 0 && anonymous && (
              <>
                <p className="px-gutter pt-4 text-sm text-ink-3">
                  <Trans>The record does not tell who said what.</Trans>
                </p>
                <Lines lines={reading.texts} find={find} lang={lang} scroller={scroller} />
              </>
            )}
            {turns.length > 0 && !anonymous && (
              <Conversation
                callId={record.id}
                turns={turns}
                caller={caller}
                lang={lang}
                start={start}
                playFrom={playFrom}
                playing={playing}
                follow={follow}
                find={find}
                onCopyMoment={(second) => void copy(momentLink(record.id, second), t`Link to this moment copied`)}
                scroller={scroller}
              />
            )}
          </ErrorBoundary>
        )}
      </Tabs>
      {shown}
    </>
  );
}

/** The words around the hit one stands on, without the rest of a long turn. */
function snippetOf({ find, texts }: Reading): string {
  if (!find.now) return '';
  const { text, inside } = find.now;
  const from = find.found.spans[text]?.[inside * 2] ?? 0;
  return texts[text]?.slice(Math.max(0, from - 40), from + 80) ?? '';
}
