import { useMemo } from 'react';
import type { Turn } from '@/api/messages';
import { formatPhone } from '@/lib/phone';
import { cuesOf, turnAt } from './cues';
import { useNudge } from './nudge';
import { useCallTime } from './useCallPlayer';

interface DockWordsProps {
  callId: string;
  turns: readonly Turn[];
  /** The caller's number, shown where no turn can be. */
  phone: string | null;
}

/** The words being said, where the turns tell their times. */
export function DockWords({ callId, turns, phone }: DockWordsProps) {
  const cues = useMemo(() => cuesOf(turns), [turns]);
  const [nudge] = useNudge(callId);
  const now = useCallTime(callId, 0, (seconds) => turnAt(cues, seconds - nudge));
  const turn = turns[now];
  if (!turn) return phone && formatPhone(phone);
  return (
    <>
      {turn.speaker === 'assistant' && (
        <i
          aria-hidden
          className="me-1.5 inline-block size-2 rounded-[2px] inset-ring-[1.5px] inset-ring-ink-3 forced-colors:border"
        />
      )}
      {turn.speaker === 'caller' && (
        <i aria-hidden className="me-1.5 inline-block size-2 rounded-full bg-ink-3 forced-colors:bg-[CanvasText]" />
      )}
      <bdi>{turn.text}</bdi>
    </>
  );
}
