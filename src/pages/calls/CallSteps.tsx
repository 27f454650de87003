import { useLingui } from '@lingui/react/macro';
import { ChevronDown, ChevronUp, type IconNode } from 'lucide';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { type CallRow, useCallsBeside } from '@/api/calls';
import { buttonLook } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { movePlace } from '@/components/table/memory';
import { paths } from '@/lib/paths';
import { visit } from '@/lib/visits';
import { filtersOf, readSearch } from './callsSearch';

interface CallStepsProps {
  id: string;
  /** The address of the list one came from; another screen's where it was none of calls. */
  list: string | undefined;
  /** Whether the keys do the same. */
  keys?: boolean;
}

/** On to the call above or below in the list one came from. It takes this one's place in history, so that Back leads to the list. */
export function CallSteps({ id, list = paths.calls(), keys = false }: CallStepsProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { pathname, search } = new URL(list, window.location.origin);
  const filters = useMemo(() => filtersOf(readSearch(new URLSearchParams(search))), [search]);
  const beside = useCallsBeside(filters, id);
  const [reading, setReading] = useState(false);
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  useEffect(() => visit.open(id), [id]);

  const known = beside.known && pathname === paths.calls();
  const go = (call: CallRow | undefined): void => {
    if (!call) return;
    movePlace(list, call.id);
    void navigate(paths.call(call.id), { replace: true, state: { list } });
  };
  const newer = (): void => {
    if (known) go(beside.newer);
  };
  const older = async (): Promise<void> => {
    if (!known || reading) return;
    if (beside.older || !beside.more) return go(beside.older);
    setReading(true);
    const call = await beside.readOlder();
    setReading(false);
    // Whoever went elsewhere while the list was read on stays there.
    if (here.current) go(call);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // There the keys open a list of choices, or move a number.
    if (event.target instanceof Element && event.target.matches('input, select, textarea')) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    if (event.key === 'ArrowUp') newer();
    else void older();
  });
  useEffect(() => {
    if (!keys) return undefined;
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [keys]);

  const unknown = t`Open a call from the list to step from one to the next.`;
  const end = reading ? undefined : t`This is the oldest call of the list.`;
  return (
    <>
      <Step
        icon={ChevronUp}
        label={t`Newer call`}
        keys={t`Alt + ↑`}
        shortcut="Alt+ArrowUp"
        why={!known ? unknown : beside.newer ? undefined : t`This is the newest call of the list.`}
        onClick={newer}
      />
      <Step
        icon={ChevronDown}
        label={t`Older call`}
        keys={t`Alt + ↓`}
        shortcut="Alt+ArrowDown"
        why={!known ? unknown : beside.older || beside.more ? undefined : end}
        busy={reading || beside.reading}
        onClick={() => void older()}
      />
    </>
  );
}

interface StepProps {
  icon: IconNode;
  label: string;
  keys: string;
  shortcut: string;
  /** Why there is no way there. */
  why: string | undefined;
  busy?: boolean;
  onClick: () => void;
}

/** It stays in the tab order where it leads nowhere, so that everybody can learn why. */
function Step({ icon, label, keys, shortcut, why, busy, onClick }: StepProps) {
  return (
    <button
      type="button"
      aria-label={why ? `${label}. ${why}` : label}
      aria-keyshortcuts={shortcut}
      aria-disabled={why ? true : undefined}
      aria-busy={busy || undefined}
      title={why ?? `${label} (${keys})`}
      onClick={onClick}
      className={`${buttonLook('plain')} w-control shrink-0 px-0 aria-busy:animate-beat aria-disabled:cursor-not-allowed aria-disabled:bg-transparent aria-disabled:text-ink-3 print:hidden`}
    >
      <Icon of={icon} />
    </button>
  );
}
