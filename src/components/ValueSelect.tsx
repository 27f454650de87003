import { ChevronDown, type IconNode, X } from 'lucide';
import { type ReactNode, type Ref, useRef } from 'react';
import { Icon } from './Icon';

export interface Choice {
  value: string;
  label: string;
}

interface ValueSelectProps {
  label: string;
  value: string;
  choices: readonly Choice[];
  onChoose: (value: string) => void;
  /** What is drawn; the system's own list lies over it unseen, so that phones, keyboards and readers get what they know. */
  children: ReactNode;
  className?: string;
  ref?: Ref<HTMLSelectElement>;
}

/** A native list of choices under a face of our own. */
export function ValueSelect({ label, value, choices, onChoose, children, className = '', ref }: ValueSelectProps) {
  return (
    <span
      className={`relative inline-flex h-control items-center gap-1.5 rounded-md text-sm whitespace-nowrap has-[select:focus-visible]:outline-2 has-[select:focus-visible]:outline-offset-2 has-[select:focus-visible]:outline-accent ${className}`}
    >
      {children}
      <select
        ref={ref}
        aria-label={label}
        title={label}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
        className="absolute inset-0 w-full cursor-pointer appearance-none rounded-md opacity-0"
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} className="bg-raised text-ink">
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  );
}

interface SelectFilterProps {
  label: string;
  /** Empty: not set. */
  value: string;
  /** The first one has the empty value and says what "not set" means. */
  choices: readonly Choice[];
  onChoose: (value: string) => void;
  clearLabel: string;
  /** The value in words where it is none of the choices. */
  shown?: string | undefined;
}

/** A filter as a value button: "Status any ▾"; once set it is tinted and can be taken off with ×. */
export function SelectFilter({ label, value, choices, onChoose, clearLabel, shown }: SelectFilterProps) {
  const select = useRef<HTMLSelectElement>(null);
  const on = value !== '';
  const word = shown ?? choices.find((choice) => choice.value === value)?.label ?? value;
  return (
    <span className="relative inline-flex shrink-0">
      <ValueSelect
        ref={select}
        label={label}
        value={value}
        choices={choices}
        onChoose={onChoose}
        className={`ps-2.5 inset-ring ${on ? 'bg-accent-soft pe-8 text-accent inset-ring-accent' : 'bg-raised pe-2 inset-ring-line-2'}`}
      >
        <span aria-hidden className={on ? '' : 'text-ink-3'}>
          {label}
        </span>
        <span aria-hidden className="font-medium">
          {word}
        </span>
        {!on && <Icon of={ChevronDown} />}
      </ValueSelect>
      {on && (
        <button
          type="button"
          aria-label={clearLabel}
          title={clearLabel}
          onClick={() => {
            onChoose('');
            // The × goes with the value.
            select.current?.focus();
          }}
          className="absolute inset-y-0 end-0 grid w-8 place-items-center rounded-md text-accent"
        >
          <Icon of={X} />
        </button>
      )}
    </span>
  );
}

interface SignSelectProps extends Omit<ValueSelectProps, 'children' | 'className' | 'ref'> {
  icon: IconNode;
  /** Beside the sign; a short one gives way where the side is a rail. */
  word?: { text: string; short: boolean };
}

/** A small choice in the shell: a sign, perhaps a word, the list beneath. */
export function SignSelect({ icon, word, ...select }: SignSelectProps) {
  return (
    <ValueSelect {...select} className="min-w-8 justify-center px-2 text-ink-2 hover:bg-well hover:text-ink">
      <Icon of={icon} />
      {word && (
        <span aria-hidden className={word.short ? 'max-wide:sr-only' : ''}>
          {word.text}
        </span>
      )}
      {word && !word.short && <Icon of={ChevronDown} />}
    </ValueSelect>
  );
}
