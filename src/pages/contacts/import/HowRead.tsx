import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronDown } from 'lucide';
import type { Setup, Sheet } from '@/api/contactImportKeep';
import { Icon } from '@/components/Icon';
import { ValueSelect } from '@/components/ValueSelect';
import { callingCode, isCountry } from '@/lib/phoneNumbers';
import { countryChoices } from '../countries';
import { withHeader } from './columns';

interface HowReadProps {
  sheet: Sheet;
  setup: Setup;
  onChange: (setup: Setup) => void;
}

/** What the columns alone do not tell: whether the first row is one of headings, and where numbers without a country code are at home. */
export function HowRead({ sheet, setup, onChange }: HowReadProps) {
  const { t, i18n } = useLingui();
  const { country, header } = setup;
  const line = sheet.lines[0] ?? 1;
  const headings = <bdi className="text-ink">{sheet.rows[0]?.filter((cell) => cell.trim()).join(' · ')}</bdi>;
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
      <label className="inline-flex min-h-control cursor-pointer items-center gap-2">
        <input
          type="checkbox"
          checked={header}
          onChange={({ target }) => onChange(withHeader(sheet.rows, setup, target.checked))}
          className="size-4 accent-[var(--fill)] max-rail:size-5"
        />
        <Trans>The first row names the columns</Trans>
      </label>
      <span className="inline-flex items-center gap-2">
        <span aria-hidden>
          <Trans>Numbers without a country code are from</Trans>
        </span>
        <ValueSelect
          label={t`Country of numbers without a country code`}
          value={country}
          choices={countryChoices(i18n.locale)}
          onChoose={(next) => onChange({ ...setup, country: next, chosen: true })}
          className="bg-raised px-2.5 inset-ring inset-ring-line-2"
        >
          <span aria-hidden className="font-medium">
            {isCountry(country) ? `${country} ${callingCode(country)}` : country}
          </span>
          <Icon of={ChevronDown} />
        </ValueSelect>
      </span>
      {header && (
        <p className="line-clamp-2 w-full wrap-anywhere text-ink-2">
          <Trans>
            Line {line} is taken for headings and is not added: {headings}
          </Trans>
        </p>
      )}
    </div>
  );
}
