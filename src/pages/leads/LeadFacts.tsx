import { Trans } from '@lingui/react/macro';
import { Link, useLocation } from 'react-router-dom';
import { useCalledAgain } from '@/api/calledAgain';
import { useKnownContact } from '@/api/contactKnown';
import { describeError } from '@/api/errors';
import type { LeadRow } from '@/api/leads';
import { useMay } from '@/api/session';
import { ContactLink } from '@/components/ContactLink';
import { Fact, Facts } from '@/components/Facts';
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
  const unknown = <Trans>not known</Trans>;
  return (
    <div className="py-4">
      <Facts>
        <Fact name={<Trans>Wants</Trans>} none={unknown}>
          {interest && (
            <span dir="auto" className="block font-medium">
              {interest}
            </span>
          )}
        </Fact>
        <Fact name={<Trans>Why a lead</Trans>} none={unknown}>
          {why && (
            <span dir="auto" className="block">
              {why}
            </span>
          )}
        </Fact>
        <Fact name={<Trans>Came</Trans>} none={unknown}>
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
        <Fact name={<Trans>Contact</Trans>} none={unknown} middle>
          {(contact || phone) && (
            <ContactLink contactId={contact ?? known ?? null} phone={phone} name={name} mayAdd={mayAdd} />
          )}
        </Fact>
      </Facts>
    </div>
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
