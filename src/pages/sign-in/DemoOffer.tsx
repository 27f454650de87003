import { Trans } from '@lingui/react/macro';
import { Button } from '@/components/Button';
import { Notice } from '@/components/Notice';

interface DemoOfferProps {
  onOpen: () => void;
  disabled: boolean;
  opening: boolean;
  error: string | undefined;
}

/** The way in for whoever has no account: one click. */
export function DemoOffer({ onOpen, disabled, opening, error }: DemoOfferProps) {
  return (
    <>
      <div className="flex items-center gap-3 text-sm text-ink-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        <Trans>no account yet</Trans>
      </div>
      <div className="grid gap-2">
        <Button className="h-field w-full" disabled={disabled} onClick={onOpen}>
          {opening ? <Trans>Opening…</Trans> : <Trans>Open the demo shop</Trans>}
        </Button>
        {error && <Notice tone="danger">{error}</Notice>}
        <p className="text-sm text-ink-2">
          <Trans>A made-up auto shop with thousands of calls to read and hear. Nobody in it is real.</Trans>
        </p>
      </div>
    </>
  );
}
