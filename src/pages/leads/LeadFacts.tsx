import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { useCalledAgain } from '@/api/calledAgain';
import { useKnownContact } from '@/api/contactKnown';
import { describeError } from '@/api/errors';
import type { LeadRow } from '@/api/leads';
import { useMay } from '@/api/session';
import { ContactLink } from '@/components/ContactLink';
import { Spinner } from '@/components/Spinner';
import { LINK_LOOK, TextButton } from '@/components/TextButton';
import { dayAndTime, fullTime } from '@/lib/dates';
import { mailable } from '@/lib/mail';
import { paths } from '@/lib/paths';

/** What the lead is about, whether its number called again, and whose it is. */
export function LeadFacts({ lead }: { lead: LeadRow }) {
  const { interest, qualification_reason: why, caller_email: email, created_at: created } = lead;
  const { contact_id: contact, caller_phone: phone, caller_name: name } = lead;
  const known = useKnownContact(phone);
  const mayAdd = useMay('contacts:write');
  return (
    <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] items-baseline gap-x-3 gap-y-2 py-4 text-sm max-rail:text-md @max-[15rem]:grid-cols-[minmax(0,1fr)] @max-[15rem]:gap-y-1">
      <Fact name={<Trans>Wants</Trans>}>
        {interest && (
          <span dir="auto" className="block font-medium">
            {interest}
          </span>
        )}
      </Fact>
      <Fact name={<Trans>Why a lead</Trans>}>
        {why && (
          <span dir="auto" className="block">
            {why}
          </span>
        )}
      </Fact>
      <Fact name={<Trans>Came</Trans>}>
        {created && (
          <time dateTime={created} title={fullTime(created)} className="block first-letter:uppercase">
            {dayAndTime(created)}
          </time>
        )}
      </Fact>
      <Fact name={<Trans>Called again</Trans>}>
        <Again lead={lead} />
      </Fact>
      {email && !mailable(email) && (
        <Fact name={<Trans>E-mail</Trans>}>
          <bdi>{email}</bdi>
        </Fact>
      )}
      {email && mailable(email) && (
        <Fact name={<Trans>E-mail</Trans>}>
          <a href={mailable(email)} className={LINK_LOOK}>
            {email}
          </a>
        </Fact>
      )}
      <Fact name={<Trans>Contact</Trans>} middle>
        {(contact || phone) && (
          <ContactLink contactId={contact ?? known ?? null} phone={phone} name={name} mayAdd={mayAdd} />
        )}
      </Fact>
    </dl>
  );
}

function Fact({ name, children, middle = false }: { name: ReactNode; children: ReactNode; middle?: boolean }) {
  const place = middle ? 'self-center' : '';
  return (
    <>
      <dt className={`text-ink-3 ${place}`}>{name}</dt>
      <dd className={`min-w-0 wrap-anywhere ${place}`}>
        {children || (
          <span className="text-ink-3">
            <Trans>not known</Trans>
          </span>
        )}
      </dd>
    </>
  );
}

/** The one that is open is asked for: one request, where the calls that were read don't tell. */
function Again({ lead }: { lead: LeadRow }) {
  const may = useMay('calls:read');
  const { pathname, search } = useLocation();
  const { again, asking, error, retry } = useCalledAgain(lead, may);
  if (again.state === 'yes') {
    return (
      <Link
        to={paths.call(again.callId)}
        state={{ list: `${pathname}${search}` }}
        className={`${LINK_LOOK} block w-fit first-letter:uppercase`}
      >
        {dayAndTime(again.at)}
      </Link>
    );
  }
  if (again.state === 'no') return <Trans>Not since this lead came</Trans>;
  if (!may) return <Trans>This key can't read calls; it lacks the scope calls:read.</Trans>;
  if (lead.caller_phone === null) return <Trans>The number was withheld, so nobody knows.</Trans>;
  if (error) {
    return (
      <>
        <Trans>It could not be looked up.</Trans> {describeError(error).sentence}{' '}
        <TextButton onClick={retry} disabled={asking}>
          <Trans>Retry</Trans>
        </TextButton>
      </>
    );
  }
  return (
    <span role="status" className="inline-flex items-center gap-1.5 text-ink-3">
      <Spinner />
      <Trans>Looking…</Trans>
    </span>
  );
}
