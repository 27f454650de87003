import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

/** What is known of a record, each with its name before it; over it where there is little room. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-[6rem_minmax(0,1fr)] items-baseline gap-x-3 gap-y-2 text-sm max-rail:gap-y-3 max-rail:text-md @max-[15rem]:grid-cols-[minmax(0,1fr)] @max-[15rem]:gap-y-1">
      {children}
    </dl>
  );
}

interface FactProps {
  name: ReactNode;
  children: ReactNode;
  /** In the place of nothing. */
  none?: ReactNode;
  /** Beside something higher than a line. */
  middle?: boolean;
}

export function Fact({ name, children, none = <Trans>none</Trans>, middle = false }: FactProps) {
  const place = middle ? 'self-center' : '';
  return (
    <>
      <dt className={`text-ink-3 ${place}`}>{name}</dt>
      <dd className={`min-w-0 wrap-anywhere ${place}`}>
        {children || (children === 0 ? 0 : <span className="text-ink-3">{none}</span>)}
      </dd>
    </>
  );
}
