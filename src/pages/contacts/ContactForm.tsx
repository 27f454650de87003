import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/Button';
import { Field } from '@/components/Field';
import { TextArea } from '@/components/TextArea';
import { TextButton } from '@/components/TextButton';
import { fieldProblem, type FieldName, MOST, type Values } from './contactSchema';
import { ContactFormRail } from './ContactFormRail';
import { contactTitle } from './contactWords';
import { KnownContact } from './KnownContact';
import { PhoneField } from './PhoneField';
import { FieldSummary, SaveNotice } from './SaveNotice';
import { type ContactFormState, type FormStart, useContactForm } from './useContactForm';

interface ContactFormProps extends FormStart {
  onDraft: (draft: ContactFormState['draft']) => void;
}

/** The fields of a new contact. Nothing typed here is lost before it is saved or thrown away. */
export function ContactForm({ onDraft, ...start }: ContactFormProps) {
  const { t } = useLingui();
  const state = useContactForm(start);
  const { form, match, saving, draft, trouble } = state;
  const { errors, submitCount } = form.formState;
  const notes = form.watch('notes').length;
  const [thrown, setThrown] = useState<Values | null>(null);
  useEffect(() => onDraft(draft), [draft, onDraft]);
  // On a phone Save is far below where the words about it stand.
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (trouble) notice.current?.scrollIntoView({ block: 'nearest' });
  }, [trouble]);

  const problemOf = (name: FieldName): string | undefined => {
    const error = errors[name];
    if (error) {
      const { message = '' } = error;
      return error.type === 'server' ? t`InboundFlow says: ${message}` : fieldProblem(name, message);
    }
    const title = name === 'phone' && match ? contactTitle(match) : undefined;
    return title && t`${title} has this number already.`;
  };
  /** A field that was found wrong is right as soon as it is. */
  const field = (name: FieldName) => ({
    ...form.register(name, {
      onChange: () => {
        if (errors[name]) void form.trigger(name);
      },
      ...(name === 'phone' && { onBlur: state.settleNumber }),
    }),
    error: problemOf(name),
    readOnly: saving,
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void state.submit();
  };
  const optional = <span className="font-normal text-ink-3">{t({ message: 'optional', context: 'field' })}</span>;
  const most = MOST.notes;

  return (
    <div className="min-h-0 flex-1 overflow-y-auto border-t border-line wide:grid wide:grid-cols-[minmax(0,1fr)_22rem] wide:overflow-hidden">
      {/* The keys save from within any field; the form itself stays nothing one can press. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        noValidate
        aria-label={t`New contact`}
        onSubmit={(event) => void state.submit(event)}
        onKeyDown={onKeyDown}
        className="min-w-0 wide:min-h-0 wide:overflow-y-auto"
      >
        <div className="grid max-w-[34rem] gap-5 px-gutter pt-5 pb-6">
          {submitCount > 0 && <FieldSummary errors={errors} taken={match !== undefined} onGo={form.setFocus} />}
          <div ref={notice} className="scroll-mt-5 empty:hidden">
            <SaveNotice state={state} />
          </div>
          <div className="grid gap-3">
            <PhoneField {...field('phone')} country={state.country} onCountry={state.chooseCountry} />
            {match && (
              <div className="wide:hidden">
                <KnownContact contact={match} onOther={() => form.setFocus('phone', { shouldSelect: true })} />
              </div>
            )}
          </div>
          <Field
            label={
              <>
                {t`Name`} {optional}
              </>
            }
            dir="auto"
            autoComplete="off"
            {...field('name')}
          />
          <Field
            label={
              <>
                {t`E-mail`} {optional}
              </>
            }
            type="text"
            inputMode="email"
            autoCapitalize="none"
            spellCheck={false}
            autoComplete="off"
            {...field('email')}
          />
          <Field
            label={
              <>
                {t`Company`} {optional}
              </>
            }
            dir="auto"
            autoComplete="off"
            placeholder={t`Where they work, if it matters`}
            {...field('company')}
          />
          <TextArea
            label={
              <>
                {t`Notes`} {optional}
              </>
            }
            dir="auto"
            hint={t`What the next person at the counter should know.`}
            count={
              notes > 0 && (
                <span className={notes > most ? 'text-danger' : ''}>
                  <Plural value={notes} one={`# of ${most}`} other={`# of ${most}`} />
                </span>
              )
            }
            {...field('notes')}
          />
        </div>
        <div className="flex max-w-[34rem] items-center gap-2 px-gutter pb-6 max-rail:sticky max-rail:bottom-0 max-rail:z-2 max-rail:max-w-none max-rail:border-t max-rail:border-line max-rail:bg-sheet max-rail:py-2">
          <Button
            kind="first"
            type="submit"
            aria-disabled={saving || undefined}
            // Leaving a field may put a sentence under it, which would move this away between press and release.
            onMouseDown={(event) => event.preventDefault()}
          >
            {saving ? <Trans>Saving…</Trans> : <Trans>Save contact</Trans>}
          </Button>
          {draft !== 'none' && !saving && (
            <Button kind="bare" onClick={() => setThrown(state.discard())}>
              <Trans>Discard draft</Trans>
            </Button>
          )}
          <span role="status" className="text-sm text-ink-2">
            {thrown && draft === 'none' && (
              <>
                <Trans>The draft is gone.</Trans>{' '}
                <TextButton
                  onClick={() => {
                    state.restore(thrown);
                    setThrown(null);
                    form.setFocus('phone');
                  }}
                >
                  <Trans>Bring it back</Trans>
                </TextButton>
              </>
            )}
          </span>
          <span aria-hidden className="ms-auto text-xs text-ink-3 max-rail:hidden">
            <Trans>Ctrl ↵</Trans>
          </span>
        </div>
      </form>
      <ContactFormRail match={match} onOther={() => form.setFocus('phone', { shouldSelect: true })} />
    </div>
  );
}
