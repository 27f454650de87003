import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { FIRST_DATE } from '@/lib/dates';

/** Milliseconds without a key, after which a date is taken for the one that is meant. */
const SETTLED_MS = 500;

interface DateFieldProps {
  label: string;
  /** `2026-11-12`, or empty. */
  value: string;
  max: string;
  /** Of the words that say what is wrong with it. */
  problemId?: string | undefined;
  onChange: (date: string | undefined) => void;
  ref?: Ref<HTMLInputElement>;
}

/** A date that is told once it stands: a request for every key of it would be wasted. */
export function DateField({ label, value, max, problemId, onChange, ref }: DateFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useImperativeHandle(ref, () => input.current as HTMLInputElement, []);
  /** What the field was last written for: a date that is half typed stays, also while the field is out of sight. */
  const written = useRef(value);
  // Back changes the address under the field, which typing must not be disturbed in.
  useEffect(() => {
    if (written.current === value) return;
    written.current = value;
    if (input.current && input.current.value !== value) input.current.value = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  // Until a date stands, the other one may have been changed.
  const latest = useRef({ value, onChange });
  useEffect(() => {
    latest.current = { value, onChange };
  });

  const tell = (): void => {
    clearTimeout(timer.current);
    const date = input.current?.value ?? '';
    // A year is typed digit by digit, and 0002 is on the way to 2026.
    if (date !== latest.current.value && (date === '' || date >= FIRST_DATE))
      latest.current.onChange(date || undefined);
  };
  return (
    <input
      ref={input}
      type="date"
      aria-label={label}
      title={label}
      aria-invalid={problemId ? true : undefined}
      aria-describedby={problemId}
      defaultValue={value}
      max={max}
      onChange={(event) => {
        clearTimeout(timer.current);
        // While a part of it is missing there is no date, which is not yet a wish for none.
        if (event.target.value !== '') timer.current = setTimeout(tell, SETTLED_MS);
      }}
      onBlur={tell}
      onKeyDown={(event) => {
        if (event.key === 'Enter') tell();
      }}
      className={`h-control rounded-md border bg-sheet px-2 text-sm max-rail:text-[1rem] ${problemId ? 'border-danger' : 'border-edge'}`}
    />
  );
}
