import { useLingui } from '@lingui/react/macro';
import { Moon, Sun, SunMoon } from 'lucide';
import { useSyncExternalStore } from 'react';
import { chooseTheme, onTheme, readTheme, type Theme } from '@/lib/preferences';
import { SignSelect } from './ValueSelect';

const SIGNS = { system: SunMoon, light: Sun, dark: Moon };

/** Light, dark, or as the system has it; kept in this browser. */
export function ThemeSelect({ long = false }: { long?: boolean }) {
  const { t } = useLingui();
  // The side and the account's screen have one each: both show what was chosen in either.
  const theme = useSyncExternalStore(onTheme, readTheme, readTheme);
  const words: Record<Theme, string> = { system: t`As the system`, light: t`Light`, dark: t`Dark` };
  const choices = Object.entries(words).map(([value, label]) => ({ value, label }));
  return (
    <SignSelect
      icon={SIGNS[theme]}
      label={t`Theme`}
      value={theme}
      choices={choices}
      onChoose={(value) => chooseTheme(value as Theme)}
      {...(long ? { word: { text: words[theme], short: false } } : {})}
    />
  );
}
