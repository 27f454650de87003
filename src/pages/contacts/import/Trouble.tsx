import { Trans } from '@lingui/react/macro';
import type { ContactImport } from '@/api/contactImportState';
import { describeSaveError } from '@/api/errors';
import { Notice } from '@/components/Notice';

/** Why it stopped by itself, and what that means for the rows. */
export function Trouble({ imported: { trouble, sent } }: { imported: ContactImport }) {
  if (trouble === null) return null;
  if (trouble === 'elsewhere')
    return (
      <Notice tone="warn">
        <Trans>Another tab of this browser is importing contacts. Go on here once it is done.</Trans>
      </Notice>
    );
  return (
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
  );
}
