import { Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useMemo, useRef } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { useConnection } from '@/api/connection';
import { useMay } from '@/api/session';
import { TitleConnection } from '@/components/ConnectionState';
import { MissingScope } from '@/components/MissingScope';
import { PageBar } from '@/components/PageBar';
import { type ContactsSearch, paths } from '@/lib/paths';
import { AddContact } from './AddContact';
import { ContactFilters } from './ContactFilters';
import { ContactList } from './ContactList';
import { readSearch } from './contactsSearch';
import { ImportLink } from './ImportLink';

/** Everyone who called or was written down, the newest first; what is looked for stands in the address. */
export default function ContactsPage() {
  const { t } = useLingui();
  const connection = useConnection();
  const location = useLocation();
  const [params, setParams] = useSearchParams();
  const search = useMemo(() => readSearch(params), [params]);
  const list = `${location.pathname}${location.search}`;
  const phones = useRef<string[]>([]);
  const onPhones = useCallback((known: string[]) => {
    phones.current = known;
  }, []);
  const show = (next: ContactsSearch): void => {
    // Letter by letter would fill the way back.
    const typing = next.q !== undefined && search.q !== undefined;
    setParams(new URL(paths.contacts(next), window.location.origin).searchParams, { replace: typing });
  };

  const mayRead = useMay('contacts:read');
  return (
    <>
      <PageBar
        title={t`Contacts`}
        after={<TitleConnection {...connection} />}
        actions={
          <>
            <ImportLink />
            <AddContact list={list} />
          </>
        }
      />
      {mayRead ? (
        <>
          <ContactFilters search={search} onChange={show} phones={() => phones.current} />
          {/* What is asked of the API makes another list; what is looked for among its rows does not. */}
          <ContactList key={`${search.since} ${search.phone}`} search={search} onChange={show} onPhones={onPhones} />
        </>
      ) : (
        <MissingScope scope="contacts:read">
          <Trans>This key can't read contacts</Trans>
        </MissingScope>
      )}
    </>
  );
}
