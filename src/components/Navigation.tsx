import { useLingui } from '@lingui/react/macro';
import type { IconNode } from 'lucide';
import { NavLink } from 'react-router-dom';
import { Icon } from './Icon';

export interface Section {
  to: string;
  label: string;
  icon: IconNode;
}

interface NavigationProps {
  sections: readonly Section[];
}

/** The sections down the side: words from 1180 up, signs alone below. */
export function SideNav({ sections }: NavigationProps) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`Sections`} className="grid justify-items-center gap-px wide:justify-items-stretch">
      {sections.map(({ to, label, icon }) => (
        <NavLink
          key={to}
          to={to}
          title={label}
          className="group flex items-center gap-2.5 rounded-md p-2.5 font-medium text-ink-2 hover:bg-well hover:text-ink aria-[current=page]:bg-well aria-[current=page]:text-ink wide:px-2 wide:py-1.5"
        >
          <Icon of={icon} className="group-aria-[current=page]:text-accent" />
          <span className="max-wide:sr-only">{label}</span>
        </NavLink>
      ))}
    </nav>
  );
}

/**
 * The sections under the thumb, below 768. Where letters are large they grow as far as five names in a row can still be read; then the longest
 * is cut, and the others stay whole.
 */
export function TabNav({ sections }: NavigationProps) {
  const { t } = useLingui();
  return (
    <nav
      aria-label={t`Sections`}
      className="grid min-h-tabs auto-cols-[minmax(0,auto)] grid-flow-col border-t border-line bg-raised pb-[env(safe-area-inset-bottom)] print:hidden"
    >
      {sections.map(({ to, label, icon }) => (
        <NavLink
          key={to}
          to={to}
          className="relative grid min-w-0 content-center justify-items-center gap-[3px] text-[length:min(0.6875rem,4.2vw)] leading-3.5 font-medium text-ink-3 before:absolute before:-top-px before:h-0.5 before:w-7 before:rounded-b-[2px] aria-[current=page]:text-accent aria-[current=page]:before:bg-accent"
        >
          <Icon of={icon} size={20} />
          <span className="max-w-full truncate px-[3px]">{label}</span>
        </NavLink>
      ))}
    </nav>
  );
}
