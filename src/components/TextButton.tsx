import type { ComponentProps } from 'react';

/** The look of a link among words. */
export const LINK_LOOK =
  'font-medium text-accent underline decoration-accent/35 underline-offset-3 hover:decoration-accent rounded-sm';

/** A button that stands in a sentence. Its target is 24 px high although its line is not. */
export function TextButton({ className = '', ...rest }: ComponentProps<'button'>) {
  return (
    <button
      type="button"
      className={`${LINK_LOOK} -my-1 inline-flex min-h-6 items-center whitespace-nowrap ${className}`}
      {...rest}
    />
  );
}
