import { Plural, Trans } from '@lingui/react/macro';
import type { Sheet } from '@/api/contactImportKeep';

/** Which list it is, and how long. */
export function SheetName({ sheet, rows }: { sheet: Sheet; rows: number | undefined }) {
  return (
    <div className="grid">
      <h2 className="text-lg font-semibold wrap-anywhere">
        {sheet.name ? <bdi>{sheet.name}</bdi> : <Trans>Pasted rows</Trans>}
      </h2>
      {rows !== undefined && (
        <p className="text-sm text-ink-3">
          <Plural value={rows} one="# row" other="# rows" />
        </p>
      )}
    </div>
  );
}
