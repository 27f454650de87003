import type { IconNode } from 'lucide';
import { createElement } from 'react';
import { memoized } from '@/lib/memoized';

interface IconProps {
  of: IconNode;
  /** Pixels at the normal text size. */
  size?: number;
  className?: string;
}

/** A sign's lines, made once for all places it is shown at. */
const linesOf = memoized((sign: IconNode) =>
  sign.map(([tag, attributes], index) => createElement(tag, { ...attributes, key: index })),
);

/**
 * A sign beside a word; readers get the word alone. The library's own components for React take two or three of React's for each sign,
 * and a list shows sixty of them at once.
 */
export function Icon({ of, size = 16, className = '' }: IconProps) {
  const rem = `${size / 16}rem`;
  return (
    <svg
      aria-hidden
      viewBox="0 0 24 24"
      width={rem}
      height={rem}
      // In units of the sign's own 24: at any size the line is 1.5 px.
      strokeWidth={36 / size}
      className={`sign shrink-0 ${className}`}
    >
      {linesOf(of)}
    </svg>
  );
}
