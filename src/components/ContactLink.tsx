import { Trans } from '@lingui/react/macro';
import { Lock, User, UserPlus } from 'lucide';
import { Link, useLocation } from 'react-router-dom';
import { paths } from '@/lib/paths';
import { dialable } from '@/lib/phone';
import { trailFrom } from '@/lib/trail';
import { Icon } from './Icon';
import { LINK_LOOK } from './TextButton';

const PLACE = 'inline-flex min-h-6 items-center gap-1.5 max-rail:min-h-control';

interface ContactLinkProps {
  /** Null: nobody knows one. */
  contactId: string | null;
  phone: string | null;
  name: string | null;
  /** Whether the key in use may add contacts. */
  mayAdd: boolean;
}

/** From anything a caller left to their contact; where there is none, to a form that begins with what is known; without a number nothing. */
export function ContactLink({ contactId, phone, name, mayAdd }: ContactLinkProps) {
  const trail = trailFrom(useLocation());
  // "anonymous" is no number.
  if (!contactId && !dialable(phone)) return null;
  if (!contactId && !mayAdd) {
    return (
      <span className={`${PLACE} text-ink-3`}>
        <Icon of={Lock} />
        <Trans>Adding the contact needs the scope contacts:write</Trans>
      </span>
    );
  }
  return (
    <Link
      to={
        contactId ? paths.contact(contactId) : paths.newContact({ phone: phone ?? undefined, name: name ?? undefined })
      }
      state={trail}
      className={`${LINK_LOOK} ${PLACE}`}
    >
      <Icon of={contactId ? User : UserPlus} />
      {contactId ? <Trans>Open the contact</Trans> : <Trans>Add to the contacts</Trans>}
    </Link>
  );
}
