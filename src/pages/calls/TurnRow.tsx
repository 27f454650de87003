import { Trans, useLingui } from '@lingui/react/macro';
import { Info, Wrench } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { Turn } from '@/api/messages';
import { Icon } from '@/components/Icon';
import { clock, spoken } from '@/lib/duration';

interface TurnRowProps {
  turn: Turn;
  caller: string;
  /** It sounds. */
  now: boolean;
  playFrom: ((seconds: number) => void) | undefined;
}

const GRID =
  'relative grid grid-cols-[var(--time)_minmax(0,1fr)] gap-x-3 px-gutter py-1.5 text-lg [content-visibility:auto] [contain-intrinsic-size:auto_3.5rem] rail:grid-cols-[var(--time)_5.75rem_minmax(0,66ch)] rail:py-[5px] rail:[contain-intrinsic-size:auto_2.25rem]';

/** What takes the focus here comes to rest clear of the player, which lies over the top or the bottom of the page. */
const CLEAR = 'scroll-mt-4 scroll-mb-24 rail:scroll-mt-28 rail:scroll-mb-4';

/** One turn. Drawn anew only when it begins or stops to sound. */
export const TurnRow = memo(function TurnRow({ turn, caller, now, playFrom }: TurnRowProps) {
  const { speaker, text, start } = turn;
  if (speaker === 'tool' || speaker === 'system') {
    return (
      <li className={GRID}>
        <Aside of={speaker} text={text} />
      </li>
    );
  }
  const quiet = speaker === 'assistant' && !now;
  return (
    <li
      aria-current={now || undefined}
      className={`${GRID} hover:bg-hover aria-current:bg-accent-soft aria-current:before:absolute aria-current:before:inset-y-0 aria-current:before:start-0 aria-current:before:w-[3px] aria-current:before:bg-accent forced-colors:aria-current:before:bg-[Highlight]`}
    >
      <TurnTime start={start} now={now} playFrom={playFrom} />
      <TurnSpeaker turn={turn} caller={caller} />
      <p
        dir="auto"
        className={`col-start-2 min-w-0 whitespace-pre-wrap wrap-anywhere rail:col-start-3 ${quiet ? 'text-ink-2' : 'text-ink'}`}
      >
        {text}
      </p>
    </li>
  );
});

function TurnTime({ start, now, playFrom }: Pick<TurnRowProps, 'now' | 'playFrom'> & { start: number | null }) {
  const { t } = useLingui();
  if (start === null) return null;
  const look = `text-start text-sm leading-[1.4375rem] ${now ? 'font-semibold text-accent' : 'text-ink-3'}`;
  if (!playFrom) return <span className={look}>{clock(start)}</span>;
  const second = spoken(Math.floor(start));
  return (
    <button
      type="button"
      aria-label={t`Play from ${second}`}
      onClick={() => playFrom(start)}
      // Larger than it looks: a time is a small thing to hit.
      className={`${look} ${CLEAR} relative self-start rounded-sm before:absolute before:-inset-x-2 before:-inset-y-1 hover:text-accent hover:underline hover:underline-offset-3`}
    >
      {clock(start)}
    </button>
  );
}

function TurnSpeaker({ turn, caller }: { turn: Turn; caller: string }) {
  const place = 'col-start-2 row-start-1 flex min-w-0 items-center gap-[7px] self-start text-sm leading-[1.4375rem]';
  if (turn.speaker === 'assistant') {
    return (
      <span className={`${place} text-ink-3`}>
        <i
          aria-hidden
          className="size-2 shrink-0 rounded-[2px] inset-ring-[1.5px] inset-ring-current forced-colors:border"
        />
        <span className="truncate">
          <Trans>Assistant</Trans>
        </span>
      </span>
    );
  }
  if (turn.speaker === 'caller') {
    return (
      <span className={`${place} font-medium text-ink`}>
        <i aria-hidden className="size-2 shrink-0 rounded-full bg-current forced-colors:bg-[CanvasText]" />
        <span dir="auto" title={caller} className="truncate">
          {caller}
        </span>
      </span>
    );
  }
  return (
    <span dir="auto" title={turn.name ?? undefined} className={`${place} truncate text-ink-2`}>
      {turn.name}
    </span>
  );
}

/** Longer than a line at most widths: then it opens. */
const ONE_LINE = 64;

/** What the assistant did, or was told, beside the talk: one quiet line. */
function Aside({ of, text }: { of: 'tool' | 'system'; text: string }): ReactNode {
  const place = 'col-start-2 min-w-0 text-sm leading-[1.4375rem] text-ink-3 rail:col-start-3';
  const sign = (
    <>
      <Icon of={of === 'tool' ? Wrench : Info} size={14} className="mt-[0.28rem]" />
      <span className="sr-only">
        {of === 'tool' ? <Trans>What the assistant did:</Trans> : <Trans>Instruction:</Trans>}
      </span>
    </>
  );
  if (text.length <= ONE_LINE && !text.includes('\n')) {
    return (
      <p className={`${place} flex gap-1.5`}>
        {sign}
        <span dir="auto" className="min-w-0 wrap-anywhere">
          {text}
        </span>
      </p>
    );
  }
  return (
    <details className={`${place} group`}>
      <summary
        className={`flex cursor-pointer list-none gap-1.5 rounded-sm hover:text-ink-2 [&::-webkit-details-marker]:hidden ${CLEAR}`}
      >
        {sign}
        <span dir="auto" className="min-w-0 truncate group-open:whitespace-pre-wrap group-open:wrap-anywhere">
          {text}
        </span>
      </summary>
    </details>
  );
}
