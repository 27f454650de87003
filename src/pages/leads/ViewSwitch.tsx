import { Trans, useLingui } from '@lingui/react/macro';
import { Columns3, List, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { Icon } from '@/components/Icon';
import { type LeadsSearch, paths } from '@/lib/paths';

/** List or board, over the same filters; each has an address. */
export function ViewSwitch({ search }: { search: LeadsSearch }) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`View`} className="inline-flex shrink-0 rounded-md bg-well p-0.5">
      <View to={{ ...search, view: undefined }} on={search.view !== 'board'} icon={List}>
        <Trans context="a way to show leads">List</Trans>
      </View>
      <View to={{ ...search, view: 'board' }} on={search.view === 'board'} icon={Columns3}>
        <Trans context="a way to show leads">Board</Trans>
      </View>
    </nav>
  );
}

function View({ to, on, icon, children }: { to: LeadsSearch; on: boolean; icon: LucideIcon; children: ReactNode }) {
  return (
    <Link
      to={paths.leads(to)}
      aria-current={on ? 'true' : undefined}
      className="inline-flex h-[calc(var(--control)-4px)] items-center gap-1.5 rounded-sm px-2.5 text-sm font-medium text-ink-2 aria-[current=true]:bg-chosen aria-[current=true]:text-ink aria-[current=true]:ring aria-[current=true]:ring-line-2 forced-colors:aria-[current=true]:border forced-colors:aria-[current=true]:border-[Highlight]"
    >
      <Icon of={icon} />
      {children}
    </Link>
  );
}
