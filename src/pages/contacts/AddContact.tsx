import { Trans, useLingui } from '@lingui/react/macro';
import { Lock, Plus } from 'lucide';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router-dom';
import { useMay } from '@/api/session';
import { Button, buttonLook } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { type NewContactStart, paths } from '@/lib/paths';

/** The scope that writing a contact needs. */
export const WRITE_SCOPE = 'contacts:write';

/** Whether the key in use may add contacts. */
export const useMayWrite = (): boolean => useMay(WRITE_SCOPE);

interface AddContactProps {
  start?: NewContactStart;
  /** The list one is in, to come back to. */
  list?: string;
  children?: ReactNode;
}

/** The way to the form; without the scope it says beforehand which one is missing. */
export function AddContact({ start = {}, list, children }: AddContactProps) {
  const { t } = useLingui();
  const id = useId();
  const words = children ?? <Trans>New contact</Trans>;
  if (!useMayWrite()) {
    return (
      <span className="inline-flex items-center gap-2">
        <span id={id} className="text-xs text-ink-2 max-rail:max-w-24">
          <Trans>needs the scope {WRITE_SCOPE}</Trans>
        </span>
        <Button icon={Lock} disabled aria-describedby={id} title={t`This key can't add contacts`}>
          <span className="max-rail:sr-only">{words}</span>
        </Button>
      </span>
    );
  }
  // The form is fetched while the pointer is on its way.
  const warm = (): void => void import('./NewContactPage').catch(() => undefined);
  return (
    <Link
      to={paths.newContact(start)}
      state={{ list }}
      onPointerEnter={warm}
      onFocus={warm}
      className={buttonLook('first')}
    >
      <Icon of={Plus} />
      {words}
    </Link>
  );
}
