import type { LucideIcon } from 'lucide-react';

interface IconProps {
  of: LucideIcon;
  /** Pixels at the normal text size. */
  size?: number;
  className?: string;
}

/** A sign beside a word; readers get the word alone. */
export function Icon({ of: Sign, size = 16, className = '' }: IconProps) {
  const rem = `${size / 16}rem`;
  return (
    <Sign
      aria-hidden
      width={rem}
      height={rem}
      // In units of the sign's own 24: at any size the line is 1.5 px. (The library works it out from a width in pixels alone.)
      strokeWidth={36 / size}
      className={`shrink-0 ${className}`}
    />
  );
}
