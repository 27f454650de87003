import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronDown, ChevronUp, type IconNode, Search, X } from 'lucide';
import { type KeyboardEvent, useRef } from 'react';
import { Icon } from '@/components/Icon';
import type { Find } from './useFind';

interface FindFieldProps {
  find: Find;
  label: string;
  /** The words around the hit one stands on, for readers. */
  snippet: string;
}

/**
 * Finds words in what was said: Enter and Shift+Enter go on and back, Escape gives up. No letter is a shortcut to it, since letters are
 * what people dictate (WCAG 2.1.4), and the browser's own search stays the browser's.
 */
export function FindField({ find, label, snippet }: FindFieldProps) {
  const { t, i18n } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const { query, found, at } = find;
  const asked = query.trim() !== '';
  // The count answers the marks: while they are behind the query it is not told.
  const settled = asked && find.wanted === query.trim();
  const position = i18n.number(at + 1);
  const { total } = found;
  const all = i18n.number(total);
  const clear = () => {
    find.clear();
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && query !== '') find.clear();
    else return;
    event.preventDefault();
  };
  return (
    <search className="flex min-h-control min-w-0 flex-wrap items-center rounded-md bg-sheet ps-2.5 text-sm inset-ring inset-ring-edge has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-accent max-rail:order-last max-rail:w-full rail:w-72 rail:shrink">
      <Icon of={Search} className="text-ink-3" />
      <input
        ref={input}
        type="text"
        aria-label={label}
        placeholder={t`Find`}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={200}
        value={query}
        onChange={(event) => find.ask(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-control w-0 min-w-16 flex-1 bg-transparent px-2 text-ink outline-none max-rail:text-[1rem]"
      />
      <span role="status" className="shrink-0 pe-1 text-ink-3">
        {settled &&
          (total > 0 ? (
            <Trans>
              {position} of {all}
            </Trans>
          ) : (
            <Trans>Not found</Trans>
          ))}
        {settled && total > 0 && <span className="sr-only">: {snippet}</span>}
      </span>
      {asked && (
        <>
          <FindButton icon={ChevronUp} label={t`Previous hit`} onClick={() => find.step(-1)} disabled={total === 0} />
          <FindButton icon={ChevronDown} label={t`Next hit`} onClick={() => find.step(1)} disabled={total === 0} />
          <FindButton icon={X} label={t`Stop finding`} onClick={clear} />
        </>
      )}
    </search>
  );
}

interface FindButtonProps {
  icon: IconNode;
  label: string;
  onClick: () => void;
  disabled?: boolean;
}

function FindButton({ icon, label, onClick, disabled = false }: FindButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onClick}
      // Stays a stop for the keyboard: words may be found again.
      aria-disabled={disabled}
      className="grid h-control w-7 shrink-0 place-items-center rounded-md text-ink-2 hover:text-ink aria-disabled:cursor-not-allowed aria-disabled:text-ink-3 max-rail:w-11"
    >
      <Icon of={icon} />
    </button>
  );
}
