import { Trans } from '@lingui/react/macro';
import { ChevronLeft } from 'lucide-react';
import { Link } from 'react-router-dom';
import { Icon } from '@/components/Icon';
import { paths } from '@/lib/paths';

/** The way back: to the list as it was left, or to whatever else one came from. */
export function BackToContacts({ list }: { list: string | undefined }) {
  return (
    <Link
      to={list ?? paths.contacts()}
      state={{ restore: true }}
      className="-ms-1 inline-flex min-h-6 min-w-6 shrink-0 items-center gap-1 rounded-sm text-sm text-ink-3 hover:text-ink max-rail:-me-2 max-rail:min-h-control"
    >
      <Icon of={ChevronLeft} />
      <span className="max-rail:sr-only">
        {list?.startsWith('/calls') ? <Trans>Calls</Trans> : <Trans>Contacts</Trans>}
      </span>
    </Link>
  );
}
