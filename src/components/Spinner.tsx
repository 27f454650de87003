/** Turns while something is under way; it stands still where reduced motion is asked, so a sentence always goes with it. */
export function Spinner() {
  return (
    <span aria-hidden className="size-3.5 shrink-0 animate-turn rounded-full border-2 border-line border-t-ink-3" />
  );
}
