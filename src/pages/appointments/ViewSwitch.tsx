import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import { type AppointmentsSearch, paths } from '@/lib/paths';
import { type View, VIEWS } from './appointmentsSearch';

/** Agenda, week or list, over the same days and filters; each has an address. */
export function ViewSwitch({ search, view }: { search: AppointmentsSearch; view: View }) {
  const { t } = useLingui();
  const words: Record<View, string> = { agenda: t`Agenda`, week: t`Week`, list: t`List` };
  return (
    <nav aria-label={t`View`} className="inline-flex shrink-0 rounded-md bg-well p-0.5">
      {VIEWS.map((one) => (
        <Link
          key={one}
          to={paths.appointments({ ...search, view: one, appointment: undefined })}
          aria-current={one === view ? 'true' : undefined}
          className="inline-flex h-[calc(var(--control)-4px)] items-center rounded-sm px-2.5 text-sm font-medium text-ink-2 aria-[current=true]:bg-chosen aria-[current=true]:text-ink aria-[current=true]:ring aria-[current=true]:ring-line-2 forced-colors:aria-[current=true]:border forced-colors:aria-[current=true]:border-[Highlight]"
        >
          {words[one]}
        </Link>
      ))}
    </nav>
  );
}
