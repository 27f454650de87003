import { Plural, Trans } from '@lingui/react/macro';
import { Clock } from 'lucide';
import { useEffect, useState } from 'react';
import { ApiError, describeError } from '@/api/errors';
import { Icon } from '@/components/Icon';

interface WaitingProps {
  waiting: { error: unknown; until: number };
}

const secondsTo = (until: number): number => Math.max(0, Math.ceil((until - Date.now()) / 1_000));

/** Why it waits, and how many seconds still. Readers hear them once; the figure counts down for eyes alone. */
export function Waiting({ waiting: { error, until } }: WaitingProps) {
  const [told, setTold] = useState({ until, first: secondsTo(until), left: secondsTo(until) });
  if (told.until !== until) setTold({ until, first: secondsTo(until), left: secondsTo(until) });
  useEffect(() => {
    const timer = setInterval(() => setTold((was) => ({ ...was, left: secondsTo(was.until) })), 1_000);
    return () => clearInterval(timer);
  }, [until]);
  const budget = error instanceof ApiError && error.status === 429;
  const why = budget ? <Trans>The requests of this minute are used up.</Trans> : <>{describeError(error).sentence}</>;
  return (
    <div className="flex items-start gap-2 rounded-md bg-warn-soft px-3 py-2.5 text-sm text-ink">
      <Icon of={Clock} className="mt-px text-warn" />
      <p className="min-w-0">
        {why}{' '}
        <strong aria-hidden className="font-semibold">
          <Plural value={told.left} one="It goes on by itself in # s." other="It goes on by itself in # s." />
        </strong>
        <span role="status" className="sr-only">
          {why}{' '}
          <Plural
            value={told.first}
            one="It goes on by itself in # second."
            other="It goes on by itself in # seconds."
          />
        </span>
      </p>
    </div>
  );
}
