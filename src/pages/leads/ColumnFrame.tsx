import { Trans } from '@lingui/react/macro';
import { type FocusEvent, type ReactNode, type Ref, useId, useState } from 'react';
import type { Again } from '@/api/calledAgain';
import type { LeadRow } from '@/api/leads';
import { AsOf } from '@/components/AsOf';
import { LeadStatus } from '@/components/LeadStatus';
import { COLUMN } from './boardKeys';
import { LeadCard, type Opening } from './LeadCard';

/** What all cards of the board share. */
export interface Cards {
  opening: Opening;
  againOf: (lead: LeadRow) => Again;
}

interface ColumnFrameProps {
  status: string;
  cards: Cards;
  /** As they are drawn; undefined while nobody knows them. */
  leads: readonly LeadRow[] | undefined;
  /** How many were read, and whether that is all of them. */
  count?: { read: number; complete: boolean } | undefined;
  /** It could not be read again since then: milliseconds since 1970. */
  staleSince?: number | undefined;
  /** Between heading and cards. */
  notice?: ReactNode;
  /** In place of the cards, or after them: always a sentence about how far was read. */
  children: ReactNode;
  ref?: Ref<HTMLElement>;
}

/** A column of the board: one status, its leads, and how far they were read. One stop for Tab; arrows walk the cards. */
export function ColumnFrame({ status, cards, leads, count, staleSince, notice, children, ref }: ColumnFrameProps) {
  const id = useId();
  const [active, setActive] = useState<string>();
  const stop = leads?.find((lead) => lead.id === active) ?? leads?.[0];
  const onFocus = (event: FocusEvent): void => {
    const row = event.target instanceof HTMLElement ? event.target.dataset.row : undefined;
    if (row !== undefined) setActive(row);
  };
  return (
    // It only notes which card has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={ref}
      {...{ [COLUMN]: status }}
      aria-labelledby={id}
      onFocus={onFocus}
      className="flex min-h-0 min-w-0 snap-start flex-col border-e border-line first:ps-2 last:border-e-0"
    >
      <div className="flex min-h-10 items-center gap-2 px-3 pt-2 pb-1.5">
        <h2 id={id} className="min-w-0 font-semibold *:text-md *:text-ink">
          <LeadStatus status={status} />
        </h2>
        {count && (
          <span className="shrink-0 text-sm text-ink-3">
            {count.complete ? (
              count.read
            ) : (
              <>
                <span aria-hidden>{count.read}+</span>
                <span className="sr-only">
                  <Trans>{count.read} so far</Trans>
                </span>
              </>
            )}
          </span>
        )}
        {staleSince !== undefined && (
          <span className="ms-auto ps-1">
            <AsOf readAt={staleSince} brief />
          </span>
        )}
      </div>
      {notice}
      <div data-scrolls={status} className="relative min-h-0 flex-1 overflow-y-auto px-3 pb-4">
        {leads && leads.length > 0 && (
          <ul className="grid gap-2">
            {leads.map((lead) => (
              <li key={lead.id} className="min-w-0">
                <LeadCard
                  lead={lead}
                  opening={cards.opening}
                  again={cards.againOf(lead)}
                  tabStop={lead.id === stop?.id}
                />
              </li>
            ))}
          </ul>
        )}
        {children}
      </div>
    </section>
  );
}
