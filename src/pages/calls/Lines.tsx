import { memo, type RefObject, useMemo, useRef } from 'react';
import { Marked } from './Marked';
import { blocksOf, clip, type Piece } from './textPieces';
import type { Find } from './useFind';
import { useGrowing } from './useGrowing';
import { useNear } from './useNear';

/** Drawn at once, and then at a time. */
const FIRST = 3;
const STEP = 5;

interface LinesProps {
  lines: readonly string[];
  find: Find;
  lang: string | undefined;
  scroller: RefObject<HTMLElement | null>;
}

/** Words by the line, nobody's in particular. */
export function Lines({ lines, find, lang, scroller }: LinesProps) {
  const list = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => blocksOf(lines), [lines]);
  const drawn = useGrowing(blocks.length, FIRST, STEP);
  const near = useNear(scroller, list, drawn, 1, 1);
  const { spans } = find.found;
  const here = find.now?.text ?? -1;
  const inside = find.now?.inside ?? -1;
  const offset = spans[here]?.[inside * 2] ?? -1;
  return (
    <div ref={list} lang={lang} className="px-gutter pt-2 pb-6 text-lg text-ink">
      {blocks.slice(0, drawn).map((block, nth) => {
        const holds = block.some(({ line, from, to }) => line === here && from <= offset && offset < to);
        const marked = holds || (nth >= near.from && nth < near.to);
        return (
          <Block
            key={nth}
            block={block}
            lines={lines}
            spans={marked ? spans : null}
            line={holds ? here : -1}
            inside={holds ? inside : -1}
          />
        );
      })}
    </div>
  );
}

interface BlockProps {
  block: readonly Piece[];
  lines: readonly string[];
  /** The hits of every line; null where none are to be drawn. */
  spans: readonly (readonly number[])[] | null;
  /** The line with the hit one stands on, and which of its hits that is; -1 for none of these. */
  line: number;
  inside: number;
}

const Block = memo(function Block({ block, lines, spans, line, inside }: BlockProps) {
  return (
    <div className="[contain-intrinsic-size:auto_60rem] [content-visibility:auto] print:[content-visibility:visible]">
      {block.map((piece) => {
        const text = lines[piece.line] ?? '';
        const { spans: hits, skipped } = clip(spans?.[piece.line] ?? [], piece);
        return (
          <p
            key={`${piece.line} ${piece.from}`}
            dir="auto"
            className={`max-w-turn whitespace-pre-wrap wrap-anywhere ${piece.from === 0 ? 'pt-2' : ''}`}
          >
            <Marked
              text={text.slice(piece.from, piece.to)}
              spans={hits}
              now={piece.line === line ? inside - skipped : -1}
            />
          </p>
        );
      })}
    </div>
  );
});
