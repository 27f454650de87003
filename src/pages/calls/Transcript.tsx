import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';

/** The transcript as the record has it: one text, its lines kept. */
export function Transcript({ text, ongoing }: { text: string | null; ongoing: boolean }) {
  const lines = useMemo(() => text?.split(/\r?\n/).filter((line) => line.trim()) ?? [], [text]);
  if (lines.length === 0) {
    return (
      <p className="px-gutter py-4 text-ink-2">
        {ongoing ? <Trans>The words come when the call ends.</Trans> : <Trans>This call has no transcript.</Trans>}
      </p>
    );
  }
  return <Lines lines={lines} />;
}

/** Words by the line, nobody's in particular. */
export function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <div className="grid gap-2 px-gutter pt-4 pb-6 text-lg text-ink">
      {lines.map((line, index) => (
        <p
          key={index}
          dir="auto"
          className="max-w-turn whitespace-pre-wrap wrap-anywhere [contain-intrinsic-size:auto_1.5rem] [content-visibility:auto]"
        >
          {line}
        </p>
      ))}
    </div>
  );
}
