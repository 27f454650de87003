import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Resolver, useForm } from 'react-hook-form';
import { useLocation, useNavigate } from 'react-router-dom';
import { type ContactRecord, type NewContact, useContactByPhone, useKnownPhones } from '@/api/contacts';
import { type SaveOutcome, useSaveContact } from '@/api/contactSave';
import { ApiError } from '@/api/errors';
import { type NewContactStart, paths } from '@/lib/paths';
import { type Country, homeCountry, isCountry, readPhone, writePhone } from '@/lib/phoneNumbers';
import { contactSchema, FIELDS, readNumber, toNewContact, type Values } from './contactSchema';
import { keepDraft, readDraft } from './draft';
import type { SavedState } from './SavedNotice';

/** What kept a contact from being saved, apart from its fields. */
export type Trouble =
  /** The server refused it, or it could not be asked; nothing was written. */
  | { kind: 'refused'; error: unknown }
  /** The answer was lost, and the contact is not there. */
  | { kind: 'absent' }
  /** The answer was lost, and nobody knows whether the contact is there. */
  | { kind: 'unknown'; error: unknown }
  /** A try with another number, whose answer was lost, was written after all. */
  | { kind: 'earlier'; contact: ContactRecord };

export interface FormStart {
  start: NewContactStart;
  organization: string;
}

const resolver: Resolver<Values> = (values, context, options) =>
  standardSchemaResolver(contactSchema(values.country))(values, context, options);

function valuesOf({ phone = '', name = '' }: NewContactStart, country: Country): Values {
  const read = readPhone(phone, country);
  const number = 'e164' in read ? { country: read.country ?? country, phone: read.national } : { country, phone };
  return { ...number, name, email: '', company: '', notes: '' };
}

/** The form's state: what is typed and kept, whose number it is, and what became of saving it. */
export function useContactForm({ start, organization }: FormStart) {
  const navigate = useNavigate();
  const cameFrom = useLocation().state as object | null;
  const save = useSaveContact();
  const phones = useKnownPhones();
  const suggested = useMemo(() => homeCountry(phones ?? []), [phones]);
  const [kept] = useState(() => readDraft(organization, start));
  const form = useForm<Values>({
    mode: 'onBlur',
    reValidateMode: 'onBlur',
    defaultValues: kept?.values ?? valuesOf(start, suggested),
    resolver,
  });
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [draft, setDraft] = useState<'none' | 'kept' | 'refused'>(kept ? 'kept' : 'none');
  const memory = useRef({ chosen: kept?.chosen ?? false, sent: kept?.sent ?? null, busy: false, over: false });
  const [saved, setSaved] = useState(false);
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const { getValues, setValue, setError, setFocus } = form;

  const store = useCallback(() => {
    const { chosen, sent, over } = memory.current;
    const values = getValues();
    const begun = valuesOf(start, isCountry(values.country) ? values.country : 'US');
    const typed = sent !== null || FIELDS.some((name) => values[name] !== begun[name]);
    const done = keepDraft(organization, start, typed && !over ? { values, chosen, sent } : null);
    setDraft(!typed || over ? 'none' : done ? 'kept' : 'refused');
  }, [getValues, organization, start]);
  const { subscribe } = form;
  useEffect(() => subscribe({ formState: { values: true }, callback: store }), [subscribe, store]);

  // The country comes with the first contacts, perhaps after the first letters; one that was chosen, or that the number names, stays.
  useEffect(() => {
    const { phone, country } = getValues();
    if (kept || memory.current.chosen || phone.trim().startsWith('+') || start.phone?.startsWith('+')) return;
    if (country !== suggested) setValue('country', suggested);
  }, [suggested, kept, start, getValues, setValue]);

  const [phone, country] = form.watch(['phone', 'country']);
  const number = useMemo(() => {
    const read = readNumber({ phone, country });
    return 'e164' in read ? read.e164 : undefined;
  }, [phone, country]);
  const [asked, setAsked] = useState(number);
  const known = useContactByPhone(asked, organization);
  const match = asked === number ? (known.data ?? undefined) : undefined;

  /** Once the number is typed: written as it is at home, and asked for. */
  const settleNumber = (): void => {
    const values = getValues();
    const read = readNumber(values);
    if (!('e164' in read)) return;
    const home = values.phone.trim().startsWith('+') && read.country ? read.country : values.country;
    if (home !== values.country) setValue('country', home);
    if (isCountry(home)) setValue('phone', writePhone(read.e164, home));
    setAsked(read.e164);
  };

  const request = (contact: NewContact, lookOnly: boolean): Promise<SaveOutcome> =>
    save.mutateAsync({
      contact,
      organization,
      lookOnly,
      again: memory.current.sent?.phone === contact.phone,
      mark: (sent) => {
        memory.current.sent = sent ? contact : null;
        store();
      },
    });

  const finish = (contact: ContactRecord, lost: boolean): void => {
    memory.current.over = true;
    store();
    setSaved(true);
    // Whoever went elsewhere meanwhile stays there; the lists know.
    if (!here.current) return;
    const state: SavedState = { ...cameFrom, saved: { lost, at: Date.now() } };
    // In place of the form, so that Back leads to where one came from.
    void navigate(paths.contact(contact.id), { replace: true, state });
  };

  const refuse = (error: unknown): void => {
    // The session is over: the sign-in page comes next, and after it the draft.
    if (error instanceof ApiError && error.status === 401) return;
    const fields = error instanceof ApiError ? error.fields : undefined;
    const wrong = FIELDS.filter((name) => fields?.[name] !== undefined);
    if (!wrong[0]) return setTrouble({ kind: 'refused', error });
    setFocus(wrong[0]);
    // The field that the focus leaves is judged anew, which would take away again what the server says of it.
    setTimeout(() => {
      for (const name of wrong) setError(name, { type: 'server', message: fields?.[name] ?? '' });
    });
  };

  /** What to do about an outcome. */
  const conclude = (outcome: SaveOutcome, contact: NewContact): void => {
    switch (outcome.kind) {
      case 'created':
      case 'found':
        return finish(outcome.contact, outcome.kind === 'found');
      case 'taken':
        setAsked(contact.phone);
        setFocus('phone');
        return;
      default:
        setTrouble(outcome);
    }
  };

  const send = async (contact: NewContact, lookOnly: boolean): Promise<void> => {
    // Enter and a click, or two clicks, are one wish; and once it is granted the form only waits for the next screen.
    if (memory.current.busy || memory.current.over) return;
    memory.current.busy = true;
    setTrouble(null);
    try {
      const { sent } = memory.current;
      if (!lookOnly && sent && sent.phone !== contact.phone) {
        const earlier = await request(sent, true);
        if (earlier.kind === 'found') return setTrouble({ kind: 'earlier', contact: earlier.contact });
        if (earlier.kind === 'unknown') return setTrouble(earlier);
      }
      conclude(await request(contact, lookOnly), contact);
    } catch (error) {
      refuse(error);
    } finally {
      memory.current.busy = false;
    }
  };

  const lookAgain = (): void => {
    const { sent } = memory.current;
    if (sent) void send(sent, true);
  };
  // Sent before this page was loaded, and never answered.
  const begin = useRef(lookAgain);
  useEffect(() => begin.current(), []);

  return {
    form,
    country,
    chooseCountry: (next: string) => {
      // The number that is on its way stays the one in the field.
      if (memory.current.busy || memory.current.over) return;
      memory.current.chosen = true;
      setValue('country', next);
      settleNumber();
      if (form.formState.touchedFields.phone || form.formState.submitCount > 0) void form.trigger('phone');
    },
    settleNumber,
    /** Who has the number already. */
    match,
    trouble,
    draft,
    saving: save.isPending || saved,
    submit: form.handleSubmit(async (values) => {
      const contact = toNewContact(values);
      if (contact) await send(contact, false);
    }),
    lookAgain,
    /** Throws away what was typed; gives it, so that it can be put back. */
    discard: (): Values => {
      const values = getValues();
      memory.current.sent = null;
      setTrouble(null);
      form.reset(valuesOf(start, suggested));
      setAsked(undefined);
      store();
      return values;
    },
    restore: (values: Values) => {
      form.reset(values);
      store();
    },
  };
}

export type ContactFormState = ReturnType<typeof useContactForm>;
