import { Skeleton, SkeletonLine } from '@/components/Skeleton';

/** The facts and the summary, before they are known. */
export function HeadSkeleton() {
  return (
    <Skeleton>
      <div className="grid gap-2.5 px-gutter pt-3.5 pb-5">
        <SkeletonLine className="w-72 max-w-full" />
        <div className="max-w-summary">
          <SkeletonLine className="my-2 w-full" />
          <SkeletonLine className="my-2 w-11/12" />
          <SkeletonLine className="my-2 w-2/3" />
        </div>
      </div>
    </Skeleton>
  );
}

/** Turns, before they are known. */
export function WordsSkeleton() {
  return (
    <Skeleton>
      <div className="border-t border-line pt-4">
        {['w-3/4', 'w-11/12', 'w-1/2', 'w-5/6', 'w-2/3'].map((width) => (
          <div
            key={width}
            className="grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-3 px-gutter py-1.5 rail:grid-cols-[2.75rem_5.75rem_minmax(0,66ch)]"
          >
            <SkeletonLine className="w-8" />
            <SkeletonLine className="w-16" />
            <SkeletonLine className={`max-rail:col-start-2 ${width}`} />
          </div>
        ))}
      </div>
    </Skeleton>
  );
}
