import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import type { CallRecord } from '@/api/calls';
import { sampleOf, turnsOf } from '@/api/turns';
import { useLanguage } from '@/components/useLanguage';
import { nudged } from '@/player/cues';
import { useNudge } from '@/player/nudge';
import { useFind } from './useFind';

export type View = 'conversation' | 'transcript';

/** What there is to read of a call, in which of its two ways, in what language, and what somebody looks for in it. */
export function useReading(id: string, record: CallRecord | undefined) {
  const [search, setSearch] = useSearchParams();
  const state = useLocation().state as unknown;
  const [nudge, setNudge] = useNudge(id);
  const transcript = record?.transcript ?? null;
  const read = useMemo(() => (record ? turnsOf(record) : []), [record]);
  const turns = useMemo(() => nudged(read, nudge), [read, nudge]);
  const lines = useMemo(() => transcript?.split(/\r?\n/).filter((line) => line.trim()) ?? [], [transcript]);
  const view: View = search.get('view') === 'transcript' ? 'transcript' : 'conversation';
  const texts = useMemo(() => (view === 'transcript' ? lines : read.map(({ text }) => text)), [view, lines, read]);
  const find = useFind(texts);
  const ticks = useMemo(
    () =>
      view === 'transcript'
        ? []
        : turns.flatMap(({ start }, index) => (start !== null && find.found.spans[index]?.length ? [start] : [])),
    [view, turns, find.found],
  );
  const sample = useMemo(() => sampleOf(read), [read]);
  const choose = (wanted: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (wanted === 'transcript') next.set('view', wanted);
        else next.delete('view');
        return next;
      },
      // Where one came from stays known.
      { replace: true, preventScrollReset: true, state },
    );
  return {
    turns,
    lines,
    texts,
    view,
    choose,
    find,
    /** Seconds of the turns in which something was found. */
    ticks,
    nudge,
    setNudge,
    language: useLanguage(sample, read),
    summaryLanguage: useLanguage(record?.summary ?? '', record),
  };
}

export type Reading = ReturnType<typeof useReading>;
