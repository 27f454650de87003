import type { IconNode } from 'lucide';
import type { ComponentProps } from 'react';
import { Icon } from './Icon';

/** `first`: the one thing to do here. `plain`: another thing. `bare`: a small one among words. */
type Kind = 'first' | 'plain' | 'bare';

const LOOKS: Record<Kind, string> = {
  first: 'bg-fill text-on-accent hover:bg-fill-hover forced-colors:border',
  plain: 'bg-raised inset-ring inset-ring-line-2 hover:bg-hover forced-colors:border',
  bare: 'text-ink-2 hover:bg-well hover:text-ink',
};

const BASE =
  'inline-flex h-control items-center justify-center gap-1.5 rounded-md text-sm font-medium whitespace-nowrap transition-colors duration-fast disabled:cursor-not-allowed disabled:bg-well disabled:text-ink-3 disabled:inset-ring-0';

/** The classes of a button, for links that look like one. */
export const buttonLook = (kind: Kind = 'plain'): string =>
  `${BASE} ${LOOKS[kind]} ${kind === 'bare' ? 'px-2' : 'px-3'}`;

interface ButtonProps extends ComponentProps<'button'> {
  kind?: Kind;
  icon?: IconNode;
}

export function Button({ kind = 'plain', icon, className = '', children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`${buttonLook(kind)} ${className}`} {...rest}>
      {icon && <Icon of={icon} />}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** What it does; a sign alone says nothing to readers, and little to anybody else. */
  label: string;
  icon: IconNode;
  kind?: Kind;
  size?: number;
}

export function IconButton({ label, icon, kind = 'bare', size = 16, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`${BASE} ${LOOKS[kind]} w-control ${className}`}
      {...rest}
    >
      <Icon of={icon} size={size} />
    </button>
  );
}
