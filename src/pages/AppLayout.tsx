import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarDays, Flag, Phone, Settings2, User } from 'lucide';
import { useEffect, useRef, useState } from 'react';
import { Navigate } from 'react-router-dom';
import { useConnection } from '@/api/connection';
import { describeError } from '@/api/errors';
import { recordingAddress, recordingFault } from '@/api/recordings';
import { type SessionState, useSession } from '@/api/session';
import { usePendingSignOut } from '@/api/signOut';
import { ConnectionState } from '@/components/ConnectionState';
import { ErrorNotice } from '@/components/ErrorNotice';
import { LanguageSelect } from '@/components/LanguageSelect';
import { SideNav, TabNav } from '@/components/Navigation';
import { OrganizationName } from '@/components/OrganizationName';
import { dropPlaces, forgetPlaces } from '@/components/table/memory';
import { ThemeSelect } from '@/components/ThemeSelect';
import { useNarrow } from '@/components/width';
import { PageBar } from '@/components/PageBar';
import { paths } from '@/lib/paths';
import { PlayerProvider } from '@/player/PlayerProvider';
import { DockPlace, warmDock } from './DockPlace';
import { ImportPlace } from './ImportPlace';
import { OrganizationPlace } from './OrganizationPlace';
import { ScreenPlace } from './ScreenPlace';

/** The shell around every screen but sign-in, which it leads to when nobody is signed in. */
export function AppLayout() {
  const { t } = useLingui();
  const main = useRef<HTMLElement>(null);
  const session = useSession();
  const signingOut = usePendingSignOut();
  const connection = useConnection();
  const narrow = useNarrow();
  const known = session.data;

  useEffect(() => {
    forgetPlaces();
    return dropPlaces;
  }, []);

  if (signingOut) return <Navigate to={paths.signIn()} replace state={{ ended: 'left' }} />;
  if (known && !known.session) return <ToSignIn ended={known.ended} />;

  const sections = [
    { to: paths.calls(), label: t`Calls`, icon: Phone },
    { to: paths.contacts(), label: t`Contacts`, icon: User },
    { to: paths.leads(), label: t`Leads`, icon: Flag },
    { to: paths.appointments(), label: t`Appointments`, icon: CalendarDays },
    { to: paths.account(), label: t`Account`, icon: Settings2 },
  ];
  return (
    <div className="grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)_auto_auto] rail:grid-cols-[var(--side)_minmax(0,1fr)] rail:grid-rows-[minmax(0,1fr)_auto]">
      <a
        href="#content"
        className="absolute start-2 top-2 z-20 -translate-y-20 rounded-md bg-fill px-3 py-2 text-on-accent focus:translate-y-0"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        <Trans>Skip to the content</Trans>
      </a>
      {!narrow && (
        <aside className="row-span-2 flex min-h-0 flex-col px-2 pt-3 pb-2 print:hidden">
          <OrganizationName
            name={known?.session?.account.organization_name}
            demo={known?.session?.mode === 'sandbox'}
          />
          <SideNav sections={sections} />
          <div className="mt-auto grid justify-items-center gap-1 wide:justify-items-stretch">
            <div className="hidden px-2 wide:block">
              <ConnectionState {...connection} />
            </div>
            <div className="flex flex-col items-center wide:flex-row">
              <LanguageSelect />
              <ThemeSelect />
            </div>
          </div>
        </aside>
      )}
      {/* Another organization, another player: nothing of this one's calls goes over. */}
      <PlayerProvider
        key={known?.session?.account.organization_id}
        source={recordingAddress}
        ask={recordingFault}
        warm={warmDock}
      >
        <main
          id="content"
          ref={main}
          tabIndex={-1}
          className="relative flex min-h-0 min-w-0 flex-col overflow-hidden bg-sheet outline-none rail:border-s rail:border-line"
        >
          {known && <OrganizationPlace {...known} />}
          {/* A screen fits, and its parts scroll; where words are large or the window is low, so does the screen. */}
          <div className="flex min-h-0 flex-1 flex-col overflow-x-hidden overflow-y-auto print:block">
            {known && <ScreenPlace />}
            {!known && session.error && (
              <>
                <PageBar title={t`Dashboard`} />
                <ErrorNotice
                  title={<Trans>The dashboard could not be opened</Trans>}
                  problem={describeError(session.error)}
                  onRetry={() => void session.refetch()}
                  retrying={session.isFetching}
                />
              </>
            )}
          </div>
          <ImportPlace />
        </main>
        <DockPlace />
      </PlayerProvider>
      {narrow && <TabNav sections={sections} />}
    </div>
  );
}

/** Leads to the door, and from there back to where somebody was going, even if that was not drawn yet: the address is ahead of the screen. */
function ToSignIn({ ended }: Pick<SessionState, 'ended'>) {
  const [state] = useState(() => {
    const { pathname, search } = window.location;
    return { from: ended === 'left' ? undefined : `${pathname}${search}`, ended };
  });
  return <Navigate to={paths.signIn()} replace state={state} />;
}
