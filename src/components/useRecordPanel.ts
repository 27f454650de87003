import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { useLocation, useNavigate, useNavigationType } from 'react-router-dom';
import { linkOf } from './record';

/** What a `RecordPanel` is drawn with. */
export interface RecordPanelState {
  panel: RefObject<HTMLElement | null>;
  heading: RefObject<HTMLHeadingElement | null>;
  close: () => void;
}

/**
 * A record that is open beside its list. It takes the focus, and gives it back to the record's link; whoever steps from record to record
 * stays on the button that does it. The ×, Escape wherever the focus is, and Back close it. `record` is the name it has in the address.
 */
export function useRecordPanel(record: string, id: string): RecordPanelState {
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const close = useClose(record);
  const back = useNavigationType() === 'POP';
  const last = useRef({ id, from: null as Element | null, back });
  useEffect(() => {
    // What one opened it with has the focus still; after a step it is another record's.
    const { activeElement } = document;
    const { id: before, back: cameBack } = last.current;
    if (!panel.current?.contains(activeElement)) last.current = { id, from: activeElement, back: false };
    else if (before !== id) last.current = { id, from: null, back: false };
    // Whoever comes back finds the list where it stood.
    if (!cameBack) linkOf(id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (!panel.current?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
  }, [id]);
  useEffect(
    () => () => {
      // Elsewhere the next screen has its own place for the focus.
      if (document.activeElement !== document.body) return;
      const { id: closed, from } = last.current;
      const opener = from instanceof HTMLAnchorElement && from.isConnected ? from : linkOf(closed);
      (opener ?? document.querySelector<HTMLElement>('#content h1'))?.focus({ preventScroll: true });
    },
    [],
  );
  return { panel, heading, close };
}

/** Back to the list as it was, for whoever opened the record from there; else on to it, in place of the record. */
function useClose(record: string): () => void {
  const navigate = useNavigate();
  const { key, pathname, search, state } = useLocation();
  /** Back is on its way: once more would be a step further. */
  const leaving = useRef(false);
  useEffect(() => {
    leaving.current = false;
  }, [key]);
  const close = (): void => {
    if (leaving.current) return;
    const from = (state as { list?: string } | null)?.list;
    // An address may be spelled in more ways than ours.
    const list = from === undefined ? undefined : new URL(from, window.location.origin);
    if (list?.pathname === pathname && !list.searchParams.has(record)) {
      leaving.current = true;
      return void navigate(-1);
    }
    const query = new URLSearchParams(search);
    query.delete(record);
    return void navigate({ pathname, search: query.toString() }, { replace: true });
  };
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onEscape(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return close;
}
