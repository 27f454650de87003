import { useEffect, useEffectEvent } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { type LeadsSearch, paths } from '@/lib/paths';

/** Closes the open lead: back to the list as it was, if one came from there, else to its address. Escape does the same. */
export function useClose(search: LeadsSearch): () => void {
  const navigate = useNavigate();
  const location = useLocation();
  const without = paths.leads({ ...search, lead: undefined });
  const close = (): void => {
    const from = (location.state as { list?: string } | null)?.list;
    // An address may be spelled in more ways than ours.
    const same = from !== undefined && !new URL(from, window.location.origin).searchParams.has('lead');
    if (same && from.startsWith(paths.leads())) void navigate(-1);
    else void navigate(without, { replace: true });
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
