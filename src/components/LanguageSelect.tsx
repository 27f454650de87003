import { useLingui } from '@lingui/react/macro';
import { Globe } from 'lucide';
import { LANGUAGES, type Language, switchLanguage } from '@/lib/locale';
import { SignSelect } from './ValueSelect';

const CHOICES = Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }));

/** The language of the words on the screen, kept in this browser. `long` names it whole. */
export function LanguageSelect({ long = false }: { long?: boolean }) {
  const { t, i18n } = useLingui();
  const language = i18n.locale as Language;
  const word = { text: long ? LANGUAGES[language] : language.toUpperCase(), short: !long };
  return (
    <SignSelect
      icon={Globe}
      label={t`Language`}
      value={language}
      choices={CHOICES}
      // Words that can't be loaded leave the ones on the screen, which is all there is to say about it.
      onChoose={(value) => void switchLanguage(value as Language).catch(() => undefined)}
      word={word}
    />
  );
}
