import { Plural, Trans } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { type Again, useAgainFromRecent } from '@/api/calledAgain';
import { type LeadFilters, type LeadRow, useLeads } from '@/api/leads';
import { AsOf } from '@/components/AsOf';
import { Urgency } from '@/components/LeadStatus';
import { Skeleton, SkeletonLine } from '@/components/Skeleton';
import { LINK_LOOK } from '@/components/TextButton';
import { callerTitle } from '@/lib/caller';
import { dayOnly } from '@/lib/dates';
import { type LeadsSearch, paths } from '@/lib/paths';
import { besideList } from '@/lib/trail';
import { urgentFirst } from './boardOrder';
import { AgainMark } from './CalledAgain';
import { Waiting } from './Waiting';

/** The ones that wait longest; all of them are a filter away. */
const SHOWN = 3;

/** What needs an answer first: urgent and new, whoever waits longest on top. */
export function NeedsAnswer({ filters, search }: { filters: LeadFilters; search: LeadsSearch }) {
  const { since } = filters;
  const list = useLeads(useMemo(() => ({ status: 'new', urgency: 'high', since }), [since]));
  const { rows, footer, error } = list;
  const leads = useMemo(() => rows && urgentFirst(rows), [rows]);
  const againOf = useAgainFromRecent();
  const section = useRef<HTMLElement>(null);
  /** Who came meanwhile comes in by themselves, unless somebody is at the rows, which would move. */
  const settle = useEffectEvent((): void => {
    const element = section.current;
    if (!list.changed || !element || element.matches(':hover') || element.contains(document.activeElement)) return;
    void list.showNews();
  });
  useEffect(() => settle(), [list.changed, list.news]);
  const count = leads?.length ?? 0;
  const back = list.sieve.oldest === null ? undefined : dayOnly(list.sieve.oldest);
  return (
    <section ref={section} aria-labelledby="needs-answer" className="@container border-t border-line">
      <div className="flex min-h-9 flex-wrap items-baseline gap-x-2.5 px-gutter pt-2 pb-1">
        <h2 id="needs-answer" className="font-semibold">
          <Trans>Needs an answer</Trans>
        </h2>
        <p role="status" className="text-sm text-ink-3 @max-[40rem]:order-last @max-[40rem]:basis-full">
          {leads ? (
            footer.complete ? (
              <Plural
                value={count}
                _0="Nobody urgent and new is waiting."
                one="# urgent and new"
                other="# urgent and new, longest wait first"
              />
            ) : (
              <Trans>
                the {count} newest that are urgent and new, back to {back}, longest wait first
              </Trans>
            )
          ) : error ? (
            // Why, and what to do, is said once for the whole screen.
            <span className="text-danger">
              <Trans>It could not be read.</Trans>
            </span>
          ) : (
            <Trans>reading…</Trans>
          )}
        </p>
        {list.refreshError && <AsOf readAt={list.checkedAt} />}
        {count > SHOWN && (
          <Link
            to={paths.leads({ ...search, status: 'new', urgency: 'high', lead: undefined })}
            className={`${LINK_LOOK} ms-auto text-sm`}
          >
            {footer.complete ? <Trans>Show all {count}</Trans> : <Trans>Show them all</Trans>}
          </Link>
        )}
      </div>
      <div className="[@media(height<36rem)]:hidden">
        {!leads && !error && (
          <Skeleton>
            <div className="px-gutter pb-2">
              <SkeletonLine className="w-4/5" />
              <SkeletonLine className="w-2/3" />
            </div>
          </Skeleton>
        )}
        {leads && leads.length > 0 && (
          <ul>
            {leads.slice(0, SHOWN).map((lead) => (
              <li key={lead.id} className="border-b border-line last:border-b-0">
                <Waiter lead={lead} search={search} again={againOf(lead)} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function Waiter({ lead, search, again }: { lead: LeadRow; search: LeadsSearch; again: Again }) {
  const location = useLocation();
  const open = search.lead === lead.id;
  return (
    <Link
      to={paths.leads({ ...search, lead: lead.id })}
      {...besideList(location, search.lead !== undefined)}
      aria-current={open ? 'true' : undefined}
      className="grid items-baseline gap-x-4 px-gutter py-1.5 -outline-offset-2 hover:bg-hover aria-[current=true]:bg-accent-soft @max-[40rem]:min-h-control @max-[40rem]:grid-cols-[minmax(0,1fr)_auto] @max-[16rem]:grid-cols-[minmax(0,1fr)] @min-[40rem]:grid-cols-[9.5rem_minmax(0,1fr)_auto_auto]"
    >
      <span className="min-w-0 truncate font-medium">
        <bdi>{callerTitle(lead)}</bdi>
      </span>
      <span
        dir="auto"
        className="min-w-0 truncate text-ink-2 @max-[40rem]:order-last @max-[40rem]:col-span-2 @max-[16rem]:col-span-1 @max-[40rem]:text-sm"
      >
        {lead.interest ?? lead.call_summary}
      </span>
      <span className="min-w-0 @max-[40rem]:hidden">
        <AgainMark again={again} />
      </span>
      <span className="flex items-center gap-2 text-sm">
        <span className="sr-only">{lead.urgency && <Urgency urgency={lead.urgency} />}</span>
        <Waiting lead={lead} />
      </span>
    </Link>
  );
}
