import { t } from '@lingui/core/macro';
import { Ban, CalendarCheck, CalendarClock, Check, Info, type IconNode, TriangleAlert } from 'lucide';
import { Icon } from './Icon';

interface Look {
  word: string;
  icon: IconNode;
  look: string;
}

function appointmentLook(status: string): Look {
  switch (status) {
    case 'booked':
      return { word: t({ message: 'Booked', context: 'appointment' }), icon: CalendarClock, look: 'text-ink-2' };
    case 'confirmed':
      return { word: t({ message: 'Confirmed', context: 'appointment' }), icon: CalendarCheck, look: 'text-ok' };
    case 'completed':
      return { word: t({ message: 'Completed', context: 'appointment' }), icon: Check, look: 'text-ink-3' };
    case 'cancelled':
      return { word: t({ message: 'Cancelled', context: 'appointment' }), icon: Ban, look: 'text-ink-3' };
    case 'no_show':
      return { word: t({ message: 'No-show', context: 'appointment' }), icon: TriangleAlert, look: 'text-danger' };
    default:
      return { word: status || t`No status`, icon: Info, look: 'text-ink-2' };
  }
}

/** The word alone, for filters and sentences. */
export const appointmentStatusWord = (status: string): string => appointmentLook(status).word;

/** What has become of an appointment. One nobody documented keeps its own name. */
export function AppointmentStatus({ status }: { status: string }) {
  const { word, icon, look } = appointmentLook(status);
  return (
    <span className={`inline-flex min-w-0 items-center gap-1.5 text-sm ${look}`}>
      <Icon of={icon} size={14} />
      <span className="truncate">{word}</span>
    </span>
  );
}
