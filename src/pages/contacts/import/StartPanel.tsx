import { Plural, Trans } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { readOver, runImport, waitFor } from '@/api/contactImport';
import { type ContactImport, discardImport } from '@/api/contactImportState';
import type { Fate } from '@/api/contactImportRun';
import { useMay } from '@/api/session';
import { Button } from '@/components/Button';
import { Notice } from '@/components/Notice';
import { contactOf } from './checkRow';
import { aboutTime } from './importWords';
import { KnownCoverage } from './KnownCoverage';
import type { countRows } from './plan';
import { SheetName } from './SheetName';
import { useLostFocus } from './useLostFocus';

interface StartPanelProps {
  imported: ContactImport;
  /** Undefined while the rows are checked. */
  planned: readonly (Fate | undefined)[] | undefined;
  counts: ReturnType<typeof countRows> | undefined;
}

/** Before anything is sent: what will be, how long it takes, and the way to begin. */
export function StartPanel({ imported, planned, counts }: StartPanelProps) {
  const { sheet, organization, busy, known, kept } = imported;
  const heading = useRef<HTMLHeadingElement>(null);
  useLostFocus(heading);
  const mayRead = useMay('contacts:read');
  // Read by itself once for a list; whoever stops it, or meets a fault, goes on by hand.
  const begun = useRef<unknown>(null);
  const untouched = known === null && busy === null && imported.trouble === null;
  useEffect(() => {
    if (!mayRead || !untouched || begun.current === sheet) return;
    begun.current = sheet;
    void readOver();
  }, [mayRead, untouched, sheet]);

  const toAdd = counts?.add ?? 0;
  const ready = planned !== undefined && busy === null;
  return (
    <>
      <SheetName heading={heading} sheet={sheet} rows={counts?.all} />
      {counts && (
        <ul className="grid gap-1 text-ink-2">
          <li className="font-semibold text-ink">
            <Plural value={toAdd} _0="No row is left to add." one="# contact to add" other="# contacts to add" />
          </li>
          {counts.repeat > 0 && (
            <li>
              <Plural value={counts.repeat} one="# row repeats an earlier one" other="# rows repeat earlier ones" />
            </li>
          )}
          {counts.known > 0 && (
            <li>
              <Plural value={counts.known} one="# is in the contacts already" other="# are in the contacts already" />
            </li>
          )}
          {counts.wrong > 0 && (
            <li>
              <Plural value={counts.wrong} one="# row is not valid" other="# rows are not valid" />
            </li>
          )}
        </ul>
      )}
      <KnownCoverage imported={imported} mayRead={mayRead} />
      {!kept && (
        <Notice tone="warn">
          <Trans>
            This browser has no room to keep this list, so a reload would end the import. Split the list, or leave this
            page open until it is done.
          </Trans>
        </Notice>
      )}
      <div className="grid gap-2">
        <div className="flex flex-wrap gap-2">
          <Button kind="first" disabled={!ready || toAdd === 0} onClick={() => void runImport(contactOf, planned)}>
            {counts && toAdd > 0 ? (
              <Plural value={toAdd} one="Add # contact" other="Add # contacts" />
            ) : (
              <Trans>Add contacts</Trans>
            )}
          </Button>
          <Button kind="bare" onClick={() => discardImport(organization)}>
            <Trans>Choose another list</Trans>
          </Button>
        </div>
        {toAdd > 0 && (
          <p className="max-w-note text-xs text-ink-3">
            <Trans>
              It takes {aboutTime(waitFor(imported, toAdd))}: InboundFlow allows a number of requests a minute for
              everybody on this key, and an import leaves some of them to people.
            </Trans>
          </p>
        )}
      </div>
    </>
  );
}
