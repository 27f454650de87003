import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide';
import { useEffect } from 'react';
import { Link } from 'react-router-dom';
import { type Importing, noteImporting } from '@/api/importing';
import { IconButton } from '@/components/Button';
import { Spinner } from '@/components/Spinner';
import { LINK_LOOK } from '@/components/TextButton';
import { catchStrayFiles } from '@/lib/catchStrayFiles';
import { paths } from '@/lib/paths';

/** Under other screens: how far the import is that goes on beside them, and the way to it. */
export default function ImportStrip({ importing: { state, done, total } }: { importing: Importing }) {
  const { t, i18n } = useLingui();
  // The page that it would take away with it has what became of the rows.
  useEffect(catchStrayFiles, []);
  const figures = { done: i18n.number(done), total: i18n.number(total) };
  return (
    <aside
      aria-label={t`The import`}
      className="flex min-h-11 shrink-0 items-center gap-x-2 border-t border-line bg-raised px-gutter py-1 text-sm print:hidden"
    >
      {state === 'running' && <Spinner />}
      {/* The figures change all the time; that it is held, or over, is told once. */}
      <span className="min-w-0" role={state === 'running' ? undefined : 'status'}>
        {state === 'running' ? (
          <Trans>
            Importing contacts: {figures.done} of {figures.total} done.
          </Trans>
        ) : state === 'held' ? (
          <Trans>
            The import of contacts is held at {figures.done} of {figures.total}.
          </Trans>
        ) : (
          <Trans>The import of contacts is over.</Trans>
        )}
      </span>
      <Link to={paths.importContacts()} className={`${LINK_LOOK} inline-flex min-h-6 items-center whitespace-nowrap`}>
        {state === 'over' ? <Trans>See the result</Trans> : <Trans>Open</Trans>}
      </Link>
      {state === 'over' && (
        <IconButton icon={X} label={t`Close`} onClick={() => noteImporting(null)} className="ms-auto" />
      )}
    </aside>
  );
}
