import { useLingui } from '@lingui/react/macro';

/** The language of the conversation, where it is another one than the screen's. `long` names it too. */
export function LanguageBadge({ language, long = false }: { language: string | undefined; long?: boolean }) {
  const { t, i18n } = useLingui();
  if (language === undefined || language === i18n.locale) return null;
  const name = new Intl.DisplayNames([i18n.locale], { type: 'language' }).of(language) ?? language;
  const words = t`Conversation in ${name}`;
  return (
    <span className="inline-flex shrink-0 items-center gap-1.5" title={words}>
      <span className="sr-only">{words}</span>
      <span
        aria-hidden
        className="rounded-[3px] border border-line-2 px-1 text-2xs font-medium tracking-wide text-ink-2 uppercase"
      >
        {language}
      </span>
      {long && (
        <span aria-hidden className="first-letter:uppercase">
          {name}
        </span>
      )}
    </span>
  );
}
