import { Trans, useLingui } from '@lingui/react/macro';
import { Copy, Download, Minus, Plus, Printer } from 'lucide';
import { Button, IconButton } from '@/components/Button';
import { TextButton } from '@/components/TextButton';
import { FARTHEST, STEP } from '@/player/nudge';

interface MoreToolsProps {
  onCopy: () => void;
  onSave: () => void;
  /** Null where there is nothing to move: no recording, or no times. */
  nudge: { seconds: number; set: (seconds: number) => void } | null;
}

/** A second line of tools: what one takes away, and moving words that come before or after their sound. */
export function MoreTools({ onCopy, onSave, nudge }: MoreToolsProps) {
  return (
    <div className="order-last -mx-2 flex w-[calc(100%+1rem)] flex-wrap items-center gap-1">
      <Button kind="bare" icon={Copy} onClick={onCopy} className="rail:hidden">
        <Trans>Copy</Trans>
      </Button>
      <Button kind="bare" icon={Download} onClick={onSave}>
        <Trans>Download as text</Trans>
      </Button>
      <Button kind="bare" icon={Printer} onClick={() => window.print()}>
        <Trans>Print</Trans>
      </Button>
      {nudge && <Nudge {...nudge} />}
    </div>
  );
}

function Nudge({ seconds, set }: { seconds: number; set: (seconds: number) => void }) {
  const { t, i18n } = useLingui();
  const shown = i18n.number(seconds, { minimumFractionDigits: 1, signDisplay: 'exceptZero' });
  return (
    // A fieldset cannot lie in one line with the rest.
    <div
      role="group"
      aria-label={t`Words against the sound`}
      className="flex items-center gap-1 max-rail:ms-2 rail:ms-auto"
    >
      <span aria-hidden className="text-sm text-ink-2">
        <Trans>Words against the sound</Trans>
      </span>
      <IconButton
        icon={Minus}
        label={t`Words half a second sooner`}
        onClick={() => set(seconds - STEP)}
        disabled={seconds <= -FARTHEST}
      />
      <output className="min-w-14 text-center text-sm font-medium">
        <Trans>{shown} s</Trans>
      </output>
      <IconButton
        icon={Plus}
        label={t`Words half a second later`}
        onClick={() => set(seconds + STEP)}
        disabled={seconds >= FARTHEST}
      />
      {seconds !== 0 && (
        <TextButton onClick={() => set(0)} className="text-sm">
          <Trans>Undo</Trans>
        </TextButton>
      )}
    </div>
  );
}
