import { Trans } from '@lingui/react/macro';
import { describeEnd, type EndReason } from '@/api/errors';
import { confirmSignOut } from '@/api/signOut';
import { Notice } from '@/components/Notice';
import { TextButton } from '@/components/TextButton';

/** What whoever led to the sign-in says: where to go on afterwards, and why the session is over. */
export interface Arrival {
  from?: string;
  ended?: EndReason | 'left' | null;
}

interface ArrivalNoticeProps {
  ended: Arrival['ended'] | undefined;
  /** A sign-out waits for the server's word. */
  signingOut: boolean;
}

/** Why one is here, where there is a reason. */
export function ArrivalNotice({ signingOut, ended }: ArrivalNoticeProps) {
  if (signingOut) {
    const retry = (
      <TextButton onClick={() => void confirmSignOut()}>
        <Trans>Retry</Trans>
      </TextButton>
    );
    return (
      <Notice tone="warn" action={retry}>
        <Trans>
          You are signed out in this browser, but the server could not be told yet. It is tried again every few seconds;
          until then nobody can go on here.
        </Trans>
      </Notice>
    );
  }
  if (ended === 'left') {
    return (
      <Notice tone="ok">
        <Trans>You are signed out.</Trans>
      </Notice>
    );
  }
  return ended ? <Notice tone="warn">{describeEnd(ended)}</Notice> : null;
}
