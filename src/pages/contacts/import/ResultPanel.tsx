import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Download } from 'lucide';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router-dom';
import { lookAgain, tryAgain } from '@/api/contactImport';
import { unclear } from '@/api/contactImportRun';
import { type ContactImport, discardImport } from '@/api/contactImportState';
import { noteImporting } from '@/api/importing';
import { Button, buttonLook } from '@/components/Button';
import { TextButton } from '@/components/TextButton';
import { paths } from '@/lib/paths';
import { contactOf } from './checkRow';
import { groupWord } from './importWords';
import { type countRows, GROUPS } from './plan';
import { failedFile, failedRows, resultFile, saveFile } from './resultFile';
import { SheetName } from './SheetName';
import { Trouble } from './Trouble';
import { useLostFocus } from './useLostFocus';

interface ResultPanelProps {
  imported: ContactImport;
  counts: ReturnType<typeof countRows>;
}

/** When it is over: what became of the rows, as figures and as files. */
export function ResultPanel({ imported, counts }: ResultPanelProps) {
  const { i18n } = useLingui();
  const { sheet, stage, organization, fates } = imported;
  const heading = useRef<HTMLParagraphElement>(null);
  useLostFocus(heading);
  // Seen here, other screens need not say it.
  useEffect(() => noteImporting(null));
  const failed = failedRows(imported).length;
  const absent = fates.filter((fate) => fate?.kind === 'absent').length;
  const dim = unclear(imported).length;
  return (
    <>
      <SheetName sheet={sheet} rows={counts.all} />
      <p ref={heading} tabIndex={-1} role="status" className="font-medium outline-none">
        {stage === 'done' ? (
          <Plural
            value={counts.created}
            _0="Done: no contact was added."
            one="Done: # contact was added."
            other="Done: # contacts were added."
          />
        ) : (
          <Plural
            value={counts.created}
            _0="Cancelled: no contact was added."
            one="Cancelled: # contact was added before."
            other="Cancelled: # contacts were added before."
          />
        )}
      </p>
      <Trouble imported={imported} />
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 text-ink-2">
        {GROUPS.filter((group) => counts[group] > 0).map((group) => (
          <Count key={group} name={groupWord(group, true)}>
            {i18n.number(counts[group])}
          </Count>
        ))}
      </dl>
      <div className="grid justify-items-start gap-2">
        <Button kind="first" icon={Download} onClick={() => saveFile(resultFile(imported))}>
          <Trans>Download the result</Trans>
        </Button>
        {failed > 0 && (
          <Button icon={Download} onClick={() => saveFile(failedFile(imported))}>
            <Plural value={failed} one="Download the # row to mend" other="Download the # rows to mend" />
          </Button>
        )}
        {failed > 0 && (
          <p className="max-w-note text-xs text-ink-3">
            <Plural
              value={failed}
              one="Mend it in a spreadsheet, then bring it in as a new list."
              other="Mend them in a spreadsheet, then bring them in as a new list."
            />
          </p>
        )}
        {dim > 0 && (
          <TextButton onClick={() => void lookAgain(contactOf)}>
            <Plural
              value={dim}
              one="Look again for the # that was not confirmed"
              other="Look again for the # that were not confirmed"
            />
          </TextButton>
        )}
        {stage === 'cancelled' && counts.add > 0 ? (
          <TextButton onClick={() => void tryAgain(contactOf)}>
            <Trans>Go on with the rest after all</Trans>
          </TextButton>
        ) : (
          absent > 0 && (
            <TextButton onClick={() => void tryAgain(contactOf)}>
              <Plural
                value={absent}
                one="Try the # that was not saved again"
                other="Try the # that were not saved again"
              />
            </TextButton>
          )
        )}
      </div>
      <div className="flex flex-wrap gap-2 border-t border-line pt-4">
        <Link to={paths.contacts()} className={buttonLook()}>
          <Trans>Open the contacts</Trans>
        </Link>
        <Button kind="bare" onClick={() => discardImport(organization)}>
          <Trans>Import another list</Trans>
        </Button>
      </div>
    </>
  );
}

function Count({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="text-end font-medium text-ink">{children}</dd>
    </>
  );
}
