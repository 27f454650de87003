import { Trans, useLingui } from '@lingui/react/macro';
import { Check, Copy, Ellipsis } from 'lucide';
import { Icon } from '@/components/Icon';
import { Button, IconButton } from '@/components/Button';
import { FindField } from './FindField';
import type { Find } from './useFind';
import type { Follow } from './useFollow';
import type { View } from './useReading';

interface WordToolsProps {
  view: View;
  find: Find;
  snippet: string;
  /** Null where nothing can be followed: no recording, or no times. */
  follow: Follow | null;
  onCopy: () => void;
  /** Whether the further tools are shown. */
  more: boolean;
  onMore: (shown: boolean) => void;
}

/** Beside the tabs: find, follow, copy, and the way to the rest. */
export function WordTools({ view, find, snippet, follow, onCopy, more, onMore }: WordToolsProps) {
  const { t } = useLingui();
  return (
    <div className="contents rail:ms-auto rail:flex rail:min-w-0 rail:items-center rail:gap-1">
      <FindField
        find={find}
        label={view === 'transcript' ? t`Find in the transcript` : t`Find in the conversation`}
        snippet={snippet}
      />
      <span className="flex shrink-0 items-center gap-1 max-rail:ms-auto">
        {follow && (
          <Button
            kind="bare"
            aria-pressed={follow.on}
            title={t`Follow what is being said`}
            onClick={() => follow.set(!follow.on)}
          >
            <Icon of={Check} className={`text-accent ${follow.on ? '' : 'opacity-0'}`} />
            <Trans>Follow</Trans>
          </Button>
        )}
        <IconButton
          icon={Copy}
          label={view === 'transcript' ? t`Copy the transcript` : t`Copy the conversation`}
          onClick={onCopy}
          className="max-rail:hidden"
        />
        <IconButton icon={Ellipsis} label={t`More for this text`} aria-expanded={more} onClick={() => onMore(!more)} />
      </span>
    </div>
  );
}
