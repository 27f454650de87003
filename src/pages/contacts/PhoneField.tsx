import { useLingui } from '@lingui/react/macro';
import { ChevronDown, CircleAlert } from 'lucide';
import { type ComponentProps, useId, useMemo } from 'react';
import { Icon } from '@/components/Icon';
import { ValueSelect } from '@/components/ValueSelect';
import { callingCode, isCountry } from '@/lib/phoneNumbers';
import { countryChoices } from './countries';

interface PhoneFieldProps extends Omit<ComponentProps<'input'>, 'id' | 'type'> {
  country: string;
  onCountry: (country: string) => void;
  error?: string | undefined;
}

/** A number as it is written at home, and the country that home is. */
export function PhoneField({ country, onCountry, error, ...input }: PhoneFieldProps) {
  const { t, i18n } = useLingui();
  const id = useId();
  const choices = useMemo(() => countryChoices(i18n.locale), [i18n.locale]);
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {t`Phone`}
      </label>
      <div className="flex">
        <ValueSelect
          label={t`Country of the number`}
          value={country}
          choices={choices}
          onChoose={onCountry}
          className="h-field! shrink-0 rounded-e-none! border border-e-0 border-edge bg-desk px-2.5"
        >
          <span aria-hidden>{isCountry(country) ? `${country} ${callingCode(country)}` : country}</span>
          <Icon of={ChevronDown} />
        </ValueSelect>
        <input
          id={id}
          type="tel"
          autoComplete="off"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-below` : undefined}
          className="h-field w-full min-w-0 rounded-e-md border border-edge bg-sheet px-2.5 max-rail:text-[1rem] aria-invalid:border-danger aria-invalid:inset-ring aria-invalid:inset-ring-danger"
          {...input}
        />
      </div>
      {error && (
        <p id={`${id}-below`} className="flex gap-1.5 text-sm text-danger">
          <Icon of={CircleAlert} className="mt-px" />
          <span className="min-w-0 wrap-anywhere">{error}</span>
        </p>
      )}
    </div>
  );
}
