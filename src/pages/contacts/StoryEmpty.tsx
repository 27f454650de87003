import { Trans } from '@lingui/react/macro';
import { Phone } from 'lucide';
import type { ContactRow } from '@/api/contacts';
import { Button, buttonLook } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { Icon } from '@/components/Icon';
import { dialable, formatPhone } from '@/lib/phone';
import type { Kind } from './story';
import type { Story } from './useStory';

interface StoryEmptyProps {
  contact: ContactRow;
  story: Story;
  /** The only kind that is shown; undefined: all. */
  kind: Kind | undefined;
  onShowAll: () => void;
}

/** In place of entries: that nothing happened, and what one can do. While a part is on its way or failed, the coverage alone speaks. */
export function StoryEmpty({ contact, story, kind, onShowAll }: StoryEmptyProps) {
  const { phone } = contact;
  const tel = dialable(phone);
  // Without a number there is nothing to find calls by.
  const parts = {
    call: phone === null ? null : story.calls,
    lead: story.leads,
    appointment: story.appointments,
  };
  const walks = (kind ? [parts[kind]] : Object.values(parts)).filter((walk) => walk !== null);
  if (walks.length === 0 || walks.some(({ error, reading, rows }) => error !== null || reading || !rows)) return null;
  const all = walks.every(({ complete }) => complete);
  return (
    <div role="status" className="-mx-gutter">
      <EmptyState
        title={titleOf(kind, all)}
        actions={
          kind ? (
            <Button onClick={onShowAll}>
              <Trans>Show everything</Trans>
            </Button>
          ) : (
            phone &&
            tel && (
              <a href={tel} className={buttonLook('plain')}>
                <Icon of={Phone} />
                <Trans>Call {formatPhone(phone)}</Trans>
              </a>
            )
          )
        }
      >
        {phone ? (
          <Trans>
            When this number calls, the call is kept here, and with it the lead or the appointment that comes of it.
          </Trans>
        ) : (
          <Trans>
            This contact has no number to know its calls by. Leads and appointments that name it are kept here.
          </Trans>
        )}
      </EmptyState>
    </div>
  );
}

function titleOf(kind: Kind | undefined, all: boolean) {
  switch (kind) {
    case 'call':
      return all ? <Trans>No calls</Trans> : <Trans>No calls so far</Trans>;
    case 'lead':
      return all ? <Trans>No leads</Trans> : <Trans>No leads found so far</Trans>;
    case 'appointment':
      return all ? <Trans>No appointments</Trans> : <Trans>No appointments found so far</Trans>;
    case undefined:
      return all ? <Trans>Nothing has happened yet</Trans> : <Trans>Nothing was found so far</Trans>;
  }
}
