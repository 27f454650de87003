import { Plural, Trans } from '@lingui/react/macro';
import { callerTitle } from '@/lib/caller';
import { spoken } from '@/lib/duration';
import { overlapsOf, type Placed } from './when';

/** Who else comes at the same time, among those that were read; `most` of 0 says how many they are. */
export function Overlaps({ placed, all, most = 5 }: { placed: Placed; all: readonly Placed[]; most?: number }) {
  const others = overlapsOf(placed, all);
  if (most === 0) {
    return (
      others.length > 0 && (
        <span className="block text-sm text-ink-3">
          <Plural value={others.length} one="Overlaps another" other="Overlaps # others" />
        </span>
      )
    );
  }
  return (
    <>
      {others.slice(0, most).map(({ other, minutes }) => {
        const who = <bdi className="wrap-anywhere">{callerTitle(other.row).slice(0, 60)}</bdi>;
        const long = minutes === null ? '' : spoken(minutes * 60);
        return (
          <span key={other.row.id} className="block text-sm text-ink-3">
            {minutes === null ? (
              <Trans>At the same time as {who}</Trans>
            ) : (
              <Trans>
                Overlaps {who} by {long}
              </Trans>
            )}
          </span>
        );
      })}
      {others.length > most && (
        <span className="block text-sm text-ink-3">
          <Trans>and {others.length - most} more at the same time</Trans>
        </span>
      )}
    </>
  );
}
