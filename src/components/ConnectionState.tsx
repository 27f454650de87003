import { Trans } from '@lingui/react/macro';
import type { Connection } from '@/api/connection';
import { timeOfDay } from '@/lib/dates';

/** Sign and words for the way to InboundFlow, as the last requests found it. */
export function ConnectionState({ state, at }: Connection) {
  const time = timeOfDay(at);
  const bad = state === 'offline' || state === 'unreachable';
  return (
    <span className="inline-flex items-center gap-1.5 text-xs text-ink-2">
      <span
        aria-hidden
        className={
          bad ? 'h-0.5 w-2 shrink-0 bg-danger' : 'size-[7px] shrink-0 rounded-full inset-ring-[1.5px] inset-ring-ink-3'
        }
      />
      {state === 'waiting' && <Trans>Checking…</Trans>}
      {state === 'checked' && <Trans>Checked at {time}</Trans>}
      {state === 'unreachable' && <Trans>Out of reach since {time}</Trans>}
      {state === 'offline' && <Trans>Offline since {time}</Trans>}
    </span>
  );
}

/** The same beside a screen's title, where the side has no room for it: it wraps out of sight where there is none here either. */
export function TitleConnection(connection: Connection) {
  return (
    <span className="-ms-3 flex h-5 w-0 flex-1 flex-wrap overflow-hidden pt-1 whitespace-nowrap *:ps-4 before:h-5 before:w-px rail:hidden">
      <ConnectionState {...connection} />
    </span>
  );
}
