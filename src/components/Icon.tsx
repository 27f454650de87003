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
      strokeWidth={1.5}
      absoluteStrokeWidth
      size={size}
      className={`shrink-0 ${className}`}
    />
  );
}
