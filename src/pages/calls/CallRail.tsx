import { Trans, useLingui } from '@lingui/react/macro';
import { Copy } from 'lucide';
import type { CallRecord, CallRow } from '@/api/calls';
import { Button } from '@/components/Button';
import { ErrorBoundary } from '@/components/ErrorBoundary';
import { paths } from '@/lib/paths';
import { CallSteps } from './CallSteps';
import { transferWords } from './callWords';
import { OtherCalls } from './OtherCalls';
import { RailPart } from './RailPart';
import { useCopy } from './useCopy';

interface CallRailProps {
  /** The address of the list one came from. */
  list: string | undefined;
  call: CallRow;
  /** Undefined while only the list's row is known. */
  record: CallRecord | undefined;
}

/** Around the call: what became of a transfer, the other calls from the number, and a link to hand on. */
export function CallRail({ call, record, list }: CallRailProps) {
  const { t } = useLingui();
  const transfer = record?.transfer_status ?? null;
  const { copy, shown } = useCopy();
  return (
    <>
      {shown}
      {/* As high as the words beside it, which scroll past what stands in it. */}
      <aside
        aria-label={t`Around the call`}
        className="border-line max-wide:border-t wide:w-80 wide:border-s print:hidden"
      >
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-6 px-gutter py-4 wide:sticky wide:top-0">
          {transfer !== null && (
            <RailPart title={<Trans>Transfer</Trans>}>
              <p className="text-sm text-ink-2 wrap-anywhere">{transferWords(transfer)}</p>
            </RailPart>
          )}
          {call.caller_phone && (
            <ErrorBoundary part={<Trans>The other calls</Trans>}>
              <OtherCalls id={call.id} phone={call.caller_phone} />
            </ErrorBoundary>
          )}
          <div className="flex items-center justify-between gap-2">
            <div className="-ms-2">
              <Button
                kind="bare"
                icon={Copy}
                onClick={() => void copy(`${window.location.origin}${paths.call(call.id)}`, <Trans>Link copied</Trans>)}
              >
                <Trans>Copy link</Trans>
              </Button>
            </div>
            <span className="flex gap-2 rail:hidden">
              <CallSteps id={call.id} list={list} />
            </span>
          </div>
        </div>
      </aside>
    </>
  );
}
