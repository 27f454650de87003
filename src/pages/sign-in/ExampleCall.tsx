import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { clock } from '@/lib/duration';
import { ExampleLanes } from './ExampleLanes';

/** Who speaks from when, in seconds. */
const TURNS = [
  { start: 42, caller: false },
  { start: 53, caller: true },
  { start: 62, caller: false },
  { start: 72, caller: true },
] as const;
const CURRENT = 3;

/** What the dashboard makes of a call, as a picture beside the sign-in. Invented, and said to be. */
export function ExampleCall() {
  return (
    <div
      aria-hidden
      className="hidden flex-col justify-center overflow-hidden border-s border-line bg-desk ps-16 wide:flex"
    >
      <p className="pb-3 text-sm text-ink-3">
        <Trans>An example: what becomes of a call</Trans>
      </p>
      <div className="rounded-s-lg bg-sheet pt-5 pb-2.5 shadow-e-2">
        <div className="px-6 pb-3.5">
          <p className="pb-2 text-xl font-semibold">
            Rosa Delgadillo
            <span className="ps-2 text-sm font-normal text-ink-3">3:04</span>
          </p>
          <p className="max-w-[34rem] text-xl text-pretty">
            <Trans>
              The front brakes grind, worse in the morning. Drives to San Antonio on Saturday and wants it seen before.
              Booked for tomorrow at half past eight.
            </Trans>
          </p>
        </div>
        <div className="border-y border-line px-6 py-2.5">
          <ExampleLanes />
        </div>
        <ol className="pt-2">
          <Turn at={0}>
            <Trans>With that noise I would not drive far until a mechanic has seen it. Does it still brake well?</Trans>
          </Turn>
          <Turn at={1}>
            <Trans>It brakes, but it worries me.</Trans>
          </Turn>
          <Turn at={2}>
            <Trans>We have room tomorrow morning or on Monday. Looking at the brakes costs nothing.</Trans>
          </Turn>
          <Turn at={3}>
            <Trans>Could you see it early tomorrow? On Saturday I drive with my children, and not like this.</Trans>
          </Turn>
        </ol>
      </div>
    </div>
  );
}

function Turn({ at, children }: { at: 0 | 1 | 2 | 3; children: ReactNode }) {
  const { start, caller } = TURNS[at];
  const current = at === CURRENT;
  return (
    <li
      className={`relative grid grid-cols-[2.75rem_5.75rem_minmax(0,66ch)] gap-x-3 px-5 py-[5px] text-lg ${
        current
          ? 'bg-accent-soft before:absolute before:inset-y-0 before:start-0 before:w-[3px] before:bg-accent/30'
          : ''
      } ${caller ? '' : 'text-ink-2'}`}
    >
      <span className={`text-sm/[1.4375rem] ${current ? 'font-semibold text-accent' : 'text-ink-3'}`}>
        {clock(start)}
      </span>
      <span
        className={`flex items-center gap-[7px] self-start text-sm/[1.4375rem] ${caller ? 'font-medium' : 'text-ink-3'}`}
      >
        <span
          className={`size-2 ${caller ? 'rounded-full bg-current' : 'rounded-[2px] inset-ring-[1.5px] inset-ring-current'}`}
        />
        {caller ? 'Rosa' : <Trans>Assistant</Trans>}
      </span>
      <p>{children}</p>
      {current && <span className="absolute start-0 top-0 h-2/5 w-[3px] bg-accent" />}
    </li>
  );
}
