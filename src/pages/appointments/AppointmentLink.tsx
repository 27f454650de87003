import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { type AppointmentsSearch, paths } from '@/lib/paths';

interface AppointmentLinkProps {
  id: string;
  search: AppointmentsSearch;
  /** Of the day it stands on: one that goes over midnight has a link on each. */
  date: string;
  tabIndex?: 0 | -1;
  /** Where there may be no room for the words. */
  title?: string;
  className: string;
  children: ReactNode;
}

/** Opens an appointment beside the others, or over them. From one open appointment to the next is no step on the way back. */
export function AppointmentLink({ id, search, date, tabIndex, title, className, children }: AppointmentLinkProps) {
  const location = useLocation();
  const open = search.appointment !== undefined;
  return (
    <Link
      to={paths.appointments({ ...search, appointment: id })}
      replace={open}
      state={open ? location.state : { list: `${location.pathname}${location.search}` }}
      data-row={`${date} ${id}`}
      tabIndex={tabIndex}
      title={title}
      aria-current={search.appointment === id ? 'true' : undefined}
      className={className}
    >
      {children}
    </Link>
  );
}
