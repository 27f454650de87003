import { cleanup, render, screen } from '@testing-library/react';
import { Activity } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { ErrorBoundary } from './ErrorBoundary';

afterEach(cleanup);

test('what could not be drawn is tried once more when one comes back to it', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let broken = true;
  function Part() {
    if (broken) throw new Error('made to fail');
    return <p>drawn</p>;
  }
  const screenIn = (mode: 'visible' | 'hidden') => (
    <Activity mode={mode}>
      <ErrorBoundary fallback={<p>not drawn</p>}>
        <Part />
      </ErrorBoundary>
    </Activity>
  );
  const { rerender } = render(screenIn('visible'));
  expect(screen.getByText('not drawn')).toBeTruthy();
  rerender(screenIn('hidden'));
  rerender(screenIn('visible'));
  expect(screen.getByText('not drawn')).toBeTruthy();
  rerender(screenIn('hidden'));
  broken = false;
  rerender(screenIn('visible'));
  expect(screen.getByText('drawn')).toBeTruthy();
});
