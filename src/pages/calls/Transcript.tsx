import { Trans } from '@lingui/react/macro';
import type { ComponentProps } from 'react';
import { Lines } from './Lines';

/** The transcript as the record has it: one text, its lines kept. */
export function Transcript({ ongoing, ...lines }: ComponentProps<typeof Lines> & { ongoing: boolean }) {
  if (lines.lines.length === 0) {
    return (
      <p className="px-gutter py-4 text-ink-2">
        {ongoing ? <Trans>The words come when the call ends.</Trans> : <Trans>This call has no transcript.</Trans>}
      </p>
    );
  }
  return <Lines {...lines} />;
}
