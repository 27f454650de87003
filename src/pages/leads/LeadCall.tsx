import { Trans } from '@lingui/react/macro';
import { Clock, VolumeX } from 'lucide';
import { type ReactNode, useMemo } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { useCall } from '@/api/calls';
import { ApiError, describeError } from '@/api/errors';
import type { LeadRow } from '@/api/leads';
import { useMay } from '@/api/session';
import { sampleOf, turnsOf } from '@/api/turns';
import { Icon } from '@/components/Icon';
import { LanguageBadge } from '@/components/LanguageBadge';
import { SkeletonLine } from '@/components/Skeleton';
import { LINK_LOOK, TextButton } from '@/components/TextButton';
import { useLanguage } from '@/components/useLanguage';
import { paths } from '@/lib/paths';
import { LeadPlayer } from './LeadPlayer';

/** The call the lead came from: its summary, which the lead itself carries, and what was said, to be heard. */
export function LeadCall({ lead }: { lead: LeadRow }) {
  const may = useMay('calls:read');
  const { call_log_id: id, call_summary: summary } = lead;
  if (id !== null && may) return <KnownCall id={id} summary={summary} />;
  return (
    <Frame summary={summary}>
      <Line icon={VolumeX}>
        {id === null ? (
          <Trans>The lead does not say which call it came from.</Trans>
        ) : (
          <Trans>This key can't read calls; it lacks the scope calls:read.</Trans>
        )}
      </Line>
    </Frame>
  );
}

function KnownCall({ id, summary }: { id: string; summary: string | null }) {
  const { pathname, search } = useLocation();
  const call = useCall(id);
  const { record } = call;
  const language = useLanguage(
    useMemo(() => (record ? sampleOf(turnsOf(record)) : ''), [record]),
    record && turnsOf(record),
  );
  return (
    <Frame
      summary={summary}
      after={
        <span className="flex items-baseline gap-3 text-sm">
          <LanguageBadge language={language} />
          <Link to={paths.call(id)} state={{ list: `${pathname}${search}` }} className={LINK_LOOK}>
            <Trans>whole conversation</Trans>
          </Link>
        </span>
      }
    >
      <Heard call={call} language={language} />
    </Frame>
  );
}

interface FrameProps {
  summary: string | null;
  /** At the end of the heading's line. */
  after?: ReactNode;
  children: ReactNode;
}

function Frame({ summary, after, children }: FrameProps) {
  const language = useLanguage(summary ?? '');
  return (
    <section aria-labelledby="lead-call" className="grid gap-2 border-t border-line py-4">
      <div className="flex items-baseline justify-between gap-3">
        <h3 id="lead-call" className="font-semibold">
          <Trans>The call</Trans>
        </h3>
        {after}
      </div>
      {summary ? (
        <p dir="auto" lang={language} className="max-w-summary text-ink-2 wrap-anywhere">
          {summary}
        </p>
      ) : (
        <p className="text-ink-3">
          <Trans>No summary was made of this call.</Trans>
        </p>
      )}
      {children}
    </section>
  );
}

function Heard({ call, language }: { call: ReturnType<typeof useCall>; language: string | undefined }) {
  const { record, row, error, retry, retrying } = call;
  if (!row) {
    if (!error) return <SkeletonLine className="h-9" />;
    if (error instanceof ApiError && (error.status === 404 || error.status === 400)) {
      return (
        <Line icon={VolumeX}>
          <Trans>The call is not there any more.</Trans>
        </Line>
      );
    }
    return (
      <p role="alert" className="text-sm text-ink-2">
        <Trans>The call could not be read.</Trans> {describeError(error).sentence}{' '}
        <TextButton onClick={retry} disabled={retrying}>
          <Trans>Retry</Trans>
        </TextButton>
      </p>
    );
  }
  if (row.has_recording) return <LeadPlayer call={row} record={record} language={language} />;
  return row.status === 'in-progress' ? (
    <Line icon={Clock}>
      <Trans>The recording comes when the call has ended.</Trans>
    </Line>
  ) : (
    <Line icon={VolumeX}>
      <Trans>No recording was made of this call.</Trans>
    </Line>
  );
}

function Line({ icon, children }: { icon: typeof Clock; children: ReactNode }) {
  return (
    <p className="flex gap-2.5 text-sm text-ink-2">
      <Icon of={icon} className="mt-px text-ink-3" />
      <span>{children}</span>
    </p>
  );
}
