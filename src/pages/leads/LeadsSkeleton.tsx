import { Skeleton, SkeletonLine } from '@/components/Skeleton';
import { ROW_LOOK } from './leadColumns';

const ROWS = [
  ['w-3/5', 'w-11/12'],
  ['w-2/3', 'w-4/5'],
  ['w-1/2', 'w-3/5'],
  ['w-3/5', 'w-5/6'],
  ['w-2/5', 'w-3/4'],
  ['w-2/3', 'w-11/12'],
];

/** The shape of the rows that are on their way. */
export function LeadsSkeleton() {
  return (
    <div className="@container border-t border-line">
      <Skeleton>
        {ROWS.map(([name, words], index) => (
          // The shapes never change places.
          <div key={index} className={`border-b border-line ${ROW_LOOK}`}>
            <div>
              <SkeletonLine className={`${name} max-w-36`} />
              <SkeletonLine className="w-28 @max-[44rem]:hidden" />
            </div>
            <div className="@max-[44rem]:col-span-2 @max-[44rem]:row-start-2">
              <SkeletonLine className={words} />
              <SkeletonLine className={name} />
            </div>
            <SkeletonLine className="w-20 @max-[44rem]:row-start-3" />
            <SkeletonLine className="w-24 @max-[44rem]:col-start-2 @max-[44rem]:row-start-1" />
            <SkeletonLine className="ms-auto w-16 @max-[44rem]:row-start-3" />
          </div>
        ))}
      </Skeleton>
    </div>
  );
}
