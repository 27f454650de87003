import { Skeleton, SkeletonLine } from '@/components/Skeleton';
import { ROW_LOOK } from './contactColumns';

const ROWS = ['w-3/5', 'w-2/3', 'w-1/2', 'w-3/5', 'w-2/5', 'w-2/3', 'w-1/2', 'w-3/5'];

/** The shape of the rows that are on their way. */
export function ContactsSkeleton() {
  return (
    <div className="@container border-t border-line">
      <Skeleton>
        {ROWS.map((name, index) => (
          // The shapes never change places.
          <div key={index} className={`border-b border-line ${ROW_LOOK}`}>
            <SkeletonLine className={`${name} max-w-40`} />
            <SkeletonLine className="w-28 @max-[44rem]:row-start-2" />
            <SkeletonLine className="w-24 @max-[60rem]:hidden" />
            <SkeletonLine className="w-32 @max-[60rem]:hidden" />
            <SkeletonLine className="ms-auto w-5 @max-[44rem]:hidden" />
            <SkeletonLine className="w-20 @max-[44rem]:col-start-2 @max-[44rem]:row-start-1" />
            <SkeletonLine className="w-16 @max-[60rem]:hidden" />
          </div>
        ))}
      </Skeleton>
    </div>
  );
}
