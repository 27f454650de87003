import type { IconNode } from 'lucide';
import { Icon } from './Icon';

interface ReachLinkProps {
  /** `tel:` or `mailto:`; without a safe one its place stays empty, so that the signs of all rows stand in line. */
  to: string | undefined;
  icon: IconNode;
  label: string;
  tabIndex: 0 | -1;
}

/** To call or to write to whom a row tells of; it lies over the row's link. */
export function ReachLink({ to, icon, label, tabIndex }: ReachLinkProps) {
  if (!to) return <span className="w-6.5 max-rail:w-11" />;
  return (
    <a
      href={to}
      tabIndex={tabIndex}
      aria-label={label}
      title={label}
      className="relative z-1 grid size-6.5 place-items-center rounded-md text-ink-2 hover:bg-well hover:text-ink max-rail:-my-2 max-rail:size-11"
    >
      <Icon of={icon} size={15} />
    </a>
  );
}
