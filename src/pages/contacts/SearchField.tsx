import { useLingui } from '@lingui/react/macro';
import { Search, X } from 'lucide';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '@/components/Icon';
import type { ContactsSearch } from '@/lib/paths';
import { formatPhone } from '@/lib/phone';
import { isNumberLike } from './contactsSearch';

interface SearchFieldProps {
  search: ContactsSearch;
  onChange: (search: ContactsSearch) => void;
  /** Numbers of the organization, which tell the country of a number typed without one. */
  phones: () => string[];
}

const PAUSE_MS = 200;
/** Shorter digits are a part of a number. */
const WHOLE_NUMBER = 7;

const spelled = ({ q, phone }: ContactsSearch): string => (phone ? formatPhone(phone) : (q ?? ''));

/** One field for both: a whole number in any spelling is asked of InboundFlow, anything else is looked for in the rows that were read. */
export function SearchField({ search, onChange, phones }: SearchFieldProps) {
  const { t } = useLingui();
  const { q, phone } = search;
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(() => spelled(search));
  /** What this field has made of the address; Back and "clear" make something else of it. */
  const [applied, setApplied] = useState({ q, phone });
  if (applied.q !== q || applied.phone !== phone) {
    setApplied({ q, phone });
    setText(spelled(search));
  }

  const latest = useRef({ search, onChange });
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = { search, onChange };
  });
  useEffect(
    () => () => {
      turn.current += 1;
      clearTimeout(timer.current);
    },
    [],
  );

  const apply = async (typed: string): Promise<void> => {
    clearTimeout(timer.current);
    turn.current += 1;
    const mine = turn.current;
    const words = typed.trim();
    const number = await wholeNumber(words, phones());
    // Something else was typed meanwhile.
    if (mine !== turn.current) return;
    const next = number ? { phone: number, q: undefined } : { phone: undefined, q: words || undefined };
    if (next.phone === latest.current.search.phone && next.q === latest.current.search.q) return;
    setApplied(next);
    latest.current.onChange({ ...latest.current.search, ...next });
  };
  return (
    <div
      className={`flex h-control min-w-[min(12rem,100%)] items-center gap-1.5 rounded-md ps-2.5 text-sm inset-ring has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-accent max-rail:flex-1 ${
        text ? 'bg-accent-soft text-accent inset-ring-accent' : 'bg-sheet text-ink-3 inset-ring-edge'
      }`}
    >
      <Icon of={Search} />
      <input
        ref={input}
        type="search"
        aria-label={t`Find a contact by name or number`}
        placeholder={t`Name or number`}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          const { value } = event.target;
          setText(value);
          turn.current += 1;
          clearTimeout(timer.current);
          timer.current = setTimeout(() => void apply(value), PAUSE_MS);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void apply(text);
        }}
        onBlur={() => {
          // Asked for as it was typed; once that is done, it is read as it is written.
          if (phone && applied.phone === phone) setText(formatPhone(phone));
        }}
        className={`h-full w-52 min-w-0 flex-1 bg-transparent outline-none max-rail:text-[1rem] [&::-webkit-search-cancel-button]:hidden ${text ? 'font-medium text-accent' : 'text-ink'}`}
      />
      {text && (
        <button
          type="button"
          aria-label={t`Any name and number`}
          title={t`Any name and number`}
          onClick={() => {
            setText('');
            void apply('');
            input.current?.focus();
          }}
          className="grid h-full w-8 place-items-center rounded-md"
        >
          <Icon of={X} />
        </button>
      )}
    </div>
  );
}

/** E.164, where the text is a whole number and the library that knows can be had. */
async function wholeNumber(text: string, phones: string[]): Promise<string | undefined> {
  if (!isNumberLike(text) || text.replace(/\D/g, '').length < WHOLE_NUMBER) return undefined;
  try {
    const { homeCountry, readPhone } = await import('@/lib/phoneNumbers');
    const read = readPhone(text, homeCountry(phones));
    return 'e164' in read ? read.e164 : undefined;
  } catch {
    return undefined;
  }
}
