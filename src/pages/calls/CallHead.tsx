import { Trans } from '@lingui/react/macro';
import type { CallRecord, CallRow } from '@/api/calls';
import { useKnownContact } from '@/api/contactKnown';
import { useMay } from '@/api/session';
import { ContactLink } from '@/components/ContactLink';
import { LanguageBadge } from '@/components/LanguageBadge';
import { StatusBadge } from '@/components/StatusBadge';
import { callStart } from '@/lib/callStart';
import { dayAndTime, fullTime } from '@/lib/dates';
import { spoken } from '@/lib/duration';
import { formatPhone } from '@/lib/phone';
import { transferWords } from './callWords';

interface CallHeadProps {
  call: CallRow;
  /** Undefined while only the list's row is known. */
  record: CallRecord | undefined;
  /** Of the conversation, and of the summary; undefined where nobody can say. */
  language: string | undefined;
  summaryLanguage: string | undefined;
}

/** The facts of a call in one line, and its summary, the largest words on the page. */
export function CallHead({ call, record, language, summaryLanguage }: CallHeadProps) {
  const when = callStart(call);
  const ongoing = call.status === 'in-progress';
  const { contact_id: contact, caller_phone: phone, caller_name: name } = call;
  const known = useKnownContact(phone);
  const mayAdd = useMay('contacts:write');
  return (
    <div className="grid gap-2.5 px-gutter pt-3.5 pb-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-2">
        <StatusBadge status={call.status} />
        {when && (
          <time dateTime={when} title={fullTime(when)} className="first-letter:uppercase">
            <span className="print:hidden">{dayAndTime(when)}</span>
            {/* Paper is read on another day, and elsewhere. */}
            <span className="hidden print:inline">{fullTime(when)}</span>
          </time>
        )}
        {call.caller_name && call.caller_phone && (
          <span className="hidden print:inline">{formatPhone(call.caller_phone)}</span>
        )}
        {call.duration_seconds !== null && !ongoing && <span>{spoken(call.duration_seconds)}</span>}
        {record && !ongoing && <span className="wrap-anywhere">{transferWords(record.transfer_status)}</span>}
        <span className="contents print:hidden">
          <ContactLink contactId={contact ?? known ?? null} phone={phone} name={name} mayAdd={mayAdd} />
        </span>
        <span className="rail:hidden">
          <LanguageBadge language={language} long />
        </span>
      </div>
      <p
        dir="auto"
        lang={summaryLanguage}
        className="max-w-summary text-xl tracking-[-0.006em] text-pretty wrap-anywhere"
      >
        {call.summary ?? (
          <span className="text-ink-2">
            {ongoing ? (
              <Trans>On the line now. The summary and the words come when the call ends.</Trans>
            ) : (
              <Trans>No summary was made of this call.</Trans>
            )}
          </span>
        )}
      </p>
    </div>
  );
}
