import { Trans, useLingui } from '@lingui/react/macro';
import { Clock } from 'lucide';
import { timeOfDay } from '@/lib/dates';
import { Icon } from './Icon';

/** Beside a part that could not be read again, where one notice tells why for all of them: when it was read. `brief`: the clock alone. */
export function AsOf({ readAt, brief = false }: { readAt: number; brief?: boolean }) {
  const { t } = useLingui();
  const time = timeOfDay(readAt);
  return (
    <span className="shrink-0 text-sm whitespace-nowrap text-warn" title={t`as of ${time}`}>
      <Icon of={Clock} size={14} className="me-1 inline align-[-0.16em]" />
      {brief ? (
        <>
          <span aria-hidden>{time}</span>
          <span className="sr-only">
            <Trans>as of {time}</Trans>
          </span>
        </>
      ) : (
        <Trans>as of {time}</Trans>
      )}
    </span>
  );
}
