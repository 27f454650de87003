import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ListEmpty, type SetFilter } from '@/components/ListEmpty';
import { type ContactsSearch, paths } from '@/lib/paths';
import { formatPhone } from '@/lib/phone';
import { sinceDay, sinceWord } from '@/lib/since';
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
  const filters = filterWords(search);
  const frame = { filters, search, onChange, unfiltered: {} };
  if (phone)
    return (
      <ListEmpty
        {...frame}
        title={<Trans>Nobody has the number {formatPhone(phone)}</Trans>}
        action={
          <AddContact start={{ phone }} list={list}>
            <Trans>Add this number</Trans>
          </AddContact>
        }
      >
        {since ? (
          <Trans>InboundFlow was asked for exactly this number, among contacts added since {sinceDay(since)}.</Trans>
        ) : (
          <Trans>InboundFlow was asked for exactly this number, in every contact.</Trans>
        )}
      </ListEmpty>
    );
  if (q)
    return (
      <>
        <ListEmpty
          {...frame}
          title={
            <span className="line-clamp-2 wrap-anywhere">
              {all ? <Trans>No contact matches “{typed}”</Trans> : <Trans>No contact matches “{typed}” so far</Trans>}
            </span>
          }
          action={
            <AddContact start={isNumberLike(q) ? { phone: q } : { name: q }} list={list}>
              <Trans>Add as a new contact</Trans>
            </AddContact>
          }
        >
          <Trans>Names, companies, e-mail addresses and numbers were looked through.</Trans>
        </ListEmpty>
        {searched}
      </>
    );
  if (since)
    return (
      <ListEmpty {...frame} title={<Trans>No contacts were added since {sinceDay(since)}</Trans>}>
        <Trans>The day is that on which InboundFlow made the contact.</Trans>
      </ListEmpty>
    );
  return (
    <ListEmpty
      {...frame}
      title={<Trans>No contacts yet</Trans>}
      action={
        <>
          <AddContact list={list} />
          <ImportLink />
        </>
      }
    >
      <Trans>Callers whom InboundFlow keeps as contacts appear here. You can add people yourself, too.</Trans>
    </ListEmpty>
  );
}

/** The filters that are set, in words. */
function filterWords({ q, phone, since }: ContactsSearch): SetFilter<ContactsSearch>[] {
  const words: SetFilter<ContactsSearch>[] = [];
  if (q) words.push({ name: 'q', label: t`Name or number`, value: q, off: { q: undefined } });
  if (phone) words.push({ name: 'phone', label: t`Phone`, value: formatPhone(phone), off: { phone: undefined } });
  if (since) words.push({ name: 'since', label: t`Added since`, value: sinceWord(since), off: { since: undefined } });
  return words;
}
