import { Trans } from '@lingui/react/macro';
import { Lock } from 'lucide';
import type { ReactNode } from 'react';
import { EmptyState } from './EmptyState';
import { Icon } from './Icon';

/** In place of a part that the key in use may not read: which scope it lacks, and who can give it. */
export function MissingScope({ scope, children }: { scope: string; children: ReactNode }) {
  return (
    <EmptyState
      title={
        <span className="flex items-center gap-2">
          <Icon of={Lock} />
          {children}
        </span>
      }
    >
      <Trans>
        It lacks the scope <strong className="font-medium text-ink">{scope}</strong>. The owner can give it in
        InboundFlow under Settings, API keys; then sign in again. Everything else works.
      </Trans>
    </EmptyState>
  );
}
