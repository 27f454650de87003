import ical, { ICalEventStatus } from 'ical-generator';
import { webLink } from '@/lib/webLink';
import type { Placed } from './when';

/** What the file says beside the appointments themselves, in the viewer's words. */
export interface IcsWords {
  /** Of the whole calendar. */
  name: string;
  summaryOf: (placed: Placed) => string;
  /** Lines of the description. */
  notesOf: (placed: Placed) => string[];
}

/** What calendars know of a status; of any other one they are told nothing, and the notes have its name. */
const STATUS: Record<string, ICalEventStatus> = {
  booked: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  completed: ICalEventStatus.CONFIRMED,
  no_show: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
};

/** RFC 5545 has no control characters but tab and line break, and the library passes them on. */
// oxlint-disable-next-line no-control-regex
const clean = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');

/** The library escapes commas and semicolons in addresses too, where no reader takes that back. */
const address = (href: string): string => href.replaceAll(',', '%2C').replaceAll(';', '%3B');

const stampOf = ({ row }: Placed): Date => {
  const time = Date.parse(row.updated_at ?? row.created_at);
  return new Date(Number.isNaN(time) ? 0 : time);
};

/**
 * Appointments as an iCalendar file (RFC 5545). Times are UTC instants; without a time the day stands alone, and what has neither is
 * left out. `UID` is made of the record's id, so that a second import changes what the first one brought.
 */
export function icsOf(placed: readonly Placed[], words: IcsWords): string {
  const calendar = ical({ name: clean(words.name), prodId: { company: 'InboundFlow', product: 'Dashboard' } });
  for (const one of placed) {
    const { row, when } = one;
    const [day] = when.dates;
    if (day === undefined) continue;
    const event = calendar.createEvent({
      id: `${encodeURIComponent(row.id)}@appointments.inboundflow.app`,
      stamp: stampOf(one),
      lastModified: stampOf(one),
      summary: clean(words.summaryOf(one)),
      description: clean(words.notesOf(one).join('\n')),
      status: Object.hasOwn(STATUS, row.status) ? (STATUS[row.status] ?? null) : null,
      ...(when.start === null
        ? { allDay: true, start: new Date(`${day}T00:00:00Z`) }
        : { start: new Date(when.start), end: when.guessed || when.end === null ? null : new Date(when.end) }),
    });
    const link = webLink(row.calendar_event_link);
    if (link) event.url(address(link.href));
  }
  return calendar.toString();
}
