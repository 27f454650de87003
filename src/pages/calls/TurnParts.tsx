import { Trans, useLingui } from '@lingui/react/macro';
import { Link2 } from 'lucide';
import type { Turn } from '@/api/messages';
import { Icon } from '@/components/Icon';
import { clock, spoken } from '@/lib/duration';

interface TurnTimeProps {
  start: number;
  now: boolean;
  /** It can be heard: then the time is what plays it. */
  heard: boolean;
  /** The words, for readers. */
  describedBy: string;
  tabIndex: number;
}

/** When a turn begins. `data-stop` makes it a stop of the list's arrow keys; the list hears the clicks. */
export function TurnTime({ start, now, heard, describedBy, tabIndex }: TurnTimeProps) {
  const { t } = useLingui();
  const look = `text-start text-sm leading-[1.4375rem] ${now ? 'font-semibold text-accent' : 'text-ink-3'}`;
  if (!heard) return <span className={look}>{clock(start)}</span>;
  const second = spoken(Math.floor(start));
  return (
    <button
      type="button"
      data-stop="play"
      tabIndex={tabIndex}
      aria-label={t`Play from ${second}`}
      aria-describedby={describedBy}
      // Larger than it looks: a time is a small thing to hit.
      className={`${look} relative self-start rounded-sm before:absolute before:-inset-x-2 before:-inset-y-1 group-hover:text-accent group-hover:underline group-hover:underline-offset-3`}
    >
      {clock(start)}
    </button>
  );
}

/** Copies the address of this second. It shows itself where the pointer or the focus is, and always under a finger. */
export function CopyMoment({ start, now, tabIndex }: { start: number; now: boolean; tabIndex: number }) {
  const { t } = useLingui();
  const second = spoken(Math.floor(start));
  return (
    <button
      type="button"
      data-stop="copy"
      tabIndex={tabIndex}
      aria-label={t`Copy a link to ${second}`}
      title={t`Copy a link to this moment`}
      className={`-mt-0.5 grid size-7 place-items-center self-start rounded-md text-ink-3 transition-opacity duration-fast hover:bg-well hover:text-ink group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100 max-rail:absolute max-rail:end-1.5 max-rail:top-0.5 max-rail:size-9 rail:col-start-4 rail:row-start-1 print:hidden ${now ? '' : 'opacity-0'}`}
    >
      <Icon of={Link2} size={15} />
    </button>
  );
}

const PLACE = 'col-start-2 row-start-1 flex min-w-0 items-center gap-[7px] self-start text-sm leading-[1.4375rem]';

/** Who speaks: by shape, by word, and by the strength of the ink. */
export function TurnSpeaker({ turn, caller }: { turn: Turn; caller: string }) {
  if (turn.speaker === 'assistant') {
    return (
      <span className={`${PLACE} text-ink-3`}>
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
      <span className={`${PLACE} font-medium text-ink`}>
        <i
          aria-hidden
          className="size-2 shrink-0 rounded-full bg-current forced-colors:bg-[CanvasText] [print-color-adjust:exact]"
        />
        <span dir="auto" title={caller} className="truncate">
          {caller}
        </span>
      </span>
    );
  }
  return (
    <span dir="auto" title={turn.name ?? undefined} className={`${PLACE} truncate text-ink-2`}>
      {turn.name}
    </span>
  );
}
