import { Skeleton, SkeletonLine } from '@/components/Skeleton';
import type { View } from './appointmentsSearch';

const ROWS = ['w-2/5', 'w-1/2', 'w-1/3', 'w-2/5', 'w-1/2', 'w-1/3', 'w-2/5'];
/** Of each day: how high its appointments lie and how long they are, in eighths. */
const SLOTS = [
  [1, 2],
  [2, 1],
  [1, 1],
  [3, 2],
  [2, 2],
  [1, 3],
  [4, 1],
] as const;

/** The shape of the days, or rows, that are on their way. */
export function AppointmentsSkeleton({ view, room }: { view: View; room: 'wide' | 'middle' | 'narrow' }) {
  const week = view === 'week' && room !== 'narrow';
  return (
    <div className="min-h-0 flex-1 overflow-hidden border-t border-line">
      <Skeleton>
        {week ? (
          <div className="grid grid-cols-[3.5rem_repeat(7,minmax(0,1fr))] grid-rows-[2.25rem_36rem]">
            <span className="row-span-2" />
            {SLOTS.map((_, nth) => (
              <div key={nth} className="border-s border-b border-line p-2">
                <SkeletonLine className="w-12" />
              </div>
            ))}
            {SLOTS.map(([top, length], nth) => (
              <div key={nth} className="relative border-s border-line">
                <span
                  className="absolute inset-x-1 rounded-sm bg-well"
                  style={{ top: `${top * 12.5}%`, height: `${length * 6}%` }}
                />
              </div>
            ))}
          </div>
        ) : (
          <div className="px-gutter">
            {ROWS.map((name, nth) => (
              <div
                key={nth}
                className="grid max-w-[52rem] grid-cols-[3.25rem_minmax(0,1fr)_5rem] gap-x-3 border-b border-line py-[9px]"
              >
                <SkeletonLine className="w-9" />
                <div>
                  <SkeletonLine className={name} />
                  <SkeletonLine className="w-1/4" />
                </div>
                <SkeletonLine className="w-16" />
              </div>
            ))}
          </div>
        )}
      </Skeleton>
    </div>
  );
}
