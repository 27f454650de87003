import { Plural, Trans } from '@lingui/react/macro';
import { ListEmpty } from '@/components/ListEmpty';
import { shortDay } from '@/lib/dates';
import type { CallsSearch } from '@/lib/paths';
import { filterWords } from './filterWords';

interface CallsEmptyProps {
  search: CallsSearch;
  /** The first day asked for comes after the last, or is still to come: nothing was read. */
  impossible: boolean;
  /** How many calls were read to find none that is shown, and the time of the oldest; undefined where InboundFlow itself looked. */
  looked: { count: number; oldest: string | null } | undefined;
  onChange: (search: CallsSearch) => void;
}

/** No rows: either there are none at all, or none that the filters let through. */
export function CallsEmpty({ search, impossible, looked, onChange }: CallsEmptyProps) {
  const set = filterWords(search);
  if (set.length === 0)
    return (
      <ListEmpty title={<Trans>No calls yet</Trans>} search={search} onChange={onChange}>
        <Trans>As soon as somebody calls the number that InboundFlow answers for you, the call appears here.</Trans>
      </ListEmpty>
    );
  const back = looked?.oldest ? shortDay(looked.oldest) : undefined;
  return (
    <ListEmpty
      title={
        impossible ? (
          <Trans>No call can be within these days</Trans>
        ) : (
          <Trans>No calls match: {set.map(({ value }) => value).join(' · ')}</Trans>
        )
      }
      filters={set}
      search={search}
      onChange={onChange}
      unfiltered={{}}
    >
      {impossible ? (
        <Trans>The last day comes before the first, or the first is still to come. Change a date above.</Trans>
      ) : looked && back ? (
        <>
          <Plural
            value={looked.count}
            one={`# call was looked at, back to the first on ${back}.`}
            other={`# calls were looked at, back to the first on ${back}.`}
          />{' '}
          <Trans>Take a filter off to see more.</Trans>
        </>
      ) : (
        <Trans>All calls were looked through. Take a filter off to see more.</Trans>
      )}
    </ListEmpty>
  );
}
