import { Trans, useLingui } from '@lingui/react/macro';
import { LogOut } from 'lucide';
import type { ReactNode } from 'react';
import { signOut, useSession } from '@/api/session';
import { Button } from '@/components/Button';
import { LanguageSelect } from '@/components/LanguageSelect';
import { PageBar } from '@/components/PageBar';
import { ThemeSelect } from '@/components/ThemeSelect';
import { OrganizationFacts } from './OrganizationFacts';
import { ScopeList } from './ScopeList';

/** Whose key is in use, what it may do, and the way out. */
export default function AccountPage() {
  const { t } = useLingui();
  const session = useSession().data?.session;
  return (
    <>
      <PageBar title={t`Account`} />
      <div className="min-h-0 flex-1 overflow-y-auto border-t border-line px-gutter pb-8">
        {session && (
          <>
            <Section title={<Trans>Organization</Trans>}>
              <OrganizationFacts session={session} />
            </Section>
            <Section title={<Trans>What this key may do</Trans>}>
              <ScopeList granted={session.account.scopes} />
            </Section>
          </>
        )}
        <Section title={<Trans>This browser</Trans>}>
          <div className="-ms-2 flex flex-wrap gap-x-4">
            <LanguageSelect long />
            <ThemeSelect long />
          </div>
        </Section>
        <Section title={<Trans>Sign out</Trans>}>
          <p className="max-w-note pb-3 text-ink-2">
            <Trans>Ends the session on the server and in every tab of this browser.</Trans>
          </p>
          <Button icon={LogOut} onClick={signOut}>
            <Trans>Sign out</Trans>
          </Button>
        </Section>
      </div>
    </>
  );
}

function Section({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="max-w-[38rem] pt-6">
      <h2 className="pb-2 text-sm font-semibold">{title}</h2>
      {children}
    </section>
  );
}
