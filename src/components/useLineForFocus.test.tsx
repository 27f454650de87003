import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useLineForFocus } from './useLineForFocus';

function Line({ on }: { on: boolean }) {
  const line = useLineForFocus(on);
  return (
    <p ref={line} tabIndex={-1}>
      Read {on && <button>Stop</button>}
    </p>
  );
}

afterEach(cleanup);

test('what was read unasked takes nobody’s focus', () => {
  const { rerender } = render(<Line on />);
  rerender(<Line on={false} />);
  expect(document.activeElement).toBe(document.body);
});

test('who was at the button is led to the line when it goes', () => {
  const { rerender } = render(<Line on />);
  screen.getByRole('button').focus();
  rerender(<Line on />);
  rerender(<Line on={false} />);
  expect(document.activeElement).toBe(screen.getByText('Read'));
});
