import { Activity, type ContextType, type FocusEvent, type ReactNode, Suspense, use, useEffect, useState } from 'react';
import { UNSAFE_LocationContext as LocationContext, useOutlet } from 'react-router-dom';
import { paths } from '@/lib/paths';
import { ScreenBoundary } from './ScreenBoundary';

/** A list that is not looked at is let go before the rows that it was read from are (src/api/queryClient.ts). */
const KEPT_MS = 5 * 60_000;

type At = ContextType<typeof LocationContext>;

interface KeptList {
  /** Another number, another list: nothing of the one before may linger in it. */
  id: number;
  /** Where the tab was when the list was come to. It stays so until another address is: come back to, nothing of the list is drawn anew. */
  at: At;
  screen: ReactNode;
  shown: boolean;
}

const addressOf = ({ location }: At): string => `${location.pathname}${location.search}`;

/** The list of calls that there is once the tab is at `at`: the one that is shown, the one that was left there, or another. */
function listAt(was: KeptList | undefined, at: At, screen: ReactNode): KeptList | undefined {
  if (at.location.pathname !== paths.calls()) return was?.shown ? { ...was, shown: false } : was;
  if (was?.at.location.key === at.location.key) return was.shown ? was : { ...was, shown: true };
  const { restore } = (at.location.state ?? {}) as { restore?: boolean };
  const same = was?.shown === true || (was !== undefined && restore === true && addressOf(was.at) === addressOf(at));
  return { id: same ? was.id : (was?.id ?? 0) + 1, at, screen, shown: true };
}

const hearNothing = (event: FocusEvent): void => event.stopPropagation();

/**
 * The screen of the address. The list of calls stays behind whatever is opened after it, out of sight and at rest, because drawing it again
 * would take the most of the time that going Back does.
 */
export function ScreenPlace() {
  const at = use(LocationContext);
  const screen = useOutlet();
  const [kept, setKept] = useState<KeptList>();
  const list = listAt(kept, at, screen);
  if (list !== kept) setKept(list);
  const away = list?.shown === false;
  useEffect(() => {
    if (!away) return undefined;
    const timer = setTimeout(() => setKept(undefined), KEPT_MS);
    return () => clearTimeout(timer);
  }, [away]);
  return (
    // Around the boundaries, so that a screen stays until the chunk of the next one is here.
    <Suspense fallback={null}>
      {!list?.shown && <ScreenBoundary key={at.location.pathname}>{screen}</ScreenBoundary>}
      {/* Last, so that whoever looks for the page's heading finds the one that is seen. */}
      {list && (
        // The focus leaves the list after the list has left the screen: a field would take that for the end of typing, and set its filter.
        <div key={list.id} className="contents" onBlurCapture={away ? hearNothing : undefined}>
          <Activity mode={away ? 'hidden' : 'visible'}>
            <LocationContext value={list.at}>
              <ScreenBoundary>{list.screen}</ScreenBoundary>
            </LocationContext>
          </Activity>
        </div>
      )}
    </Suspense>
  );
}
