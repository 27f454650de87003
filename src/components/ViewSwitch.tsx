import type { IconNode } from 'lucide';
import { Link } from 'react-router-dom';
import { Icon } from './Icon';

export interface ViewLink {
  to: string;
  /** It is the one that shows. */
  on: boolean;
  label: string;
  icon?: IconNode;
}

/** Ways to show the same records under the same filters; each has an address. `label` names them for readers. */
export function ViewSwitch({ label, views }: { label: string; views: readonly ViewLink[] }) {
  return (
    <nav aria-label={label} className="inline-flex max-w-full shrink-0 flex-wrap rounded-md bg-well p-0.5">
      {views.map((view) => (
        <Link
          key={view.to}
          to={view.to}
          aria-current={view.on ? 'true' : undefined}
          className="inline-flex h-[calc(var(--control)-4px)] items-center gap-1.5 rounded-sm px-2.5 text-sm font-medium text-ink-2 aria-[current=true]:bg-chosen aria-[current=true]:text-ink aria-[current=true]:ring aria-[current=true]:ring-line-2 forced-colors:aria-[current=true]:border forced-colors:aria-[current=true]:border-[Highlight]"
        >
          {view.icon && <Icon of={view.icon} />}
          {view.label}
        </Link>
      ))}
    </nav>
  );
}
