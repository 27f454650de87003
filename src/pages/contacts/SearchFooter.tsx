import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import type { ContactRow } from '@/api/contacts';
import type { List } from '@/api/cursor';
import { describeError } from '@/api/errors';
import type { ReadOn } from '@/api/readOn';
import { LoadMore } from '@/components/LoadMore';
import { Spinner } from '@/components/Spinner';
import { TextButton } from '@/components/TextButton';

interface SearchFooterProps {
  list: List<ContactRow>;
  /** Rows that match. */
  found: number;
  readOn: ReadOn;
}

/** Under what was found by name: among how many contacts it was looked for, and the way to the others. */
export function SearchFooter({ list, found, readOn }: SearchFooterProps) {
  const { i18n } = useLingui();
  const { footer } = list;
  const { on } = readOn;
  const button = useRef<HTMLButtonElement>(null);
  // With the first row that is found the footer comes to lie under a list: whoever pressed its button stands on it still.
  useEffect(() => {
    if (on && document.activeElement === document.body) button.current?.focus({ preventScroll: true });
  }, [on]);
  const read = list.rows?.length ?? 0;
  const count = i18n.number(read);
  const matches = <Plural value={found} one="# matches" other="# match" />;
  if (footer.error || footer.stopped || footer.complete) {
    return (
      <LoadMore
        list={list}
        problem={footer.error && describeError(footer.error)}
        end={
          <Trans>
            All {count} contacts were looked through: {matches}.
          </Trans>
        }
      />
    );
  }
  return (
    <div role="status" className="flex min-h-11 flex-wrap items-center gap-x-2 px-gutter py-2 text-sm text-ink-2">
      {on && <Spinner />}
      <span>
        {on && (
          <>
            <Trans>Looking through the others.</Trans>{' '}
          </>
        )}
        <Trans>
          Among the {count} contacts read so far, {matches}.
        </Trans>
      </span>
      <TextButton ref={button} onClick={on ? readOn.stop : readOn.start}>
        {on ? <Trans>Stop</Trans> : <Trans>Read on</Trans>}
      </TextButton>
    </div>
  );
}
