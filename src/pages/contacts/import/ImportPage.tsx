import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { useContactImport } from '@/api/contactImportState';
import { useSession } from '@/api/session';
import { BackLink } from '@/components/BackLink';
import { MissingScope } from '@/components/MissingScope';
import { PageBar } from '@/components/PageBar';
import { catchStrayFiles } from '@/lib/catchStrayFiles';
import { paths } from '@/lib/paths';
import { useMayWrite, WRITE_SCOPE } from '../AddContact';
import { ChooseList } from './ChooseList';
import { ImportSheet } from './ImportSheet';

/** Many contacts at once: a list is brought, looked over, sent row by row, and what became of each row is told. */
export default function ImportPage() {
  const { t } = useLingui();
  const location = useLocation();
  const [list] = useState((location.state as { list?: string } | null)?.list);
  const organization = useSession().data?.session?.account.organization_id ?? '';
  const imported = useContactImport(organization);
  const mayWrite = useMayWrite();
  useEffect(catchStrayFiles, []);
  return (
    <>
      <PageBar title={t`Import contacts`} before={<BackLink to={list ?? paths.contacts()} />} />
      {!mayWrite ? (
        <div className="border-t border-line">
          <MissingScope scope={WRITE_SCOPE}>
            <Trans>This key can't add contacts</Trans>
          </MissingScope>
        </div>
      ) : imported ? (
        <ImportSheet imported={imported} />
      ) : (
        <ChooseList organization={organization} />
      )}
    </>
  );
}
