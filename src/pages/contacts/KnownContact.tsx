import { Plural, Trans } from '@lingui/react/macro';
import { Link, useLocation } from 'react-router-dom';
import type { ContactRow } from '@/api/contacts';
import { Button, buttonLook } from '@/components/Button';
import { dayOnly } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { formatPhone } from '@/lib/phone';
import { contactTitle } from './contactWords';

interface KnownContactProps {
  contact: ContactRow;
  onOther: () => void;
}

/** A number that belongs to somebody: an offer to go there, not only a refusal. */
export function KnownContact({ contact, onOther }: KnownContactProps) {
  const { total_calls: calls, last_call_at: last, phone } = contact;
  const cameFrom = useLocation().state as unknown;
  return (
    <section className="grid gap-2">
      <h2 className="text-sm font-semibold">
        <Trans>This number is known</Trans>
      </h2>
      <div className="grid gap-2 rounded-lg bg-raised px-4 py-3 inset-ring inset-ring-line">
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <strong className="min-w-0 font-semibold wrap-anywhere">
            <bdi>{contactTitle(contact)}</bdi>
          </strong>
          {phone && contact.name && <span className="text-sm text-ink-3">{formatPhone(phone)}</span>}
        </div>
        <p className="text-sm text-ink-2">
          {calls !== null && <Plural value={calls} _0="No calls yet." one="# call." other="# calls." />}{' '}
          {last && <Trans>The last one on {dayOnly(last)}.</Trans>}
        </p>
        <div className="flex flex-wrap gap-2">
          <Link to={paths.contact(contact.id)} state={cameFrom} className={buttonLook('first')}>
            <Trans>Open this contact</Trans>
          </Link>
          <Button onClick={onOther}>
            <Trans>Use another number</Trans>
          </Button>
        </div>
      </div>
      <p className="text-xs text-ink-3">
        <Trans>InboundFlow was asked a moment ago. A number belongs to one contact.</Trans>
      </p>
    </section>
  );
}
