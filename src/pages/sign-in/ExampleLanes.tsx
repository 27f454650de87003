const WIDTH = 860;
const STEP = 3;
/** Where the example stands. */
const HEAD = 355;

/** Turns of the example as places along the lanes, the assistant first, then in turn. */
const TURNS = [0, 32, 92, 140, 195, 250, 288, 336, 390, 452, 484, 570, 614, 688, 718, 804, 824, WIDTH];

/** Two voices as two lanes: the assistant above the line, the caller below. */
export function ExampleLanes() {
  return (
    <svg aria-hidden viewBox={`0 0 ${WIDTH} 64`} preserveAspectRatio="none" className="h-16 w-full overflow-visible">
      <path d={`M0 32H${WIDTH}`} className="stroke-line" />
      <path d={bars(0, HEAD)} className="stroke-accent" strokeWidth="2" />
      <path d={bars(HEAD, WIDTH)} className="stroke-wave" strokeWidth="2" />
      <path d={`M${HEAD} -2V66`} className="stroke-accent" strokeWidth="1.5" />
    </svg>
  );
}

/** Bars that look spoken: they swell and fade within a turn, and change sides from one to the next. */
function bars(from: number, to: number): string {
  let path = '';
  TURNS.slice(0, -1).forEach((start, turn) => {
    const end = TURNS[turn + 1] ?? WIDTH;
    for (let x = start + 1; x < end - STEP; x += STEP) {
      if (x < from || x >= to) continue;
      const swell = Math.sin((Math.PI * (x - start)) / (end - start)) ** 0.6;
      const syllable = 0.55 + 0.3 * Math.sin(x * 1.7) + 0.25 * Math.sin(x * 0.61);
      const height = Math.max(1.5, 25 * swell * Math.max(0.05, syllable)).toFixed(1);
      path += turn % 2 === 0 ? `M${x} 30v-${height}` : `M${x} 34v${height}`;
    }
  });
  return path;
}
