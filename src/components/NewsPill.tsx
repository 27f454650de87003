import { Plural } from '@lingui/react/macro';
import { ArrowUp } from 'lucide';
import type { ReactNode } from 'react';
import { Icon } from './Icon';

interface NewsPillProps {
  count: number;
  onShow: () => void;
  /** Told to readers: records that came in by themselves a moment ago, because nobody was at the list. */
  arrived?: ReactNode;
}

/** New records, held back until they are asked for, so that no row moves under the finger. */
export function NewsPill({ count, onShow, arrived }: NewsPillProps) {
  return (
    <div
      role="status"
      className="pointer-events-none absolute inset-x-0 top-0 z-3 flex justify-center max-rail:justify-end max-rail:pe-3"
    >
      {count > 0 ? (
        <button
          type="button"
          onClick={onShow}
          className="pointer-events-auto inline-flex h-[27px] items-center gap-1.5 rounded-full bg-fill ps-2 pe-3 text-sm font-medium text-on-accent shadow-e-2 hover:bg-fill-hover max-rail:h-8"
        >
          <Icon of={ArrowUp} />
          <Plural value={count} one="# new" other="# new" />
        </button>
      ) : (
        arrived && <span className="sr-only">{arrived}</span>
      )}
    </div>
  );
}
