import { Trans } from '@lingui/react/macro';
import { User, UserPlus } from 'lucide-react';
import { Link, useLocation } from 'react-router-dom';
import type { CallRow } from '@/api/calls';
import { Icon } from '@/components/Icon';
import { LINK_LOOK } from '@/components/TextButton';
import { paths } from '@/lib/paths';

/** The way to the caller's contact; where there is none, to a form that begins with what the call tells. */
export function ContactLink({ call }: { call: Pick<CallRow, 'contact_id' | 'caller_phone' | 'caller_name'> }) {
  const location = useLocation();
  const { contact_id: contact, caller_phone: phone, caller_name: name } = call;
  if (!contact && !phone) return null;
  return (
    <Link
      to={contact ? paths.contact(contact) : paths.newContact({ phone: phone ?? undefined, name: name ?? undefined })}
      state={{ list: `${location.pathname}${location.search}` }}
      className={`${LINK_LOOK} inline-flex min-h-6 items-center gap-1.5 max-rail:min-h-control`}
    >
      <Icon of={contact ? User : UserPlus} />
      {contact ? <Trans>Open the contact</Trans> : <Trans>Add to the contacts</Trans>}
    </Link>
  );
}
