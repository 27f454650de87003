import { Trans, useLingui } from '@lingui/react/macro';
import { Download, FastForward, SkipForward } from 'lucide';
import { Icon } from '@/components/Icon';
import { callerTitle } from '@/lib/caller';
import { viewer } from '@/lib/dates';
import { NEXT_HERE } from './focus';
import { usePlayer } from './PlayerProvider';
import type { Queued } from './queue';
import { setSkipSilence, useSkipSilence } from './skipSilence';

/** The look of a lesser control of the player. */
export const EXTRA_LOOK =
  'inline-flex h-control min-w-control shrink-0 items-center justify-center gap-1.5 rounded-md text-sm font-medium whitespace-nowrap text-ink-2 transition-colors duration-fast hover:bg-well hover:text-ink';

interface ExtraProps {
  /** Its words beside its sign. */
  worded?: boolean;
}

/** Whether the silence between turns is skipped. */
export function SilenceToggle({ worded = false }: ExtraProps) {
  const { t } = useLingui();
  const on = useSkipSilence();
  return (
    <button
      type="button"
      aria-pressed={on}
      aria-label={t`Skip silence`}
      title={t`Skip the silence between turns`}
      onClick={() => setSkipSilence(!on)}
      className={`${EXTRA_LOOK} aria-pressed:bg-accent-soft aria-pressed:text-accent forced-colors:aria-pressed:border forced-colors:aria-pressed:border-[Highlight] ${worded ? 'px-2' : ''}`}
    >
      <Icon of={FastForward} />
      {worded && <Trans>Skip silence</Trans>}
    </button>
  );
}

/** The recording as a file, named after the call. */
export function DownloadLink({ callId, worded = false }: ExtraProps & { callId: string }) {
  const { t } = useLingui();
  const player = usePlayer();
  return (
    <a
      href={player.file(callId, viewer().timeZone)}
      download
      aria-label={t`Download the recording`}
      title={t`Download the recording`}
      className={`${EXTRA_LOOK} ${worded ? 'px-2' : ''}`}
    >
      <Icon of={Download} />
      {worded && <Trans>Download</Trans>}
    </a>
  );
}

interface NextButtonProps {
  next: Queued;
  onClick: () => void;
}

/** On to the next call that was not heard yet, in the list that is followed. */
export function NextButton({ next, onClick }: NextButtonProps) {
  const { t } = useLingui();
  const nextName = callerTitle(next);
  const label = t`Next unheard: ${nextName}`;
  return (
    <button
      type="button"
      {...{ [NEXT_HERE]: true }}
      aria-label={label}
      title={label}
      onClick={onClick}
      className={EXTRA_LOOK}
    >
      <Icon of={SkipForward} />
    </button>
  );
}
