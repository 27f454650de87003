import { Skeleton, SkeletonLine } from '@/components/Skeleton';
import { ROW_LOOK } from './callColumns';

const ROWS = [
  ['w-3/5', 'w-11/12'],
  ['w-2/3', 'w-4/5'],
  ['w-1/2', 'w-3/5'],
  ['w-3/5', 'w-5/6'],
  ['w-2/5', 'w-3/4'],
  ['w-2/3', 'w-11/12'],
];

/** The shape of the rows that are on their way. */
export function CallsSkeleton({ clock }: { clock: string }) {
  return (
    <div className="border-t border-line">
      <Skeleton>
        {ROWS.map(([name, summary], index) => (
          // The shapes never change places.
          <div key={index} className={`border-b border-line ${ROW_LOOK} ${clock}`}>
            <SkeletonLine className="w-9 max-rail:order-1" />
            <div className="max-rail:flex-1">
              <SkeletonLine className={`${name} max-w-40`} />
              <SkeletonLine className="w-28 max-rail:hidden" />
            </div>
            <div className="max-rail:order-1 max-rail:basis-full">
              <SkeletonLine className={summary} />
              <SkeletonLine className={name} />
            </div>
            <SkeletonLine className="w-20 max-rail:order-1 rail:max-wide:hidden" />
            <SkeletonLine className="ms-auto w-12 max-rail:order-1" />
          </div>
        ))}
      </Skeleton>
    </div>
  );
}
