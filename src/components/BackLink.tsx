import { Trans } from '@lingui/react/macro';
import { ChevronLeft } from 'lucide';
import { Link, useLocation } from 'react-router-dom';
import { trailBack } from '@/lib/trail';
import { Icon } from './Icon';

/** Before a record's heading: the way back to the list as it was left, or to whatever else one came from, under its name. */
export function BackLink({ to }: { to: string }) {
  const state = useLocation().state as unknown;
  return (
    <Link
      to={to}
      state={{ restore: true, ...trailBack(state, to) }}
      className="-ms-1 inline-flex min-h-6 min-w-6 shrink-0 items-center gap-1 rounded-sm text-sm text-ink-3 hover:text-ink max-rail:-me-2 max-rail:min-h-control"
    >
      <Icon of={ChevronLeft} />
      <span className="max-rail:sr-only">{nameOf(to)}</span>
    </Link>
  );
}

function nameOf(address: string) {
  const [, section, record] = new URL(address, window.location.origin).pathname.split('/');
  switch (section) {
    case 'contacts':
      if (record === 'new') return <Trans>New contact</Trans>;
      return record ? <Trans>Contact</Trans> : <Trans>Contacts</Trans>;
    case 'leads':
      return <Trans>Leads</Trans>;
    case 'appointments':
      return <Trans>Appointments</Trans>;
    default:
      return record ? <Trans>Call</Trans> : <Trans>Calls</Trans>;
  }
}
