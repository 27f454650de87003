import { t } from '@lingui/core/macro';
import {
  Ban,
  CalendarCheck,
  CalendarClock,
  Check,
  CircleCheck,
  CircleDot,
  CircleX,
  Info,
  type LucideIcon,
  SignalHigh,
  SignalLow,
  SignalMedium,
  TriangleAlert,
} from 'lucide-react';
import { Icon } from './Icon';

interface Look {
  word: string;
  icon: LucideIcon;
  look: string;
}

const QUIET = 'text-ink-2';

function urgencyLook(urgency: string): Look {
  switch (urgency) {
    case 'high':
      return { word: t`High urgency`, icon: SignalHigh, look: 'text-danger' };
    case 'medium':
      return { word: t`Medium urgency`, icon: SignalMedium, look: 'text-warn' };
    case 'low':
      return { word: t`Low urgency`, icon: SignalLow, look: QUIET };
    default:
      return { word: urgency, icon: Info, look: QUIET };
  }
}

function leadLook(status: string): Look {
  switch (status) {
    case 'new':
      return { word: t({ message: 'New', context: 'lead' }), icon: CircleDot, look: QUIET };
    case 'contacted':
      return { word: t({ message: 'Contacted', context: 'lead' }), icon: Check, look: QUIET };
    case 'qualified':
      return { word: t({ message: 'Qualified', context: 'lead' }), icon: Check, look: QUIET };
    case 'converted':
      return { word: t({ message: 'Converted', context: 'lead' }), icon: CircleCheck, look: 'text-ok' };
    case 'lost':
      return { word: t({ message: 'Lost', context: 'lead' }), icon: CircleX, look: 'text-ink-3' };
    default:
      return { word: status || t`No status`, icon: Info, look: QUIET };
  }
}

function appointmentLook(status: string): Look {
  switch (status) {
    case 'booked':
      return { word: t({ message: 'Booked', context: 'appointment' }), icon: CalendarClock, look: QUIET };
    case 'confirmed':
      return { word: t({ message: 'Confirmed', context: 'appointment' }), icon: CalendarCheck, look: 'text-ok' };
    case 'completed':
      return { word: t({ message: 'Completed', context: 'appointment' }), icon: Check, look: 'text-ink-3' };
    case 'cancelled':
      return { word: t({ message: 'Cancelled', context: 'appointment' }), icon: Ban, look: 'text-ink-3 line-through' };
    case 'no_show':
      return { word: t({ message: 'No-show', context: 'appointment' }), icon: TriangleAlert, look: 'text-danger' };
    default:
      return { word: status || t`No status`, icon: Info, look: QUIET };
  }
}

function Sign({ word, icon, look }: Look) {
  return (
    <span className={`inline-flex min-w-0 items-center gap-1.5 text-sm ${look}`}>
      <Icon of={icon} size={14} />
      <span className="truncate">{word}</span>
    </span>
  );
}

/** How much somebody is in a hurry: bars and a word. */
export const Urgency = ({ urgency }: { urgency: string }) => <Sign {...urgencyLook(urgency)} />;
/** What has become of a lead. One nobody documented keeps its own name. */
export const LeadStatus = ({ status }: { status: string }) => <Sign {...leadLook(status)} />;
/** What has become of an appointment. One nobody documented keeps its own name. */
export const AppointmentStatus = ({ status }: { status: string }) => <Sign {...appointmentLook(status)} />;
