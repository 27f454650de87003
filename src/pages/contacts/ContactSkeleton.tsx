import { Skeleton, SkeletonLine } from '@/components/Skeleton';

/** The shape of what is on its way: facts, and the first entries of the time line. */
export function ContactSkeleton() {
  return (
    <div className="min-h-0 flex-1 border-t border-line">
      <Skeleton>
        <div className="grid gap-8 px-gutter py-5 wide:grid-cols-[minmax(0,1fr)_20rem]">
          <StoryShape />
          <div className="max-wide:order-first">
            {['w-36', 'w-44', 'w-24', 'w-40', 'w-28'].map((width) => (
              <SkeletonLine key={width} className={`my-4 ${width}`} />
            ))}
          </div>
        </div>
      </Skeleton>
    </div>
  );
}

/** Three entries of the time line. */
export function StoryShape() {
  return (
    <div>
      {['w-11/12', 'w-3/4', 'w-5/6'].map((width) => (
        <div key={width} className="grid max-w-summary grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3 py-3">
          <span className="size-6 rounded-full bg-well" />
          <div>
            <SkeletonLine className="w-32" />
            <SkeletonLine className={width} />
          </div>
        </div>
      ))}
    </div>
  );
}
