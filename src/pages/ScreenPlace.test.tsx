import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { Link, MemoryRouter, Route, Routes, useLocation, useNavigate } from 'react-router-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ScreenPlace } from './ScreenPlace';

let lists = 0;
let atWork = 0;
const typed = vi.fn<() => void>();

function List() {
  const [number] = useState(() => {
    lists += 1;
    return lists;
  });
  const { pathname, search } = useLocation();
  useEffect(() => {
    atWork += 1;
    return () => {
      atWork -= 1;
    };
  }, []);
  return (
    <>
      <h1>{`list ${number} at ${pathname}${search}`}</h1>
      <input aria-label="typed" onBlur={typed} />
      <Link to="/calls/1">open</Link>
      <Link to="/calls?status=failed">narrow</Link>
    </>
  );
}

function Call() {
  const go = useNavigate();
  return (
    <>
      <h1>call</h1>
      <Link to="/calls" state={{ restore: true }}>
        to the list
      </Link>
      <Link to="/calls">calls</Link>
      <Link to="/contacts">contacts</Link>
      <button onClick={() => void go(-1)}>back</button>
    </>
  );
}

beforeEach(() => {
  lists = 0;
  atWork = 0;
  typed.mockReset();
  render(
    <MemoryRouter initialEntries={['/calls']}>
      <Routes>
        <Route element={<ScreenPlace />}>
          <Route path="/calls" element={<List />} />
          <Route path="/calls/:id" element={<Call />} />
          <Route path="/contacts" element={<Call />} />
        </Route>
      </Routes>
    </MemoryRouter>,
  );
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const press = (name: string) => fireEvent.click(screen.getByText(name));
const heading = () => screen.getByRole('heading').textContent;

test('Back shows the list as it was left, and nothing of it is at work meanwhile', () => {
  const field = screen.getByRole('textbox');
  fireEvent.change(field, { target: { value: 'half' } });
  press('open');
  expect(heading()).toBe('call');
  expect(document.querySelector('h1')?.textContent).toBe('call');
  expect(atWork).toBe(0);
  expect(field.isConnected).toBe(true);
  press('back');
  expect(heading()).toBe('list 1 at /calls');
  expect(atWork).toBe(1);
  expect(screen.getByRole('textbox')).toBe(field);
  expect((field as HTMLInputElement).value).toBe('half');
});

test('the list sees the address that it was left at, and the new one when it is narrowed', () => {
  press('narrow');
  expect(heading()).toBe('list 1 at /calls?status=failed');
  press('open');
  expect(screen.getByText(/^list/).textContent).toBe('list 1 at /calls?status=failed');
  press('back');
  expect(heading()).toBe('list 1 at /calls?status=failed');
});

test('from further on it is there as well', () => {
  press('open');
  press('contacts');
  press('back');
  press('back');
  expect(heading()).toBe('list 1 at /calls');
});

test('the link back to it is as good as Back', () => {
  press('open');
  press('to the list');
  expect(heading()).toBe('list 1 at /calls');
});

test('a list that is opened anew begins anew, and so does another one', () => {
  press('open');
  press('calls');
  expect(heading()).toBe('list 2 at /calls');
  press('narrow');
  press('open');
  press('to the list');
  expect(heading()).toBe('list 3 at /calls');
  expect(lists).toBe(3);
});

test('what is not come back to for long is let go', () => {
  vi.useFakeTimers();
  press('open');
  expect(screen.queryByText(/^list/)).not.toBeNull();
  act(() => void vi.advanceTimersByTime(6 * 60_000));
  expect(screen.queryByText(/^list/)).toBeNull();
  press('back');
  expect(heading()).toBe('list 2 at /calls');
});

test('that the focus leaves it once it is out of sight is no end of typing', () => {
  const field = screen.getByRole('textbox');
  press('open');
  fireEvent.blur(field);
  expect(typed).not.toHaveBeenCalled();
  press('back');
  fireEvent.blur(field);
  expect(typed).toHaveBeenCalledOnce();
});
