import { Trans, useLingui } from '@lingui/react/macro';
import type { ContactRow } from '@/api/contacts';
import { ImportLink } from './ImportLink';
import { KnownContact } from './KnownContact';

interface ContactFormRailProps {
  /** Who has the number that was typed. */
  match: ContactRow | undefined;
  onOther: () => void;
}

/** Beside the form, where there is room: who has the number already, and the way for whoever has a whole list of people. */
export function ContactFormRail({ match, onOther }: ContactFormRailProps) {
  const { t } = useLingui();
  return (
    <aside
      aria-label={t`About new contacts`}
      className="grid content-start gap-6 overflow-y-auto border-s border-line px-gutter py-5 max-wide:hidden"
    >
      {match && <KnownContact contact={match} onOther={onOther} />}
      <section className="grid justify-items-start gap-2">
        <h2 className="text-sm font-semibold">
          <Trans>Many at once?</Trans>
        </h2>
        <p className="text-sm text-ink-2">
          <Trans>Paste rows from a spreadsheet or drop a CSV file. Who is there already is left alone.</Trans>
        </p>
        <ImportLink />
      </section>
    </aside>
  );
}
