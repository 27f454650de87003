/** One line of a bench's table: what was measured on the control and on the dashboard, and what the goal asks. */
export interface Line {
  what: string;
  unit: string;
  /** null where the control has no such thing. */
  floor: number | null;
  ours: number;
  /** In words, as `docs/measured.md` prints it. */
  goal: string;
  /** The largest (or, with `least`, the smallest) figure that meets the goal. null: shown for knowledge, without a goal. */
  limit: number | null;
  least?: boolean;
}

/** The middle of the sorted numbers; of an even count the mean of the two in the middle. Throws where there is none. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** Linear between neighbours, `share` from 0 to 1. Throws where there is no number. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  if (low === undefined || high === undefined) throw new Error('nothing was measured');
  return low + (high - low) * (place - Math.floor(place));
}

export function isMet({ ours, limit, least }: Line): boolean {
  if (limit === null) return true;
  return least ? ours >= limit : ours <= limit;
}

/** Prints a Markdown table and gives back whether every goal was met. */
export function printTable(title: string, lines: readonly Line[]): boolean {
  const figure = (value: number | null) => (value === null ? '–' : String(Number(value.toFixed(value < 10 ? 2 : 1))));
  const ratio = ({ floor, ours }: Line) => (floor ? `${(ours / floor).toFixed(2)} ×` : '–');
  console.log(`\n### ${title}\n\n| what | floor | ours | ratio | goal | verdict |\n|---|---:|---:|---:|---|---|`);
  for (const line of lines) {
    const verdict = line.limit === null ? '' : isMet(line) ? 'met' : '**missed**';
    const name = line.unit ? `${line.what}, ${line.unit}` : line.what;
    console.log(
      `| ${name} | ${figure(line.floor)} | ${figure(line.ours)} | ${ratio(line)} | ${line.goal} | ${verdict} |`,
    );
  }
  return lines.every(isMet);
}
