import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter, Route, Routes, useNavigate } from 'react-router-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetPlaces } from './table/memory';
import { usePlace } from './usePlace';

const ROW_HEIGHT = 40;
/** Rows that come in above the others, as when somebody booked meanwhile. */
let above: string[] = [];
/** How far what scrolls can be scrolled: no further than it is long. */
let rowsThere = true;

function Screen() {
  const { root, topId } = usePlace('open', (element) => {
    element.scrollTop = 7;
  });
  const go = useNavigate();
  const ids = rowsThere ? [...above, ...Array.from({ length: 50 }, (_, nth) => `2026-11-19 row${nth}`)] : [];
  return (
    <>
      <h1 tabIndex={-1}>Days</h1>
      <div ref={root} data-testid="days" data-scrolls="days">
        {ids.map((id) => (
          <li key={id}>
            <a href="#x" data-row={id}>
              {id}
            </a>
            <button>{`call of ${id}`}</button>
          </li>
        ))}
        <div data-testid="column" data-scrolls="column" />
      </div>
      <output>{topId}</output>
      <button onClick={() => void go('?view=agenda&open=row20')}>open</button>
      <button onClick={() => void go('?view=week')}>another</button>
      <button onClick={() => void go('/call')}>call</button>
    </>
  );
}

function Call() {
  const go = useNavigate();
  return (
    <>
      <button onClick={() => void go(-1)}>Back</button>
      <button onClick={() => void go('/days?view=agenda', { state: { restore: true } })}>link</button>
      <button onClick={() => void go('/days?view=agenda')}>anew</button>
    </>
  );
}

const show = () =>
  render(
    <MemoryRouter initialEntries={['/days?view=agenda']}>
      <Routes>
        <Route path="/days" element={<Screen />} />
        <Route path="/call" element={<Call />} />
      </Routes>
    </MemoryRouter>,
  );
const press = (name: string): void => act(() => screen.getByRole('button', { name }).click());
const days = () => screen.getByTestId('days');
const focused = () => document.activeElement?.textContent;

beforeEach(() => {
  // Another file's list may have left its place in the document they share.
  forgetPlaces();
  sessionStorage.clear();
  above = [];
  rowsThere = true;
  // The test's document has no layout: rows of 40 px under each other stand in for it.
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    const row = this.closest('li');
    const nth = row ? [...(row.parentElement?.children ?? [])].indexOf(row) : 0;
    const top = row ? nth * ROW_HEIGHT - (row.parentElement?.scrollTop ?? 0) : 0;
    return { top } as DOMRect;
  });
});
afterEach(() => {
  cleanup();
  forgetPlaces();
  sessionStorage.clear();
  vi.restoreAllMocks();
});

/** Scrolls to where row 19 stands ten pixels above the edge, and leaves the focus on row 21. */
function stand(): void {
  days().scrollTop = 19 * ROW_HEIGHT + 10;
  screen.getByTestId('column').scrollTop = 33;
  act(() => screen.getByText('2026-11-19 row21').focus());
}

test('begins where it is told to, and Back finds it as it was left', () => {
  show();
  expect(days().scrollTop).toBe(7);
  stand();
  press('call');
  press('Back');
  expect(days().scrollTop).toBe(770);
  expect(screen.getByTestId('column').scrollTop).toBe(33);
  expect(focused()).toBe('2026-11-19 row21');
  expect(screen.getByRole('status').textContent).toBe('2026-11-19 row20');
});

test('an open record is no other place, and neither is a way back by a link', () => {
  show();
  stand();
  press('open');
  press('call');
  press('Back');
  expect(days().scrollTop).toBe(770);
  press('call');
  press('link');
  expect(days().scrollTop).toBe(770);
  press('call');
  press('anew');
  expect(days().scrollTop).toBe(7);
  press('another');
  press('call');
  press('Back');
  expect(days().scrollTop).toBe(7);
});

test('after a reload it waits for the rows, and what came in above moves nothing, until somebody moves', async () => {
  vi.spyOn(performance, 'getEntriesByType').mockImplementation(
    () => [{ type: 'reload' }] as unknown as PerformanceEntryList,
  );
  const first = show();
  stand();
  window.dispatchEvent(new Event('pagehide'));
  first.unmount();
  forgetPlaces();
  rowsThere = false;
  const { rerender } = show();
  const again = () =>
    rerender(
      <MemoryRouter initialEntries={['/days?view=agenda']}>
        <Routes>
          <Route path="/days" element={<Screen />} />
        </Routes>
      </MemoryRouter>,
    );
  days().scrollTop = 0;
  rowsThere = true;
  again();
  await waitFor(() => expect(days().scrollTop).toBe(770));
  expect(focused()).toBe('2026-11-19 row21');
  above = ['2026-11-20 new'];
  again();
  await waitFor(() => expect(days().scrollTop).toBe(770 + ROW_HEIGHT));
  window.dispatchEvent(new Event('wheel'));
  above = [];
  again();
  await new Promise((resolve) => setTimeout(resolve));
  expect(days().scrollTop).toBe(770 + ROW_HEIGHT);
});

test('what is pressed in a row counts as its row', () => {
  show();
  act(() => screen.getByRole('button', { name: 'call of 2026-11-19 row3' }).focus());
  press('call');
  press('Back');
  expect(focused()).toBe('2026-11-19 row3');
});
