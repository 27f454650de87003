import { CircleAlert } from 'lucide';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { Icon } from './Icon';

interface FieldProps extends Omit<ComponentProps<'input'>, 'id' | 'children'> {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do about it; in place of the hint. */
  error?: string | undefined;
  /** A control inside the field's end. */
  end?: ReactNode;
}

/** One thing to type: label above, hint or error below, tied together for readers. */
export function Field({ label, hint, error, end, className = '', ...input }: FieldProps) {
  const id = useId();
  const below = error ?? hint;
  return (
    <div className={`grid gap-1.5 ${className}`}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <div className="relative">
        <input
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={below ? `${id}-below` : undefined}
          className={`h-field w-full rounded-md border border-edge bg-sheet px-2.5 max-rail:text-[1rem] aria-invalid:border-danger aria-invalid:inset-ring aria-invalid:inset-ring-danger ${end ? 'pe-10' : ''}`}
          {...input}
        />
        {end && <div className="absolute inset-y-0 end-0 flex items-center pe-0.5">{end}</div>}
      </div>
      {below && (
        <p id={`${id}-below`} className={`flex gap-1.5 text-sm ${error ? 'text-danger' : 'text-ink-2'}`}>
          {error && <Icon of={CircleAlert} className="mt-px" />}
          <span>{below}</span>
        </p>
      )}
    </div>
  );
}
