import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { type ContactsSearch, paths } from '@/lib/paths';
import { formatPhone } from '@/lib/phone';
import { sinceDay } from '@/lib/since';
import { AddContact } from './AddContact';
import { isNumberLike } from './contactsSearch';
import { ImportLink } from './ImportLink';

interface ContactsEmptyProps {
  search: ContactsSearch;
  onChange: (search: ContactsSearch) => void;
  /** How far a name was looked for; false where none was. */
  searched: ReactNode;
  /** Nothing is left to read. */
  all: boolean;
}

/** No rows: there are none at all, or nobody is who was looked for. The way to a new contact is never far. */
export function ContactsEmpty({ search, onChange, searched, all }: ContactsEmptyProps) {
  const { q, phone, since } = search;
  const list = paths.contacts(search);
  // As a part, not as text: markup in the text of a sentence would be taken for parts of the sentence.
  const typed = <bdi>{q}</bdi>;
  const clear = (
    <Button onClick={() => onChange({})}>
      <Trans>Show all contacts</Trans>
    </Button>
  );
  return (
    <div className="contain-size min-h-list flex-1 overflow-y-auto border-t border-line">
      {phone ? (
        <EmptyState
          title={<Trans>Nobody has the number {formatPhone(phone)}</Trans>}
          actions={
            <>
              <AddContact start={{ phone }} list={list}>
                <Trans>Add this number</Trans>
              </AddContact>
              {clear}
            </>
          }
        >
          {since ? (
            <Trans>InboundFlow was asked for exactly this number, among contacts added since {sinceDay(since)}.</Trans>
          ) : (
            <Trans>InboundFlow was asked for exactly this number, in every contact.</Trans>
          )}
        </EmptyState>
      ) : q ? (
        <>
          <EmptyState
            title={
              <span className="line-clamp-2 wrap-anywhere">
                {all ? <Trans>No contact matches “{typed}”</Trans> : <Trans>No contact matches “{typed}” so far</Trans>}
              </span>
            }
            actions={
              <>
                <AddContact start={isNumberLike(q) ? { phone: q } : { name: q }} list={list}>
                  <Trans>Add as a new contact</Trans>
                </AddContact>
                {clear}
              </>
            }
          >
            <Trans>Names, companies, e-mail addresses and numbers were looked through.</Trans>
          </EmptyState>
          {searched}
        </>
      ) : since ? (
        <EmptyState title={<Trans>No contacts were added since {sinceDay(since)}</Trans>} actions={clear}>
          <Trans>The day is that on which InboundFlow made the contact.</Trans>
        </EmptyState>
      ) : (
        <EmptyState
          title={<Trans>No contacts yet</Trans>}
          actions={
            <>
              <AddContact list={list} />
              <ImportLink />
            </>
          }
        >
          <Trans>Callers whom InboundFlow keeps as contacts appear here. You can add people yourself, too.</Trans>
        </EmptyState>
      )}
    </div>
  );
}
