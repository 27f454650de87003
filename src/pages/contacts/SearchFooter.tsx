import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ContactRow } from '@/api/contacts';
import type { List } from '@/api/cursor';
import { describeError } from '@/api/errors';
import { LoadMore } from '@/components/LoadMore';
import { TextButton } from '@/components/TextButton';

interface SearchFooterProps {
  list: List<ContactRow>;
  /** Rows that match. */
  found: number;
  onReadOn: () => void;
}

/** Under what was found by name: among how many contacts it was looked for, and the way to the others. */
export function SearchFooter({ list, found, onReadOn }: SearchFooterProps) {
  const { i18n } = useLingui();
  const { footer } = list;
  const read = list.rows?.length ?? 0;
  const count = i18n.number(read);
  const matches = <Plural value={found} one="# matches" other="# match" />;
  if (footer.loading || footer.error || footer.stopped || footer.complete) {
    return (
      <LoadMore
        {...footer}
        count={read}
        problem={footer.error ? describeError(footer.error) : null}
        stopped={footer.stopped !== null}
        onRetry={list.retryMore}
        onMore={onReadOn}
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
      <span>
        <Trans>
          Among the {count} contacts read so far, {matches}.
        </Trans>
      </span>
      <TextButton onClick={onReadOn}>
        <Trans>Read on</Trans>
      </TextButton>
    </div>
  );
}
