import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { ContactRow } from '@/api/contacts';
import { Icon } from '@/components/Icon';
import { CircleCheck } from 'lucide';
import { contactTitle } from './contactWords';

/** What the form hands to the page of the contact it has saved. */
export interface SavedState {
  saved?: {
    /** The answer was lost, and a look has found the contact. */
    lost: boolean;
    /** Milliseconds since 1970: a page loaded again later has nothing to tell. */
    at: number;
  };
}

const FRESH_MS = 60_000;

/** That a contact was added just now. The region is there before its words, so that readers hear them. */
export function SavedNotice({ contact }: { contact: ContactRow }) {
  const state = useLocation().state as SavedState | null;
  const [saved] = useState(() => (state?.saved && Date.now() - state.saved.at < FRESH_MS ? state.saved : undefined));
  const [told, setTold] = useState(false);
  // As a part, not as text: markup in the text of a sentence would be taken for parts of the sentence.
  const who = <bdi>{contactTitle(contact)}</bdi>;
  useEffect(() => {
    const timer = setTimeout(() => setTold(true), 100);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status">
      {saved && told && (
        <p className="mx-gutter mb-3 flex items-start gap-2.5 rounded-md bg-ok-soft px-3 py-2.5 text-sm text-ink">
          <Icon of={CircleCheck} className="mt-px text-ok" />
          <span className="min-w-0 wrap-anywhere">
            {saved.lost ? (
              <Trans>
                Saved. InboundFlow's answer was lost on the way, so the contacts were looked through: it is there, once.
              </Trans>
            ) : (
              <Trans>{who} is in the contacts now.</Trans>
            )}
          </span>
        </p>
      )}
    </div>
  );
}
