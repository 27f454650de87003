import { useLingui } from '@lingui/react/macro';
import { Phone, X } from 'lucide';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { Icon } from '@/components/Icon';
import { formatPhone, toE164 } from '@/lib/phone';

interface PhoneFilterProps {
  /** E.164. */
  phone: string | undefined;
  onChange: (phone: string | undefined) => void;
}

/** A phone number in any spelling; the API knows one spelling alone, so it is sent only when it makes a number. */
export function PhoneFilter({ phone, onChange }: PhoneFilterProps) {
  const { t } = useLingui();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  /** Of the number that was set when it was said. */
  const [said, setProblem] = useState<{ phone: string | undefined; problem: string }>();
  const problem = said?.phone === phone ? said?.problem : undefined;
  // The number is worked out in a while, and another filter may have been set meanwhile.
  const latest = useRef({ phone, onChange });
  useEffect(() => {
    latest.current = { phone, onChange };
  });
  /** Goes up with every key: what was worked out for words that stand there no more is dropped. */
  const typed = useRef(0);
  const here = useRef(false);
  useLayoutEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  /** The number that the field was last written for: what somebody types meanwhile stays, also while the list is out of sight. */
  const written = useRef(phone);
  // The field stays the one that has the focus, whoever changed the number.
  useEffect(() => {
    if (written.current === phone) return;
    written.current = phone;
    setProblem(undefined);
    if (input.current) input.current.value = phone ? formatPhone(phone) : '';
  }, [phone]);

  const apply = async (spelling: string): Promise<void> => {
    if (spelling.trim() === '') return phone === undefined ? setProblem(undefined) : onChange(undefined);
    if (phone !== undefined && spelling === formatPhone(phone)) return;
    const asked = typed.current;
    const number = await toE164(spelling).catch(() => null);
    // Whoever went elsewhere meanwhile stays there.
    if (asked !== typed.current || !here.current) return;
    if (number) {
      // The same number in another spelling changes nothing but the spelling.
      if (number !== latest.current.phone) latest.current.onChange(number);
      else if (input.current) input.current.value = formatPhone(number);
      return;
    }
    const problem =
      number === null
        ? t`The number could not be checked. Check the connection and try again.`
        : t`That is no whole phone number. Type all of it, with the area code.`;
    setProblem({ phone, problem });
  };
  return (
    <div className="shrink-0">
      <div
        className={`flex h-control items-center gap-1.5 rounded-md ps-2.5 text-sm inset-ring has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-accent ${
          problem
            ? 'bg-sheet inset-ring-danger'
            : phone
              ? 'bg-accent-soft text-accent inset-ring-accent'
              : 'bg-sheet text-ink-3 inset-ring-edge'
        }`}
      >
        <Icon of={Phone} />
        <input
          ref={input}
          type="tel"
          aria-label={t`Phone`}
          placeholder={t`Phone, any spelling`}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? id : undefined}
          autoComplete="off"
          defaultValue={phone ? formatPhone(phone) : ''}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void apply(event.currentTarget.value);
          }}
          onBlur={(event) => void apply(event.target.value)}
          onChange={() => {
            typed.current += 1;
            setProblem(undefined);
          }}
          className={`h-full w-36 min-w-0 bg-transparent outline-none max-rail:text-[1rem] ${phone ? 'font-medium text-accent' : 'text-ink'}`}
        />
        {phone && (
          <button
            type="button"
            aria-label={t`Any phone`}
            title={t`Any phone`}
            onClick={() => {
              onChange(undefined);
              input.current?.focus();
            }}
            className="grid h-full w-8 place-items-center rounded-md"
          >
            <Icon of={X} />
          </button>
        )}
      </div>
      {problem && (
        <p id={id} role="alert" className="max-w-52 pt-1.5 text-sm text-danger">
          {problem}
        </p>
      )}
    </div>
  );
}
