import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useRef, useState } from 'react';
import { changeSetup, type ContactImport } from '@/api/contactImportState';
import { useKnownPhones } from '@/api/contacts';
import { Notice } from '@/components/Notice';
import { Spinner } from '@/components/Spinner';
import { Tabs } from '@/components/Tabs';
import type { Target } from './columns';
import { ColumnChoices } from './ColumnChoices';
import { HowRead } from './HowRead';
import { groupWord } from './importWords';
import { countRows, type Group, groupOf, GROUPS, planRows } from './plan';
import { settleCountry } from './readList';
import { RowList } from './RowList';
import { RunPanel } from './RunPanel';
import { StartPanel } from './StartPanel';
import { useChecked } from './useChecked';

/** A list that was read: how it is understood, what becomes of its rows, and what there is to do. */
export function ImportSheet({ imported }: { imported: ContactImport }) {
  const { t } = useLingui();
  const { sheet, setup, stage, known } = imported;
  const scroller = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<Group | 'all'>('all');
  const phones = useKnownPhones();
  useEffect(() => {
    const settled = phones && stage === 'setup' ? settleCountry(setup, phones) : setup;
    if (settled !== setup) changeSetup(settled);
  }, [phones, stage, setup]);
  const checked = useChecked(sheet, setup);
  const planned = useMemo(
    () => (stage === 'setup' && phones && checked ? planRows(checked, sheet.lines, known?.phones) : undefined),
    [stage, checked, sheet, known, phones],
  );
  const { sent, busy } = imported;
  const over = stage === 'cancelled' && busy === null;
  // Once nothing is on its way, a row that was sent and never answered is one nobody knows of.
  const told = useMemo(
    () => (sent !== null && busy === null ? imported.fates.with(sent, { kind: 'unknown' }) : imported.fates),
    [imported.fates, sent, busy],
  );
  const fates = stage === 'setup' ? planned : told;
  const counts = useMemo(() => fates && countRows(fates), [fates]);
  const rows = useMemo(() => {
    const all = fates ? [...fates.keys()] : [];
    return all.filter((row) => {
      const group = groupOf(fates?.[row]);
      return group !== null && (shown === 'all' || group === shown);
    });
  }, [fates, shown]);
  const hasPhone = (setup.columns as Target[]).includes('phone');
  const groups = (['all', ...GROUPS] as const).filter((group) => group === 'all' || counts?.[group] || group === shown);

  return (
    <div
      ref={scroller}
      className="relative min-h-0 flex-1 overflow-y-auto border-t border-line wide:grid wide:grid-cols-[minmax(0,1fr)_22rem] wide:items-start"
    >
      <aside
        aria-label={t`The import`}
        className="grid gap-4 px-gutter pt-5 pb-5 max-wide:border-b max-wide:border-line wide:sticky wide:top-0 wide:order-2 wide:min-h-full wide:content-start wide:border-s wide:border-line"
      >
        {stage === 'setup' ? (
          <StartPanel imported={imported} planned={planned} counts={counts} />
        ) : (
          <RunPanel imported={imported} counts={countRows(stage === 'cancelled' ? told : imported.fates)} />
        )}
      </aside>
      <div className="min-w-0 pt-4 pb-6 wide:order-1">
        {stage === 'setup' && (
          <div className="grid max-w-[52rem] gap-4 px-gutter pb-5">
            {sheet.guessed && (
              <Notice tone="warn">
                <Trans>
                  This file does not say how its letters are written; Western European was taken. If names look wrong
                  below, save it again as “CSV UTF-8” and choose that.
                </Trans>
              </Notice>
            )}
            {sheet.cut && (
              <Notice tone="warn">
                <Trans>
                  This file ends in the middle of a letter, so it may be cut short. Compare its last row below with the
                  list it came from.
                </Trans>
              </Notice>
            )}
            <HowRead sheet={sheet} setup={setup} onChange={changeSetup} />
            <ColumnChoices sheet={sheet} setup={setup} onChange={changeSetup} />
            {!hasPhone && (
              <Notice tone="danger">
                <Trans>
                  No column is taken for the phone number. Choose it above: InboundFlow knows people by their number.
                </Trans>
              </Notice>
            )}
          </div>
        )}
        {fates && counts ? (
          <Tabs
            label={t`Rows of the list`}
            tabs={groups.map((value) => ({ value, label: `${groupWord(value, over)} ${counts[value]}` }))}
            value={shown}
            onChoose={(value) => setShown(value as Group | 'all')}
            className="overflow-x-auto px-gutter pt-px pb-3"
          >
            {rows.length > 0 ? (
              <RowList sheet={sheet} setup={setup} fates={fates} rows={rows} over={over} scroller={scroller} />
            ) : (
              <p className="px-gutter py-3 text-ink-2">
                <Trans>No rows here.</Trans>
              </p>
            )}
          </Tabs>
        ) : (
          <p role="status" className="flex items-center gap-2 px-gutter text-sm text-ink-2">
            <Spinner />
            <Plural value={sheet.rows.length} one="Checking # row…" other="Checking # rows…" />
          </p>
        )}
      </div>
    </div>
  );
}
