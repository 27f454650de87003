import { Trans } from '@lingui/react/macro';
import { ExternalLink } from 'lucide';
import { useKnownContact } from '@/api/contactKnown';
import { useMay } from '@/api/session';
import { ContactLink } from '@/components/ContactLink';
import { Fact, Facts } from '@/components/Facts';
import { Icon } from '@/components/Icon';
import { LINK_LOOK } from '@/components/TextButton';
import { longDate, zoneWords } from '@/lib/calendar';
import { dayAndTime, fullTime } from '@/lib/dates';
import { formatPhone } from '@/lib/phone';
import { webLink } from '@/lib/webLink';
import { isMissed } from './around';
import { AroundLine } from './AroundLine';
import { BookingCall } from './BookingCall';
import { Overlaps } from './Overlaps';
import type { Placed } from './when';
import { hoursWords, oddities } from './whenWords';

interface AppointmentFactsProps {
  placed: Placed;
  all: readonly Placed[];
  today: string;
}

/** All that is known of an appointment: when, what for, how to reach the caller, and where it came from. */
export function AppointmentFacts({ placed, all, today }: AppointmentFactsProps) {
  const { row } = placed;
  const contact = useKnownContact(row.caller_phone);
  const mayAdd = useMay('contacts:write');
  return (
    <>
      <div className="grid gap-4 py-4">
        <When placed={placed} all={all} today={today} />
        <Facts>
          <Fact name={<Trans>Service</Trans>}>
            {row.service_type && (
              <span dir="auto" className="block max-h-40 overflow-y-auto font-medium">
                {row.service_type}
              </span>
            )}
          </Fact>
          <Fact name={<Trans>Phone</Trans>}>
            {row.caller_phone ? <bdi>{formatPhone(row.caller_phone)}</bdi> : <Trans>number withheld</Trans>}
          </Fact>
          <Fact name={<Trans>Contact</Trans>} middle>
            {(row.contact_id ?? row.caller_phone) ? (
              <ContactLink
                contactId={row.contact_id ?? contact ?? null}
                phone={row.caller_phone}
                name={row.caller_name}
                mayAdd={mayAdd}
              />
            ) : null}
          </Fact>
          <Fact name={<Trans>Calendar</Trans>} middle>
            {row.calendar_event_link !== null && <CalendarLink to={row.calendar_event_link} />}
          </Fact>
          <Fact name={<Trans>Booked</Trans>}>{row.created_at && <Time at={row.created_at} />}</Fact>
          {row.updated_at !== null && row.updated_at !== row.created_at && (
            <Fact name={<Trans>Changed</Trans>}>
              <Time at={row.updated_at} />
            </Fact>
          )}
        </Facts>
      </div>
      <BookingCall key={row.id} row={row} />
    </>
  );
}

/** Its day and hours, and what is odd about them. */
function When({ placed, all, today }: AppointmentFactsProps) {
  const { row, when } = placed;
  const [date] = when.dates;
  return (
    <div className="grid gap-1">
      <p className="text-lg font-medium first-letter:uppercase">
        {date ? longDate(date, today) : <Trans>No day</Trans>}
      </p>
      <p className="text-ink-2">
        {date && hoursWords(when, date)}
        {when.start !== null && ` ${zoneWords(when.start).short}`}
      </p>
      {oddities(when, today).map((words) => (
        <p key={words} className={`text-sm ${when.differs === 'nowhere' ? 'text-warn' : 'text-ink-3'}`}>
          {words}
        </p>
      ))}
      <Overlaps placed={placed} all={all} />
      {isMissed(row) && <AroundLine key={row.id} row={row} start={when.start} ask />}
    </div>
  );
}

function CalendarLink({ to }: { to: string }) {
  const link = webLink(to);
  if (!link) return <Trans>The link is not safe to follow.</Trans>;
  return (
    <a
      href={link.href}
      target="_blank"
      rel="noopener noreferrer"
      className={`${LINK_LOOK} inline-flex min-h-6 items-center gap-1.5 max-rail:min-h-control`}
    >
      <Icon of={ExternalLink} />
      <span className="wrap-anywhere">
        <Trans>Open at {link.host}</Trans>
      </span>
    </a>
  );
}

function Time({ at }: { at: string }) {
  return (
    <time dateTime={at} title={fullTime(at)} className="inline-block first-letter:uppercase">
      {dayAndTime(at)}
    </time>
  );
}
