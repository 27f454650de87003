import type { Stretch } from './lanes';

interface QuietBarsProps {
  stretches: readonly Stretch[];
  /** Pixels. */
  height: number;
}

/** The part of a lane that a bar fills, and what stays free on either side of the line. */
const BAR = 0.24;
const CLEAR = 2;
const WIDTH = 1000;

/** Who speaks when, from the turns' own times alone, while nobody has measured how loud. */
export function QuietBars({ stretches, height }: QuietBarsProps) {
  const path = pathOf(stretches, height);
  const bars = (look: string) => (
    <svg
      viewBox={`0 0 ${WIDTH} ${height}`}
      preserveAspectRatio="none"
      width="100%"
      height={height}
      className={`block ${look}`}
    >
      <path d={path} />
    </svg>
  );
  return (
    <div aria-hidden className="relative">
      {bars('fill-wave forced-colors:fill-[GrayText]')}
      <div className="absolute inset-0 [clip-path:inset(0_calc((1-var(--at))*100%)_0_0)]">
        {bars('fill-accent forced-colors:fill-[Highlight]')}
      </div>
    </div>
  );
}

function pathOf(stretches: readonly Stretch[], height: number): string {
  const middle = height / 2;
  const thick = middle * BAR;
  const bar = (from: number, to: number, y: number) =>
    `M${(from * WIDTH).toFixed(1)} ${y}H${(to * WIDTH).toFixed(1)}v${thick}H${(from * WIDTH).toFixed(1)}z`;
  return stretches
    .map(({ from, to, lane }) => {
      const above = lane === 'below' ? '' : bar(from, to, middle - CLEAR - thick);
      return lane === 'above' ? above : above + bar(from, to, middle + CLEAR);
    })
    .join('');
}
