import { Trans, useLingui } from '@lingui/react/macro';
import { Spinner } from '@/components/Spinner';

interface ProgressProps {
  label: string;
  done: number;
  total: number;
  state: 'reading' | 'running' | 'stopping' | 'paused';
}

/** How much is done, as a bar, as figures, and for readers at every tenth. */
export function Progress({ label, done, total, state }: ProgressProps) {
  const { i18n } = useLingui();
  const share = total === 0 ? 1 : done / total;
  const percent = Math.floor(share * 100);
  const figures = { done: i18n.number(done), total: i18n.number(total) };
  const tenth = Math.floor(percent / 10) * 10;
  return (
    <div className="grid gap-2">
      <p className="flex items-center gap-2 font-medium">
        {state !== 'paused' && <Spinner />}
        {state === 'paused' ? (
          <Trans>
            Held at {figures.done} of {figures.total}
          </Trans>
        ) : state === 'stopping' ? (
          <Trans>Stopping after this row…</Trans>
        ) : state === 'reading' ? (
          <Trans>Comparing with the contacts…</Trans>
        ) : (
          <Trans>
            {figures.done} of {figures.total} done
          </Trans>
        )}
      </p>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        className="h-1.5 overflow-hidden rounded-full bg-well forced-colors:border"
      >
        <div className="h-full bg-fill forced-colors:bg-[Highlight]" style={{ width: `${share * 100}%` }} />
      </div>
      <span role="status" className="sr-only">
        <Trans>{tenth} % done</Trans>
      </span>
    </div>
  );
}
