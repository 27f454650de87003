import { Trans } from '@lingui/react/macro';
import type { MouseEvent } from 'react';
import { Button } from './Button';

interface ClearFiltersProps {
  onClear: () => void;
  className?: string;
}

/** Takes all filters off. It stands in their group and goes with them; the first one that is chosen from takes its focus. */
export function ClearFilters({ onClear, className = '' }: ClearFiltersProps) {
  const clear = (event: MouseEvent): void => {
    event.currentTarget.closest('[role=group]')?.querySelector('select')?.focus({ preventScroll: true });
    onClear();
  };
  return (
    <Button kind="bare" onClick={clear} className={className}>
      <Trans>Clear</Trans>
    </Button>
  );
}
