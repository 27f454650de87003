import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { useSession } from '@/api/session';
import { BackLink } from '@/components/BackLink';
import { MissingScope } from '@/components/MissingScope';
import { PageBar } from '@/components/PageBar';
import { paths } from '@/lib/paths';
import { useMayWrite, WRITE_SCOPE } from './AddContact';
import { ContactForm } from './ContactForm';

/** A new contact, perhaps begun with the number and name of a call: `?phone=&name=`. */
export default function NewContactPage() {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const phone = params.get('phone') ?? undefined;
  const name = params.get('name') ?? undefined;
  const start = useMemo(() => ({ phone, name }), [phone, name]);
  const location = useLocation();
  const [list] = useState((location.state as { list?: string } | null)?.list);
  const organization = useSession().data?.session?.account.organization_id ?? '';
  const mayWrite = useMayWrite();
  // Where one comes to once it is saved.
  useEffect(() => void import('./ContactPage').catch(() => undefined), []);
  const [draft, setDraft] = useState<'none' | 'kept' | 'refused'>('none');
  return (
    <>
      <PageBar
        title={t`New contact`}
        before={<BackLink to={list ?? paths.contacts()} />}
        actions={
          mayWrite &&
          draft !== 'none' && (
            // On a phone the heading needs the room.
            <span className={`text-xs text-ink-3 ${draft === 'kept' ? 'max-rail:sr-only' : ''}`}>
              {draft === 'kept' ? <Trans>Draft kept in this tab</Trans> : <Trans>This browser keeps no draft</Trans>}
            </span>
          )
        }
      />
      {mayWrite ? (
        // Another beginning is another form, with a draft of its own.
        <ContactForm
          key={`${organization} ${phone} ${name}`}
          start={start}
          organization={organization}
          onDraft={setDraft}
        />
      ) : (
        <div className="border-t border-line">
          <MissingScope scope={WRITE_SCOPE}>
            <Trans>This key can't add contacts</Trans>
          </MissingScope>
        </div>
      )}
    </>
  );
}
