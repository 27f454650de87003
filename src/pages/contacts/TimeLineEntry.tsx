import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarDays, Flag, type IconNode, Phone, VolumeX } from 'lucide';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';
import type { AppointmentRow } from '@/api/appointments';
import type { CallRow } from '@/api/calls';
import type { LeadRow } from '@/api/leads';
import { Icon } from '@/components/Icon';
import { LeadStatus, Urgency } from '@/components/LeadStatus';
import { AppointmentStatus } from '@/components/AppointmentStatus';
import { StatusBadge } from '@/components/StatusBadge';
import { callStart } from '@/lib/callStart';
import { dayAndTime, dayKey, dayOfMonth, shortDay, timeOfDay } from '@/lib/dates';
import { clock, spoken } from '@/lib/duration';
import { paths } from '@/lib/paths';
import { trailFrom } from '@/lib/trail';
import { RowPlay, RowTime } from '@/player/RowPlay';
import type { Happening } from './story';

const SIGNS: Record<Happening['kind'], { icon: IconNode; shape: string }> = {
  call: { icon: Phone, shape: 'rounded-full' },
  lead: { icon: Flag, shape: 'rounded-sm' },
  appointment: { icon: CalendarDays, shape: 'rounded-sm' },
};

/** One thing that happened: when, a sign for its kind, what it was, and what came of it. */
export function TimeLineEntry({ happening, ahead }: { happening: Happening; ahead: boolean }) {
  const { icon, shape } = SIGNS[happening.kind];
  const when = happening.at && <When happening={happening} ahead={ahead} />;
  return (
    <li className="relative grid grid-cols-[1.625rem_minmax(0,1fr)] gap-x-3 pb-3 before:absolute before:inset-y-0 before:start-[0.8125rem] before:w-px before:bg-line rail:grid-cols-[8.5rem_1.625rem_minmax(0,1fr)] rail:before:start-[10.0625rem]">
      <span className="pt-1 text-end text-sm whitespace-nowrap text-ink-3 max-rail:hidden">{when}</span>
      <span
        className={`relative grid size-[1.625rem] place-items-center bg-sheet inset-ring inset-ring-line-2 ${shape}`}
      >
        <Icon of={icon} size={13} className="text-ink-2" />
      </span>
      <div className="min-w-0 max-w-summary pt-0.5">
        <What happening={happening} />
        <p className="text-sm text-ink-3 rail:hidden">{when}</p>
      </div>
    </li>
  );
}

function When({ happening, ahead }: { happening: Happening; ahead: boolean }) {
  const day = ahead ? shortDay(happening.at) : dayOfMonth(happening.at);
  // Its hours stand beside the word.
  if (happening.kind === 'appointment') return <time dateTime={happening.at}>{day}</time>;
  return (
    <time dateTime={happening.at}>
      {day}, {timeOfDay(happening.at)}
    </time>
  );
}

function What({ happening }: { happening: Happening }) {
  switch (happening.kind) {
    case 'call': {
      const { call } = happening;
      return (
        <Entry
          to={paths.call(call.id)}
          title={<Trans context="that somebody made">Call</Trans>}
          state={<StatusBadge status={call.status} />}
          end={call.status !== 'in-progress' && <Sound call={call} />}
          words={call.summary}
        />
      );
    }
    case 'lead':
      return <LeadEntry lead={happening.lead} />;
    case 'appointment':
      return <AppointmentEntry appointment={happening.appointment} at={happening.at} />;
  }
}

/** How long it was, and the button to hear it, or that there is nothing to hear. */
function Sound({ call }: { call: CallRow }) {
  const { t } = useLingui();
  const { id, duration_seconds: length, has_recording: heard } = call;
  const none = t`No recording`;
  return (
    <>
      {length !== null && (
        <>
          <span aria-hidden>
            {heard && <RowTime id={id} />}
            {clock(length)}
          </span>
          <span className="sr-only">{spoken(length)}</span>
        </>
      )}
      {heard ? (
        <RowPlay call={call} when={dayAndTime(callStart(call))} />
      ) : (
        <span title={none} className="grid w-6.5 place-items-center text-ink-3 max-rail:w-8">
          <Icon of={VolumeX} size={15} />
          <span className="sr-only">{none}</span>
        </span>
      )}
    </>
  );
}

function LeadEntry({ lead }: { lead: LeadRow }) {
  return (
    <Entry
      to={paths.leads({ lead: lead.id })}
      title={<Trans>Lead</Trans>}
      state={
        <>
          {lead.urgency && <Urgency urgency={lead.urgency} />}
          <LeadStatus status={lead.status} />
        </>
      }
      words={lead.interest ?? lead.call_summary}
    />
  );
}

function AppointmentEntry({ appointment, at }: { appointment: AppointmentRow; at: string }) {
  const { t } = useLingui();
  const { appointment_time_start: start, appointment_time_end: end } = appointment;
  const hours = start && (end ? `${timeOfDay(start)}–${timeOfDay(end)}` : timeOfDay(start));
  return (
    <Entry
      to={paths.appointments({ appointment: appointment.id, from: dayKey(at) })}
      title={hours ? t`Appointment, ${hours}` : t`Appointment`}
      state={<AppointmentStatus status={appointment.status} />}
      words={appointment.service_type}
    />
  );
}

interface EntryProps {
  /** Where it is shown by itself. */
  to: string;
  title: ReactNode;
  state: ReactNode;
  end?: ReactNode;
  words: string | null;
}

function Entry({ to, title, state, end, words }: EntryProps) {
  const trail = trailFrom(useLocation());
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3">
        <Link
          to={to}
          state={trail}
          className="inline-flex min-h-6 items-center rounded-sm font-medium underline decoration-line-2 underline-offset-3 hover:decoration-accent max-rail:min-h-8"
        >
          {title}
        </Link>
        {state}
        {end && (
          <span className="ms-auto flex items-center gap-2 text-sm whitespace-nowrap text-ink-2 has-[[data-playing]]:font-medium has-[[data-playing]]:text-accent">
            {end}
          </span>
        )}
      </div>
      {words && (
        <p dir="auto" className="line-clamp-4 text-ink-2 wrap-anywhere">
          {words}
        </p>
      )}
    </>
  );
}
