import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Download, Pause, Play, X } from 'lucide-react';
import { useRef } from 'react';
import { cancelImport, runImport, waitFor } from '@/api/contactImport';
import { type ContactImport, pauseImport } from '@/api/contactImportState';
import { describeSaveError } from '@/api/errors';
import { Button } from '@/components/Button';
import { Notice } from '@/components/Notice';
import { contactOf } from './checkRow';
import { aboutTime } from './importWords';
import type { countRows } from './plan';
import { Progress } from './Progress';
import { resultFile, saveFile } from './resultFile';
import { ResultPanel } from './ResultPanel';
import { SheetName } from './SheetName';
import { useLostFocus } from './useLostFocus';
import { Waiting } from './Waiting';

interface RunPanelProps {
  imported: ContactImport;
  counts: ReturnType<typeof countRows>;
}

/** While rows are sent, or wait to be: how far it is, and how to hold it. */
export function RunPanel({ imported, counts }: RunPanelProps) {
  const { t } = useLingui();
  const { sheet, stage, busy, stopping, waiting, trouble, kept, sent } = imported;
  const heading = useRef<HTMLHeadingElement>(null);
  useLostFocus(heading);
  const total = counts.all - counts.wrong - counts.repeat;
  const left = counts.add;
  const done = total - left;
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
      {trouble === 'elsewhere' ? (
        <Notice tone="warn">
          <Trans>Another tab of this browser is importing contacts. Go on here once it is done.</Trans>
        </Notice>
      ) : (
        trouble && (
          <Notice tone="danger">
            <strong className="font-semibold">
              {sent === null ? (
                <Trans>It stopped; nothing is lost.</Trans>
              ) : (
                <Trans>It stopped; of one row it is not known whether it was saved. It is looked for first.</Trans>
              )}
            </strong>{' '}
            {describeSaveError(trouble.error).sentence}
          </Notice>
        )
      )}
      {busy === null && trouble === null && (
        <p className="max-w-note text-sm text-ink-2">
          <Trans>
            It is held. Before it goes on, the contacts are compared anew, so that nothing is written twice.
          </Trans>
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {busy === null ? (
          <Button kind="first" icon={Play} onClick={() => void runImport(contactOf)}>
            <Trans>Resume</Trans>
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
