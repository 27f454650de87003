import { Trans, useLingui } from '@lingui/react/macro';
import { Copy, RotateCw } from 'lucide';
import { type ReactNode, useState } from 'react';
import type { Problem } from '@/api/errors';
import { Button } from './Button';

interface ErrorNoticeProps {
  /** What could not be done: "The calls could not be read". */
  title: ReactNode;
  problem: Problem;
  onRetry?: () => void;
  /** A try is under way. */
  retrying?: boolean;
}

/** In place of a part that has nothing to show: what happened, Retry first, and the request id to quote. */
export function ErrorNotice({ title, problem, onRetry, retrying = false }: ErrorNoticeProps) {
  return (
    <div role="alert" className="grid max-w-[34rem] justify-items-start gap-2 px-gutter py-8">
      <h2 className="text-lg font-semibold">{title}</h2>
      <p className="text-ink-2">{problem.sentence}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {onRetry && problem.retry && (
          <Button kind="first" icon={RotateCw} onClick={onRetry} disabled={retrying}>
            {retrying ? <Trans>Trying…</Trans> : <Trans>Retry</Trans>}
          </Button>
        )}
        {problem.requestId && <CopyRequestId id={problem.requestId} />}
      </div>
    </div>
  );
}

function CopyRequestId({ id }: { id: string }) {
  const { t } = useLingui();
  const [copied, setCopied] = useState(false);
  const short = id.length > 14 ? `${id.slice(0, 8)}…${id.slice(-2)}` : id;
  const copy = (): void => {
    navigator.clipboard.writeText(id).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Button
      kind="bare"
      icon={Copy}
      onClick={copy}
      title={id}
      aria-label={copied ? undefined : t`Copy request id ${id}`}
    >
      {copied ? <Trans>Copied</Trans> : <Trans>Copy request id {short}</Trans>}
    </Button>
  );
}
