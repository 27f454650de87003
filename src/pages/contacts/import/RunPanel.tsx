import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Download, Pause, Play, X } from 'lucide';
import { useRef } from 'react';
import { cancelImport, runImport, waitFor } from '@/api/contactImport';
import { progressOf } from '@/api/contactImportRun';
import { type ContactImport, pauseImport } from '@/api/contactImportState';
import { useMay } from '@/api/session';
import { Button } from '@/components/Button';
import { contactOf } from './checkRow';
import { aboutTime } from './importWords';
import type { countRows } from './plan';
import { Progress } from './Progress';
import { resultFile, saveFile } from './resultFile';
import { ResultPanel } from './ResultPanel';
import { SheetName } from './SheetName';
import { Trouble } from './Trouble';
import { useLostFocus } from './useLostFocus';
import { Waiting } from './Waiting';

interface RunPanelProps {
  imported: ContactImport;
  counts: ReturnType<typeof countRows>;
}

/** While rows are sent, or wait to be: how far it is, and how to hold it. */
export function RunPanel({ imported, counts }: RunPanelProps) {
  const { t } = useLingui();
  const { sheet, stage, busy, stopping, waiting, trouble, kept, fates } = imported;
  const heading = useRef<HTMLHeadingElement>(null);
  useLostFocus(heading);
  const mayRead = useMay('contacts:read');
  // A row that is sent again later is not done, whatever it is called meanwhile.
  const { done, total } = progressOf(fates);
  const left = total - done;
  if (stage === 'done' || (stage === 'cancelled' && busy === null))
    return <ResultPanel imported={imported} counts={counts} />;
  return (
    <>
      <SheetName heading={heading} sheet={sheet} rows={counts.all} />
      <Progress
        done={done}
        total={total}
        label={t`Progress of the import`}
        state={busy === null ? 'paused' : stopping ? 'stopping' : busy}
      />
      {busy !== null && !stopping && left > 0 && (
        <p className="text-sm text-ink-2">
          <Plural value={left} one="# row left" other="# rows left" />: {aboutTime(waitFor(imported, left))}.
        </p>
      )}
      {waiting && <Waiting waiting={waiting} />}
      <Trouble imported={imported} />
      {busy === null && trouble === null && (
        <p className="max-w-note text-sm text-ink-2">
          {mayRead ? (
            <Trans>
              It is held. Before it goes on, the contacts are compared anew, so that nothing is written twice.
            </Trans>
          ) : (
            <Trans>It is held. This key may not read contacts; InboundFlow itself refuses those that are there.</Trans>
          )}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {busy === null ? (
          <Button kind="first" icon={Play} onClick={() => void runImport(contactOf)}>
            {trouble === null ? <Trans>Resume</Trans> : <Trans>Retry</Trans>}
          </Button>
        ) : (
          <Button icon={Pause} onClick={pauseImport} aria-disabled={stopping || undefined}>
            <Trans>Pause</Trans>
          </Button>
        )}
        <Button kind="bare" icon={X} onClick={cancelImport}>
          <Trans>Cancel the rest</Trans>
        </Button>
        {busy === null && (
          <Button kind="bare" icon={Download} onClick={() => saveFile(resultFile(imported))}>
            <Trans>Download what there is so far</Trans>
          </Button>
        )}
      </div>
      <p className="max-w-note text-xs text-ink-3">
        {kept ? (
          <Trans>
            You may look at other screens meanwhile. A reload holds it, closing this tab ends it; what was added stays.
          </Trans>
        ) : (
          <Trans>
            You may look at other screens meanwhile. This browser has no room to keep the list: a reload ends the
            import, and what was added stays.
          </Trans>
        )}
      </p>
    </>
  );
}
