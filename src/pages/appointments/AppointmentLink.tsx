import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { type AppointmentsSearch, paths } from '@/lib/paths';
import { besideList } from '@/lib/trail';

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

/** Opens an appointment beside the others, or over them. */
export function AppointmentLink({ id, search, date, tabIndex, title, className, children }: AppointmentLinkProps) {
  const location = useLocation();
  return (
    <Link
      to={paths.appointments({ ...search, appointment: id })}
      {...besideList(location, search.appointment !== undefined)}
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
