import { Plural, Trans } from '@lingui/react/macro';
import { monthName } from '@/lib/dates';

/** The month over the leads that came in it; how many once all of them are read. */
export function MonthHeading({ when, count }: { when: string; count: number | undefined }) {
  const month = when ? monthName(when) : undefined;
  return (
    <div className="flex items-center gap-2 border-b border-line bg-sheet px-gutter py-[5px] text-xs text-ink-3">
      <strong className="font-semibold text-ink first-letter:uppercase">{month ?? <Trans>Undated</Trans>}</strong>
      {count !== undefined && (
        <span className="ms-auto max-rail:hidden">
          <Plural value={count} one="# lead" other="# leads" />
        </span>
      )}
    </div>
  );
}
