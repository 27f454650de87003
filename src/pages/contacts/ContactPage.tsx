import { Trans, useLingui } from '@lingui/react/macro';
import { Mail, Phone } from 'lucide';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'react-router-dom';
import { useContact } from '@/api/contacts';
import { ApiError, describeError } from '@/api/errors';
import { BackLink } from '@/components/BackLink';
import { buttonLook } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { ErrorBoundary } from '@/components/ErrorBoundary';
import { ErrorNotice } from '@/components/ErrorNotice';
import { Icon } from '@/components/Icon';
import { MissingScope } from '@/components/MissingScope';
import { PageBar } from '@/components/PageBar';
import { StaleNotice } from '@/components/StaleNotice';
import { mailable } from '@/lib/mail';
import { paths } from '@/lib/paths';
import { dialable, formatPhone } from '@/lib/phone';
import { ContactFacts } from './ContactFacts';
import { ContactSkeleton } from './ContactSkeleton';
import { contactTitle } from './contactWords';
import { SavedNotice } from './SavedNotice';
import { TimeLine } from './TimeLine';

type Loaded = ReturnType<typeof useContact>;

/** One contact: how to reach them, and all that happened with them. */
export default function ContactPage() {
  const { id = '' } = useParams();
  // Another contact is another page.
  return <OneContact key={id} id={id} />;
}

function OneContact({ id }: { id: string }) {
  const { t } = useLingui();
  const contact = useContact(id);
  const location = useLocation();
  const [list] = useState((location.state as { list?: string } | null)?.list);
  const { row } = contact;
  const tel = dialable(row?.phone ?? null);
  const mail = mailable(row?.email ?? null);
  return (
    <>
      <PageBar
        title={row ? contactTitle(row) : t`Contact`}
        before={<BackLink to={list ?? paths.contacts()} />}
        actions={
          <>
            {mail && (
              <a href={mail} className={`${buttonLook('plain')} max-rail:hidden`}>
                <Icon of={Mail} />
                <Trans>E-mail</Trans>
              </a>
            )}
            {tel && row?.phone && (
              <a href={tel} className={buttonLook('first')}>
                <Icon of={Phone} />
                <span className="rail:hidden">
                  <Trans context="to phone somebody">Call</Trans>
                </span>
                <span className="max-rail:sr-only">{formatPhone(row.phone)}</span>
              </a>
            )}
          </>
        }
      />
      <ContactBody contact={contact} />
    </>
  );
}

/** In this order: what is known, then what kept us from knowing, then that it is on its way. */
function ContactBody({ contact }: { contact: Loaded }) {
  const { record, row, error } = contact;
  if (!row && error) {
    return (
      <div className="border-t border-line">
        <Failed contact={contact} error={error} />
      </div>
    );
  }
  if (!row) return <ContactSkeleton />;
  return (
    <>
      {/* Above the facts too: on a phone they come before the story. */}
      <SavedNotice contact={row} />
      <div className="flex min-h-0 flex-1 flex-col border-t border-line max-wide:overflow-y-auto wide:grid wide:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="shrink-0 border-line max-wide:border-b wide:order-last wide:min-h-0 wide:overflow-y-auto wide:border-s">
          <ErrorBoundary part={<Trans>The facts</Trans>}>
            <ContactFacts contact={row} notes={record?.notes} error={record ? null : error} retry={contact.retry} />
          </ErrorBoundary>
        </div>
        <div className="min-w-0 wide:min-h-0 wide:overflow-y-auto">
          {record && error && (
            <div className="px-gutter pt-3">
              <StaleNotice readAt={contact.readAt} problem={describeError(error)} onRetry={contact.retry} />
            </div>
          )}
          <ErrorBoundary part={<Trans>The time line</Trans>}>
            <TimeLine contact={row} />
          </ErrorBoundary>
        </div>
      </div>
    </>
  );
}

function Failed({ contact, error }: { contact: Loaded; error: Error }) {
  if (error instanceof ApiError && (error.status === 404 || error.status === 400)) {
    return (
      <EmptyState
        title={<Trans>There is no such contact</Trans>}
        actions={
          <Link to={paths.contacts()} className={buttonLook('first')}>
            <Trans>Go to the contacts</Trans>
          </Link>
        }
      >
        <Trans>The link may be old, or the contact belongs to another organization.</Trans>
      </EmptyState>
    );
  }
  if (error instanceof ApiError && error.code === 'missing_scope') {
    return (
      <MissingScope scope="contacts:read">
        <Trans>This key can't read contacts</Trans>
      </MissingScope>
    );
  }
  return (
    <ErrorNotice
      title={<Trans>The contact could not be read</Trans>}
      problem={describeError(error)}
      onRetry={contact.retry}
      retrying={contact.retrying}
    />
  );
}
