import { useLingui } from '@lingui/react/macro';
import { Moon, Sun, SunMoon } from 'lucide-react';
import { useState } from 'react';
import { chooseTheme, readTheme, type Theme } from '@/lib/preferences';
import { SignSelect } from './ValueSelect';

const SIGNS = { system: SunMoon, light: Sun, dark: Moon };

/** Light, dark, or as the system has it; kept in this browser. */
export function ThemeSelect({ long = false }: { long?: boolean }) {
  const { t } = useLingui();
  const [theme, setTheme] = useState(readTheme);
  const words: Record<Theme, string> = { system: t`As the system`, light: t`Light`, dark: t`Dark` };
  const choices = Object.entries(words).map(([value, label]) => ({ value, label }));
  const choose = (value: string): void => {
    chooseTheme(value as Theme);
    setTheme(value as Theme);
  };
  return (
    <SignSelect
      icon={SIGNS[theme]}
      label={t`Theme`}
      value={theme}
      choices={choices}
      onChoose={choose}
      {...(long ? { word: { text: words[theme], short: false } } : {})}
    />
  );
}
