import { Trans } from '@lingui/react/macro';
import { AudioLines } from 'lucide';
import { Icon } from './Icon';

interface OrganizationNameProps {
  name: string | null | undefined;
  /** The made-up business of this server. */
  demo: boolean;
}

/** Whose calls these are, at the head of the side. */
export function OrganizationName({ name, demo }: OrganizationNameProps) {
  return (
    <div
      className="mb-3 flex items-center gap-2 px-2 py-1.5 font-semibold max-wide:justify-center max-wide:px-0"
      title={name ?? undefined}
    >
      <Sign />
      <span className="min-w-0 max-wide:sr-only">
        <span className="block truncate">{name ?? 'InboundFlow'}</span>
        {demo && (
          <span className="block text-xs font-normal text-ink-3">
            <Trans>Demo, made up</Trans>
          </span>
        )}
      </span>
    </div>
  );
}

/** The dashboard's own sign: two voices, one above the line and one below. */
export function Sign() {
  return (
    <span aria-hidden className="grid size-[22px] shrink-0 place-items-center rounded-[5px] bg-ink text-sheet">
      <Icon of={AudioLines} />
    </span>
  );
}
