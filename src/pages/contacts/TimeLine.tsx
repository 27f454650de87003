import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import type { ContactRow } from '@/api/contacts';
import { Skeleton } from '@/components/Skeleton';
import { Tabs } from '@/components/Tabs';
import { TextButton } from '@/components/TextButton';
import { monthName } from '@/lib/dates';
import { usePlayer } from '@/player/PlayerProvider';
import { StoryShape } from './ContactSkeleton';
import { Coverage } from './Coverage';
import { chaptersOf, type Kind } from './story';
import { StoryEmpty } from './StoryEmpty';
import { TimeLineEntry } from './TimeLineEntry';
import { type Story, useStory } from './useStory';

/** Entries that are drawn at once: a caller of every day has thousands. */
const STEP = 60;
const KINDS: readonly Kind[] = ['call', 'lead', 'appointment'];

/** All that happened with a contact, under its months, and how far back it was read. */
export function TimeLine({ contact }: { contact: ContactRow }) {
  const { t } = useLingui();
  const story = useStory(contact);
  const [search, setSearch] = useSearchParams();
  const state = useLocation().state as unknown;
  const [most, setMost] = useState(STEP);
  const kind = KINDS.find((one) => one === search.get('show'));
  const player = usePlayer();
  const queue = story.calls?.rows;
  useEffect(() => {
    if (queue) player.setQueue(`contact ${contact.id}`, queue);
  }, [player, queue, contact.id]);
  const chosen = useMemo(
    () => story.happenings.filter((one) => kind === undefined || one.kind === kind),
    [story.happenings, kind],
  );
  const chapters = useMemo(() => chaptersOf(chosen.slice(0, most)), [chosen, most]);
  /** How many; nothing while none is known of and not all was read, for a zero would claim that. */
  const count = (one: Kind, walk: Story['calls' | 'leads' | 'appointments']): number | undefined => {
    const held = story.happenings.filter((happening) => happening.kind === one).length;
    return held > 0 || walk?.complete ? held : undefined;
  };
  const calls = count('call', story.calls);
  const leads = count('lead', story.leads);
  const appointments = count('appointment', story.appointments);
  const labels: Record<Kind, string> = {
    call: calls === undefined ? t`Calls` : t`Calls ${calls}`,
    lead: leads === undefined ? t`Leads` : t`Leads ${leads}`,
    appointment: appointments === undefined ? t`Appointments` : t`Appointments ${appointments}`,
  };

  // Where one came from stays known.
  const choose = (value: string): void => setSearch(value === 'all' ? {} : { show: value }, { replace: true, state });

  if (story.beginning) {
    return (
      <Skeleton>
        <div className="px-gutter py-3">
          <StoryShape />
        </div>
      </Skeleton>
    );
  }
  return (
    <Tabs
      label={t`What happened`}
      className="overflow-x-auto px-gutter pt-3 [scrollbar-width:none]"
      tabs={[{ value: 'all', label: t`All` }, ...KINDS.map((value) => ({ value, label: labels[value] }))]}
      value={kind ?? 'all'}
      onChoose={choose}
    >
      <div className="px-gutter pb-6">
        {chapters.map(({ month, happenings }) => (
          <section key={month ?? 'ahead'}>
            <h2 className="pt-5 pb-1 text-sm font-semibold first-letter:uppercase">
              {month === null ? (
                <Trans>Ahead</Trans>
              ) : month ? (
                monthName(`${month}-15T12:00:00Z`)
              ) : (
                <Trans>Undated</Trans>
              )}
            </h2>
            <ol>
              {happenings.map((happening) => (
                <TimeLineEntry key={`${happening.kind} ${happening.id}`} happening={happening} ahead={month === null} />
              ))}
            </ol>
          </section>
        ))}
        {chosen.length > most && (
          <p className="py-2 text-sm text-ink-2">
            <TextButton onClick={() => setMost(most + STEP)}>
              <Trans>Show older ones</Trans>
            </TextButton>
          </p>
        )}
        {chosen.length === 0 && (
          <StoryEmpty contact={contact} story={story} kind={kind} onShowAll={() => choose('all')} />
        )}
        <Coverage contact={contact} story={story} kind={kind} />
      </div>
    </Tabs>
  );
}
