import { X } from 'lucide';
import { Icon } from './Icon';

interface ToggleFilterProps {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** A filter that is either on or off; on, it is tinted and carries the × that takes it off. */
export function ToggleFilter({ label, on, onChange }: ToggleFilterProps) {
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={() => onChange(!on)}
      className={`inline-flex h-control shrink-0 items-center gap-1.5 rounded-md px-2.5 text-sm whitespace-nowrap inset-ring ${
        on ? 'bg-accent-soft font-medium text-accent inset-ring-accent' : 'bg-raised inset-ring-line-2 hover:bg-hover'
      }`}
    >
      {label}
      {on && <Icon of={X} />}
    </button>
  );
}
