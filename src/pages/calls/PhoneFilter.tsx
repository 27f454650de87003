import { useLingui } from '@lingui/react/macro';
import { Phone, X } from 'lucide-react';
import { useId, useState } from 'react';
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
  const [problem, setProblem] = useState<string>();

  const apply = async (spelling: string): Promise<void> => {
    if (spelling.trim() === '') return phone === undefined ? setProblem(undefined) : onChange(undefined);
    if (phone !== undefined && spelling === formatPhone(phone)) return;
    const number = await toE164(spelling).catch(() => null);
    if (number) return onChange(number);
    setProblem(
      number === null
        ? t`The number could not be checked. Check the connection and try again.`
        : t`That is no whole phone number. Type all of it, with the area code.`,
    );
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
          onChange={() => setProblem(undefined)}
          className={`h-full w-36 min-w-0 bg-transparent outline-none max-rail:text-[1rem] ${phone ? 'font-medium text-accent' : 'text-ink'}`}
        />
        {phone && (
          <button
            type="button"
            aria-label={t`Any phone`}
            title={t`Any phone`}
            onClick={() => onChange(undefined)}
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
