import { Plural, Trans } from '@lingui/react/macro';
import { monthName } from '@/lib/dates';

/** The month over the contacts that were added in it; how many once all of them are read. */
export function MonthHeading({ when, count }: { when: string; count: number | undefined }) {
  const month = monthName(when);
  return (
    <div className="flex items-center gap-2 border-b border-line bg-sheet px-gutter py-[5px] text-xs text-ink-3">
      <span>
        <Trans>
          Added in <strong className="font-semibold text-ink">{month}</strong>
        </Trans>
      </span>
      {count !== undefined && (
        <span className="ms-auto max-rail:hidden">
          <Plural value={count} one="# contact" other="# contacts" />
        </span>
      )}
    </div>
  );
}
