import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Session } from '@/api/account';

/** Which business the key belongs to, and whether its records are real. */
export function OrganizationFacts({ session: { account, mode } }: { session: Session }) {
  const none = <Trans>InboundFlow gives none</Trans>;
  return (
    <dl className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-4 gap-y-1.5">
      <Fact name={<Trans>Name</Trans>}>
        {account.organization_name ? <b className="font-medium">{account.organization_name}</b> : none}
      </Fact>
      <Fact name={<Trans>Plan</Trans>}>{account.plan ?? none}</Fact>
      <Fact name={<Trans>Id</Trans>}>{account.organization_id}</Fact>
      <Fact name={<Trans>Data</Trans>}>
        {mode === 'sandbox' ? (
          <Trans>Sandbox: a made-up business on this server. Nothing here reaches InboundFlow.</Trans>
        ) : (
          <Trans>Live: the records of your InboundFlow account.</Trans>
        )}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </>
  );
}
