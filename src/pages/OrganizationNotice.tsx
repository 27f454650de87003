import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide';
import { useEffect, useEffectEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Account } from '@/api/account';
import { forgetBefore, lookAtSession, showOther } from '@/api/session';
import { Button, IconButton } from '@/components/Button';
import { Notice } from '@/components/Notice';
import { dropPlaces } from '@/components/table/memory';
import { paths } from '@/lib/paths';

/** Whether the other organization has been signed out of again, which no tab may have told. */
const LOOK_MS = 5_000;

interface OrganizationNoticeProps {
  /** The organization that this tab shows. */
  here: Account;
  /** The one that the browser is signed in to, where this tab stays because something was typed in it. */
  other: Account | undefined;
  /** The one that this tab showed before it followed. */
  before: Account | undefined;
}

/** What was pressed goes with the notice: the focus goes on in the screen under it. */
const toContent = (): void => document.getElementById('content')?.focus();

/** Over every screen: the browser was signed in to another organization by another tab, and what that means for this one. */
export default function OrganizationNotice({ here, other, before }: OrganizationNoticeProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const stays = other !== undefined;
  useEffect(() => {
    if (!stays) return undefined;
    const timer = setInterval(() => void lookAtSession(), LOOK_MS);
    return () => clearInterval(timer);
  }, [stays]);

  // What the address names belongs to the organization before.
  const leave = useEffectEvent(() => {
    dropPlaces();
    void navigate(paths.home(), { replace: true });
    toContent();
  });
  const from = before?.organization_id;
  useEffect(() => {
    if (from !== undefined) leave();
  }, [from]);

  const nameOf = (account: Account) => <bdi>{account.organization_name ?? t`another organization`}</bdi>;
  const shown = nameOf(here);
  if (other) {
    const present = nameOf(other);
    return (
      <div className="px-gutter py-2.5 print:hidden">
        <Notice tone="warn">
          <strong className="font-semibold">
            <Trans>This browser is signed in to {present} now.</Trans>
          </strong>{' '}
          <Trans>
            Another tab did that. What you typed here is for {shown} and stays; it can be saved once this browser is
            signed in to {shown} again.
          </Trans>
          <p className="pt-2">
            <Button onClick={showOther}>
              <Trans>Show the other one</Trans>
            </Button>
          </p>
        </Notice>
      </div>
    );
  }
  const last = before && nameOf(before);
  const close = (): void => {
    toContent();
    forgetBefore();
  };
  return (
    <div className="px-gutter py-2.5 print:hidden">
      <Notice tone="info" action={<IconButton icon={X} label={t`Close`} onClick={close} className="-my-1.5" />}>
        <strong className="font-semibold">
          <Trans>This tab shows {shown} now.</Trans>
        </strong>{' '}
        <Trans>Another tab signed in to it. Before, this was {last}.</Trans>
      </Notice>
    </div>
  );
}
