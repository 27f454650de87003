import { Trans } from '@lingui/react/macro';
import { ExternalLink, Phone } from 'lucide';
import type { ReactNode, Ref } from 'react';
import { useKnownContact } from '@/api/contactKnown';
import { useMay } from '@/api/session';
import { buttonLook } from '@/components/Button';
import { ContactLink } from '@/components/ContactLink';
import { Icon } from '@/components/Icon';
import { AppointmentStatus } from '@/components/AppointmentStatus';
import { LINK_LOOK } from '@/components/TextButton';
import { callerTitle } from '@/lib/caller';
import { longDate, zoneWords } from '@/lib/calendar';
import { dayAndTime, fullTime } from '@/lib/dates';
import { dialable, formatPhone } from '@/lib/phone';
import { webLink } from '@/lib/webLink';
import { isMissed } from './around';
import { AroundLine } from './AroundLine';
import { BookingCall } from './BookingCall';
import { OneFile } from './CalendarFile';
import { Overlaps } from './Overlaps';
import type { Placed } from './when';
import { hoursWords, oddities } from './whenWords';

interface AppointmentFactsProps {
  placed: Placed;
  all: readonly Placed[];
  today: string;
  heading: Ref<HTMLHeadingElement>;
}

/** All that is known of an appointment: when, who, how to reach them, and where it came from. */
export function AppointmentFacts({ placed, all, today, heading }: AppointmentFactsProps) {
  const { row, when } = placed;
  const tel = dialable(row.caller_phone);
  const link = webLink(row.calendar_event_link);
  const contact = useKnownContact(row.caller_phone);
  const mayAdd = useMay('contacts:write');
  const [date] = when.dates;
  const odd = oddities(when, today);
  return (
    <div className="grid gap-5 px-gutter pb-8">
      <div className="grid justify-items-start gap-1">
        <AppointmentStatus status={row.status} />
        <h2
          id="appointment-title"
          ref={heading}
          tabIndex={-1}
          className="line-clamp-3 text-xl font-semibold wrap-anywhere outline-none"
        >
          <bdi>{callerTitle(row)}</bdi>
        </h2>
        {row.service_type && (
          <p dir="auto" className="max-h-40 overflow-y-auto text-ink-2 wrap-anywhere">
            {row.service_type}
          </p>
        )}
      </div>
      <div className="grid gap-1">
        <p className="text-lg font-medium first-letter:uppercase">
          {date ? longDate(date, today) : <Trans>No day</Trans>}
        </p>
        <p className="text-ink-2">
          {date && hoursWords(when, date)}
          {when.start !== null && ` ${zoneWords(when.start).short}`}
        </p>
        {odd.map((words) => (
          <p key={words} className={`text-sm ${when.differs === 'nowhere' ? 'text-warn' : 'text-ink-3'}`}>
            {words}
          </p>
        ))}
        <Overlaps placed={placed} all={all} />
        {isMissed(row) && <AroundLine key={row.id} row={row} start={when.start} ask />}
      </div>
      <div className="flex flex-wrap gap-2">
        {tel && row.caller_phone && (
          <a href={tel} className={buttonLook('first')}>
            <Icon of={Phone} />
            <Trans>Call {formatPhone(row.caller_phone)}</Trans>
          </a>
        )}
        {date && <OneFile placed={placed} />}
      </div>
      <dl className="grid grid-cols-[6rem_minmax(0,1fr)] items-baseline gap-x-2 gap-y-2 text-sm max-rail:gap-y-3 max-rail:text-md">
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
          {link ? (
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
          ) : (
            row.calendar_event_link !== null && <Trans>The link is not safe to follow.</Trans>
          )}
        </Fact>
        <Fact name={<Trans>Booked</Trans>}>
          {row.created_at && (
            <time
              dateTime={row.created_at}
              title={fullTime(row.created_at)}
              className="inline-block first-letter:uppercase"
            >
              {dayAndTime(row.created_at)}
            </time>
          )}
        </Fact>
        {row.updated_at !== null && row.updated_at !== row.created_at && (
          <Fact name={<Trans>Changed</Trans>}>
            <time
              dateTime={row.updated_at}
              title={fullTime(row.updated_at)}
              className="inline-block first-letter:uppercase"
            >
              {dayAndTime(row.updated_at)}
            </time>
          </Fact>
        )}
      </dl>
      <BookingCall key={row.id} row={row} />
    </div>
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
            <Trans>none</Trans>
          </span>
        )}
      </dd>
    </>
  );
}
