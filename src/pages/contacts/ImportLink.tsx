import { Trans, useLingui } from '@lingui/react/macro';
import { FileUp } from 'lucide';
import { useId } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { Button, buttonLook } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { paths } from '@/lib/paths';
import { trailFrom } from '@/lib/trail';
import { useMayWrite, WRITE_SCOPE } from './AddContact';

/** The way to many contacts at once. */
export function ImportLink() {
  const { t } = useLingui();
  const trail = trailFrom(useLocation());
  const id = useId();
  const words = (
    <span className="max-rail:sr-only">
      <Trans>Import a list</Trans>
    </span>
  );
  if (!useMayWrite()) {
    return (
      <>
        <Button icon={FileUp} disabled aria-describedby={id} title={t`This key can't add contacts`}>
          {words}
        </Button>
        <span id={id} className="sr-only">
          <Trans>needs the scope {WRITE_SCOPE}</Trans>
        </span>
      </>
    );
  }
  const warm = (): void => void import('./import/ImportPage').catch(() => undefined);
  return (
    <Link
      to={paths.importContacts()}
      state={trail}
      title={t`Import a list`}
      onPointerEnter={warm}
      onFocus={warm}
      className={buttonLook()}
    >
      <Icon of={FileUp} />
      {words}
    </Link>
  );
}
