import type { IconNode } from 'lucide';
import { memoized } from '@/lib/memoized';
import { iconPath } from './iconPath';

interface IconProps {
  of: IconNode;
  /** Pixels at the normal text size. */
  size?: number;
  className?: string;
}

const pathOf = memoized(iconPath);

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
      <path d={pathOf(of)} />
    </svg>
  );
}
