import { useMemo } from 'react';
import { Marked } from './Marked';
import { clip, piecesOf } from './textPieces';

interface TurnWordsProps {
  text: string;
  spans: readonly number[];
  /** Which hit one stands on; -1 for none of these. */
  hit: number;
}

/** Pieces before and behind the hit one stands on that are marked, where marking all of them would take long. */
const AROUND = 3;
const MANY = 2_000;

/** The words of a turn; of a very long one only what is on the screen is laid out. */
export function TurnWords({ text, spans, hit }: TurnWordsProps) {
  const pieces = useMemo(() => piecesOf([text]), [text]);
  if (pieces.length === 1) return <Marked text={text} spans={spans} now={hit} />;
  const offset = spans[Math.max(0, hit) * 2] ?? 0;
  const here = pieces.findIndex(({ to }) => offset < to);
  return pieces.map((piece, nth) => {
    const marked = spans.length / 2 < MANY || Math.abs(nth - here) <= AROUND;
    const { spans: clipped, skipped } = clip(marked ? spans : [], piece);
    return (
      <span
        key={piece.from}
        className="block [contain-intrinsic-size:auto_30rem] [content-visibility:auto] print:[content-visibility:visible]"
      >
        <Marked text={text.slice(piece.from, piece.to)} spans={clipped} now={hit - skipped} />
      </span>
    );
  });
}
