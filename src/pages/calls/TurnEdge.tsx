import { useCallTime } from '@/player/useCallPlayer';

/** So fine is the edge drawn: about a step for each row of its pixels. */
const STEPS = 48;

interface TurnEdgeProps {
  callId: string;
  /** Second at which the page began. */
  start: number;
  from: number;
  until: number;
}

/** The edge of the turn that sounds fills as it is said. It is painted anew a few times a second, and lays nothing out. */
export function TurnEdge({ callId, start, from, until }: TurnEdgeProps) {
  const said = useCallTime(callId, start, (seconds) => saidSteps(seconds, from, until));
  return (
    <i
      aria-hidden
      style={{ transform: `scaleY(${said / STEPS})` }}
      className="absolute inset-y-0 start-0 w-[3px] origin-top bg-accent forced-colors:bg-[Highlight]"
    />
  );
}

/** How much of a turn was said, in steps. */
export function saidSteps(seconds: number, from: number, until: number): number {
  if (until <= from) return STEPS;
  return Math.round(Math.min(1, Math.max(0, (seconds - from) / (until - from))) * STEPS);
}
