import { Plural, Trans } from '@lingui/react/macro';
import { Link, useLocation } from 'react-router-dom';
import { describeError } from '@/api/errors';
import { type LeadRow, useAllLeads } from '@/api/leads';
import { LeadStatus } from '@/components/LeadStatus';
import { Spinner } from '@/components/Spinner';
import { TextButton } from '@/components/TextButton';
import { dayOnly, shortDate } from '@/lib/dates';
import { type LeadsSearch, paths } from '@/lib/paths';
import { besideList } from '@/lib/trail';

/** Earlier and later leads of the same number, among those that were read: InboundFlow can't be asked for them. */
export function OtherLeads({ lead, search }: { lead: LeadRow; search: LeadsSearch }) {
  const { caller_phone: phone, id } = lead;
  const location = useLocation();
  const { rows, error, retry, reading, complete, readOn, backTo } = useAllLeads(1, phone !== null);
  if (phone === null) return null;
  const others = rows?.filter((row) => row.caller_phone === phone && row.id !== id) ?? [];
  const count = rows?.length ?? 0;
  const back = backTo && dayOnly(backTo);
  return (
    <section aria-labelledby="lead-others" className="border-t border-line py-4">
      <h3 id="lead-others" className="pb-1 font-semibold">
        <Trans>Other leads of this number</Trans>
      </h3>
      {others.length > 0 && (
        <ul className="pb-1">
          {others.map((other) => (
            <li key={other.id} className="border-b border-line last:border-b-0">
              <Link
                to={paths.leads({ ...search, lead: other.id })}
                {...besideList(location, true)}
                className="flex min-h-[1.875rem] items-center gap-2 rounded-sm py-1 text-sm hover:bg-hover max-rail:min-h-control"
              >
                <time dateTime={other.created_at} className="shrink-0 text-ink-3">
                  {shortDate(other.created_at)}
                </time>
                <span dir="auto" className="min-w-0 flex-1 truncate">
                  {other.interest ?? other.call_summary}
                </span>
                <LeadStatus status={other.status} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="text-xs text-ink-3">
        {error ? (
          <span className="text-danger">
            {back ? <Trans>Read back to {back}, then it failed.</Trans> : <Trans>They could not be read.</Trans>}{' '}
            {describeError(error).sentence}{' '}
            <TextButton onClick={retry}>
              <Trans>Retry</Trans>
            </TextButton>
          </span>
        ) : !rows || reading ? (
          <span className="inline-flex items-center gap-1.5">
            <Spinner />
            <Trans>Reading…</Trans>
          </span>
        ) : complete ? (
          <Plural
            value={others.length}
            _0="None: all leads were looked through."
            other="All leads were looked through."
          />
        ) : (
          <>
            <Plural
              value={others.length}
              _0={`None among the ${count} newest leads, back to ${back}.`}
              other={`Among the ${count} newest leads, back to ${back}.`}
            />{' '}
            {readOn && (
              <TextButton onClick={readOn}>
                <Trans>Read on</Trans>
              </TextButton>
            )}
          </>
        )}
      </p>
    </section>
  );
}
