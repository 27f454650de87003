import { Trans } from '@lingui/react/macro';
import { Clock } from 'lucide';
import { timeOfDay } from '@/lib/dates';
import { Icon } from './Icon';

/** Beside a part that could not be read again, where one notice tells why for all of them: when it was read. */
export function AsOf({ readAt }: { readAt: number }) {
  const time = timeOfDay(readAt);
  return (
    <span className="inline-flex shrink-0 items-center gap-1 text-sm whitespace-nowrap text-warn">
      <Icon of={Clock} size={14} />
      <Trans>as of {time}</Trans>
    </span>
  );
}
