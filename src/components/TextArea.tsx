import { CircleAlert } from 'lucide';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { Icon } from './Icon';

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'id' | 'children'> {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do about it; in place of the hint. */
  error?: string | undefined;
  /** At the end of the line below, such as how much was typed. */
  count?: ReactNode;
}

/** Several lines to type: label above, hint or error below, tied together for readers. */
export function TextArea({ label, hint, error, count, className = '', ...area }: TextAreaProps) {
  const id = useId();
  const below = error ?? hint;
  return (
    <div className={`grid gap-1.5 ${className}`}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <textarea
        id={id}
        rows={4}
        aria-invalid={error ? true : undefined}
        aria-describedby={below ? `${id}-below` : undefined}
        className="w-full rounded-md border border-edge bg-sheet px-2.5 py-2 max-rail:text-[1rem] aria-invalid:border-danger aria-invalid:inset-ring aria-invalid:inset-ring-danger"
        {...area}
      />
      <div className="flex items-start gap-4 text-sm text-ink-2">
        <p id={`${id}-below`} className={`flex min-w-0 flex-1 gap-1.5 ${error ? 'text-danger' : ''}`}>
          {error && <Icon of={CircleAlert} className="mt-px" />}
          <span>{below}</span>
        </p>
        {count}
      </div>
    </div>
  );
}
