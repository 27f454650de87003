import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { TriangleAlert } from 'lucide';
import { Fragment } from 'react';
import type { FieldErrors } from 'react-hook-form';
import { Link } from 'react-router-dom';
import { describeError, describeSaveError } from '@/api/errors';
import { Notice } from '@/components/Notice';
import { LINK_LOOK, TextButton } from '@/components/TextButton';
import { paths } from '@/lib/paths';
import { type FieldName, FIELDS, fieldWord, type Values } from './contactSchema';
import type { ContactFormState } from './useContactForm';

interface FieldSummaryProps {
  errors: FieldErrors<Values>;
  /** The number is somebody's. */
  taken: boolean;
  onGo: (name: FieldName) => void;
}

/** Over the form, once somebody tried to save it: which fields need a look, each a way to it. */
export function FieldSummary({ errors, taken, onGo }: FieldSummaryProps) {
  const { i18n } = useLingui();
  const wrong = FIELDS.filter((name) => errors[name] || (name === 'phone' && taken));
  if (wrong.length === 0) return null;
  const parts = new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).formatToParts(wrong);
  return (
    <Notice tone="danger" icon={TriangleAlert}>
      <strong className="font-semibold">
        <Plural value={wrong.length} one="# field needs a look" other="# fields need a look" />
      </strong>{' '}
      <Trans>before this can be saved:</Trans>{' '}
      {parts.map(({ type, value }) =>
        type === 'element' ? (
          <TextButton key={value} onClick={() => onGo(value as FieldName)}>
            {fieldWord(value as FieldName)}
          </TextButton>
        ) : (
          <Fragment key={value}>{value}</Fragment>
        ),
      )}
      .
    </Notice>
  );
}

/** Over the form: why a contact is not saved, or that nobody knows whether it is, and the one thing to do about it. */
export function SaveNotice({ state }: { state: ContactFormState }) {
  const { trouble, lookAgain, submit } = state;
  switch (trouble?.kind) {
    case 'absent':
      return (
        <Notice
          tone="warn"
          action={
            <TextButton onClick={() => void submit()}>
              <Trans>Send again</Trans>
            </TextButton>
          }
        >
          <strong className="font-semibold">
            <Trans>It was not saved.</Trans>
          </strong>{' '}
          <Trans>
            InboundFlow's answer was lost on the way, so the contacts were looked through: nobody has this number.
          </Trans>
        </Notice>
      );
    case 'unknown':
      return (
        <Notice
          tone="danger"
          action={
            <TextButton onClick={lookAgain}>
              <Trans>Look again</Trans>
            </TextButton>
          }
        >
          <strong className="font-semibold">
            <Trans>It is not known whether it was saved.</Trans>
          </strong>{' '}
          <Trans>InboundFlow's answer was lost on the way, and the contacts can't be looked through just now.</Trans>{' '}
          {describeError(trouble.error).sentence}
        </Notice>
      );
    case 'earlier':
      return (
        <Notice
          tone="warn"
          action={
            <Link to={paths.contact(trouble.contact.id)} className={LINK_LOOK}>
              <Trans>Open this contact</Trans>
            </Link>
          }
        >
          <strong className="font-semibold">
            <Trans>The first try was saved after all.</Trans>
          </strong>{' '}
          <Trans>
            Its answer was lost on the way. Save again only if you want a second contact with the new number.
          </Trans>
        </Notice>
      );
    case 'refused':
      return (
        <Notice tone="danger">
          <strong className="font-semibold">
            <Trans>Nothing was saved.</Trans>
          </strong>{' '}
          {describeSaveError(trouble.error).sentence}
        </Notice>
      );
    default:
      return null;
  }
}
