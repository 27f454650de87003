import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { EmptyState } from './EmptyState';

function List() {
  const [filtered, setFiltered] = useState(true);
  return (
    <>
      <h1 tabIndex={-1}>Leads</h1>
      {filtered && (
        <EmptyState title="No leads match" actions={<button onClick={() => setFiltered(false)}>Clear all</button>}>
          Take a filter off to see more.
        </EmptyState>
      )}
    </>
  );
}

afterEach(cleanup);

test('the heading takes the focus of the button that takes the filters off', () => {
  render(<List />);
  const clear = screen.getByRole('button', { name: 'Clear all' });
  clear.focus();
  fireEvent.click(clear);
  expect(clear.isConnected).toBe(false);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Leads' }));
});
