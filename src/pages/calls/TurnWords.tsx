import { useMemo } from 'react';
import { Marked } from './Marked';
import { clip, piecesOf } from './textPieces';

interface TurnWordsProps {
  text: string;
  spans: readonly number[];
  /** Which hit one stands on; -1 for none of these. */
  hit: number;
}

/** The words of a turn; of a very long one only what is on the screen is laid out. */
export function TurnWords({ text, spans, hit }: TurnWordsProps) {
  const pieces = useMemo(() => piecesOf([text]), [text]);
  if (pieces.length === 1) return <Marked text={text} spans={spans} now={hit} />;
  return pieces.map((piece) => {
    const { spans: clipped, skipped } = clip(spans, piece);
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
