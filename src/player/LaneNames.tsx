import { Trans } from '@lingui/react/macro';

interface LaneNamesProps {
  /** What the caller is called beside each turn. */
  caller: string;
}

/** Whose lane is whose, at the lanes' own height. */
export function LaneNames({ caller }: LaneNamesProps) {
  return (
    <div className="grid h-16 w-19 shrink-0 grid-rows-2 items-center text-xs text-ink-3">
      <span className="flex min-w-0 items-center gap-1.5">
        <i
          aria-hidden
          className="size-2 shrink-0 rounded-[2px] inset-ring-[1.5px] inset-ring-current forced-colors:border"
        />
        <span className="truncate">
          <Trans>Assistant</Trans>
        </span>
      </span>
      <span className="flex min-w-0 items-center gap-1.5">
        <i aria-hidden className="size-2 shrink-0 rounded-full bg-current forced-colors:bg-[CanvasText]" />
        <span dir="auto" title={caller} className="truncate">
          {caller}
        </span>
      </span>
    </div>
  );
}
