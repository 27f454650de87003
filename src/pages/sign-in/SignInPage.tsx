import { Trans, useLingui } from '@lingui/react/macro';
import { Navigate, useLocation } from 'react-router-dom';
import { describeError } from '@/api/errors';
import { useSession, useSignIn } from '@/api/session';
import { usePendingSignOut } from '@/api/signOut';
import { ErrorNotice } from '@/components/ErrorNotice';
import { LanguageSelect } from '@/components/LanguageSelect';
import { Sign } from '@/components/OrganizationName';
import { useDocumentTitle } from '@/components/PageBar';
import { LANGUAGES } from '@/lib/locale';
import { paths } from '@/lib/paths';
import { type Arrival, ArrivalNotice } from './ArrivalNotice';
import { DemoOffer } from './DemoOffer';
import { ExampleCall } from './ExampleCall';
import { KeyForm } from './KeyForm';

/** Signs in by key, or into the demo, and leads on to where one wanted to go. */
export default function SignInPage() {
  const { t } = useLingui();
  const session = useSession();
  const byKey = useSignIn();
  const byDemo = useSignIn();
  const signingOut = usePendingSignOut();
  const arrival = (useLocation().state ?? {}) as Arrival;
  useDocumentTitle(t`Sign in`);

  if (session.data?.session && !signingOut) return <Navigate to={arrival.from ?? paths.calls()} replace />;
  const busy = byKey.isPending || byDemo.isPending;
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] bg-sheet wide:grid-cols-[minmax(24rem,33rem)_minmax(0,1fr)]">
      <main className="flex flex-col px-6 py-5 rail:px-12 rail:py-8">
        <div className="flex items-center justify-between">
          <span className="flex items-center gap-2 font-semibold">
            <Sign />
            <Trans>InboundFlow dashboard</Trans>
          </span>
          <LanguageSelect long />
        </div>
        <div className="my-auto grid gap-5 py-8 rail:max-w-[22.5rem]">
          <div className="grid gap-2">
            <h1 className="text-3xl font-semibold tracking-[-0.018em] text-balance">
              <Trans>Who called, what they said, and what needs doing</Trans>
            </h1>
            <p className="text-ink-2">
              <Trans>Sign in with the API key of your InboundFlow account.</Trans>
            </p>
          </div>
          <ArrivalNotice signingOut={signingOut} ended={arrival.ended} />
          <KeyForm
            onSubmit={(key) => byKey.mutate({ api_key: key })}
            onEdit={byKey.reset}
            disabled={signingOut}
            busy={busy}
            error={byKey.error ? describeError(byKey.error).sentence : undefined}
          />
          {session.data?.demo && (
            <DemoOffer
              onOpen={() => byDemo.mutate({ demo: true })}
              disabled={signingOut || busy}
              opening={byDemo.isPending}
              error={byDemo.error ? describeError(byDemo.error).sentence : undefined}
            />
          )}
          {session.error && !session.data && (
            <div className="-mx-gutter">
              <ErrorNotice
                title={<Trans>The server did not answer</Trans>}
                problem={describeError(session.error)}
                onRetry={() => void session.refetch()}
                retrying={session.isFetching}
              />
            </div>
          )}
        </div>
        <p className="text-xs text-ink-3">{Object.values(LANGUAGES).join(', ')}</p>
      </main>
      <ExampleCall />
    </div>
  );
}
