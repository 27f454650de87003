import { Plural, Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { type ContactRow, useNamesakes } from '@/api/contacts';
import { describeError } from '@/api/errors';
import { Fact, Facts } from '@/components/Facts';
import { Notice } from '@/components/Notice';
import { SkeletonLine } from '@/components/Skeleton';
import { LINK_LOOK, TextButton } from '@/components/TextButton';
import { dayOnly } from '@/lib/dates';
import { mailable } from '@/lib/mail';
import { paths } from '@/lib/paths';
import { dialable, formatPhone } from '@/lib/phone';
import { contactTitle, sourceWord } from './contactWords';

interface ContactFactsProps {
  contact: ContactRow;
  /** Null: none. Undefined while only a list's row is known. */
  notes: string | null | undefined;
  /** Why the notes are not there. */
  error: Error | null;
  retry: () => void;
}

/** How to reach a contact, and what was written down about them. */
export function ContactFacts({ contact, notes, error, retry }: ContactFactsProps) {
  const { phone, email, company, source, created_at: created, total_calls: calls, last_call_at: last } = contact;
  const since = created && dayOnly(created);
  return (
    <div className="grid gap-5 px-gutter py-4">
      <Facts>
        <Fact name={<Trans>Phone</Trans>}>{phone && <Reach to={dialable(phone)}>{formatPhone(phone)}</Reach>}</Fact>
        <Fact name={<Trans>E-mail</Trans>}>{email && <Reach to={mailable(email)}>{email}</Reach>}</Fact>
        <Fact name={<Trans>Company</Trans>}>{company && <bdi>{company}</bdi>}</Fact>
        <Fact name={<Trans>Source</Trans>}>
          {source && since ? `${sourceWord(source)}, ${since}` : source ? sourceWord(source) : since}
        </Fact>
        <Fact name={<Trans>Calls</Trans>}>
          {calls === null ? null : last ? (
            <Trans>
              <Plural value={calls} one="#" other="#" />, the last one on {dayOnly(last)}
            </Trans>
          ) : (
            calls
          )}
        </Fact>
      </Facts>
      <section>
        <h2 className="mb-1 text-sm font-semibold">
          <Trans>Notes</Trans>
        </h2>
        {notes === undefined ? (
          error ? (
            <p className="text-sm text-ink-2">
              <Trans>The notes could not be read.</Trans> {describeError(error).sentence}{' '}
              <TextButton onClick={retry}>
                <Trans>Retry</Trans>
              </TextButton>
            </p>
          ) : (
            <SkeletonLine className="w-40" />
          )
        ) : notes === null ? (
          <p className="text-sm text-ink-3">
            <Trans>none</Trans>
          </p>
        ) : (
          <Notes text={notes} />
        )}
      </section>
      <Namesakes contact={contact} />
    </div>
  );
}

const LONG_NOTES = 700;

/** Long ones fold, so that the story is not far below them on a phone. */
function Notes({ text }: { text: string }) {
  const [open, setOpen] = useState(text.length <= LONG_NOTES);
  return (
    <>
      <p
        dir="auto"
        className={`max-w-note whitespace-pre-wrap text-ink-2 wrap-anywhere ${open ? '' : 'line-clamp-[10]'}`}
      >
        {text}
      </p>
      {!open && (
        <TextButton onClick={() => setOpen(true)} className="mt-1 text-sm">
          <Trans>Show all of the notes</Trans>
        </TextButton>
      )}
    </>
  );
}

/** A link where the text makes a safe address, else the text. */
function Reach({ to, children }: { to: string | undefined; children: string }) {
  if (!to) return <bdi>{children}</bdi>;
  return (
    <a href={to} className={`${LINK_LOOK} inline-flex min-h-6 items-center max-rail:min-h-9`}>
      <bdi>{children}</bdi>
    </a>
  );
}

const SHOWN = 3;

/** Others who may be the same person. Nobody knows, so their stories stay apart. */
function Namesakes({ contact }: { contact: ContactRow }) {
  const all = useNamesakes(contact);
  if (all.length === 0) return null;
  return (
    <Notice>
      <Trans>Another number, the same name or e-mail:</Trans>
      <ul className="my-1">
        {all.slice(0, SHOWN).map((other) => (
          <li key={other.id} className="wrap-anywhere">
            <Link to={paths.contact(other.id)} className={`${LINK_LOOK} inline-flex min-h-6 items-center`}>
              <bdi>{contactTitle(other)}</bdi>
            </Link>
            {other.phone && (
              <>
                , <span className="whitespace-nowrap">{formatPhone(other.phone)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      <Trans>One number, one story: they are kept apart.</Trans>
    </Notice>
  );
}
