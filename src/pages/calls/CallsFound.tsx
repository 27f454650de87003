import { Plural, Trans } from '@lingui/react/macro';

interface CallsFoundProps {
  count: number;
  /** Every call that matches was read. */
  complete: boolean;
  /** Which days were looked at; empty for all. */
  when: string;
}

/** What the filters yield: a total only where nothing is left to read. */
export function CallsFound({ count, complete, when }: CallsFoundProps) {
  return (
    <p className="ms-auto self-center text-xs whitespace-nowrap text-ink-3 max-rail:hidden">
      {complete ? <Plural value={count} one="# call" other="# calls" /> : <Trans>{count} so far</Trans>}
      {when && <> · {when}</>}
    </p>
  );
}
