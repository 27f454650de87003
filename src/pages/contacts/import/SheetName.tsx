import { Plural, Trans } from '@lingui/react/macro';
import type { Ref } from 'react';
import type { Sheet } from '@/api/contactImportKeep';

interface SheetNameProps {
  sheet: Sheet;
  rows: number | undefined;
  heading?: Ref<HTMLHeadingElement>;
}

/** Which list it is, and how long. */
export function SheetName({ sheet, rows, heading }: SheetNameProps) {
  return (
    <div className="grid">
      <h2 ref={heading} tabIndex={-1} className="text-lg font-semibold wrap-anywhere outline-none">
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
