import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link, MemoryRouter, Route, Routes, useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import { afterEach, expect, test } from 'vitest';
import { useRecordPanel } from './useRecordPanel';

function Panel({ id }: { id: string }) {
  const { panel, heading, close } = useRecordPanel('open', id);
  const go = useNavigate();
  const { state } = useLocation();
  return (
    <aside ref={panel}>
      <h2 ref={heading} tabIndex={-1}>{`record ${id}`}</h2>
      <button onClick={() => void go('?day=3&open=b', { replace: true, state: state as unknown })}>next</button>
      <button onClick={close}>close</button>
    </aside>
  );
}

function List() {
  const go = useNavigate();
  const [params] = useSearchParams();
  const { pathname, search, key } = useLocation();
  const open = params.get('open');
  return (
    <div id="content">
      <h1 tabIndex={-1}>List</h1>
      <button onKeyDown={(event) => event.preventDefault()}>takes its keys</button>
      <button>filter</button>
      <button onClick={() => void go(-1)}>back</button>
      {['a', 'b'].map((id) => (
        <Link
          key={id}
          to={`?day=3&open=${id}`}
          replace={open !== null}
          state={open === null ? { list: `${pathname}${search}` } : undefined}
          data-row={`2026-11-19 ${id}`}
        >
          {`row ${id}`}
        </Link>
      ))}
      {open && <Panel id={open} />}
      <output data-key={key}>{`${pathname}${search}`}</output>
    </div>
  );
}

function Before() {
  const go = useNavigate();
  return <button onClick={() => void go(1)}>before</button>;
}

const show = (...entries: string[]) =>
  render(
    <MemoryRouter initialEntries={['/before', ...entries]}>
      <Routes>
        <Route path="/before" element={<Before />} />
        <Route path="/list" element={<List />} />
      </Routes>
    </MemoryRouter>,
  );
const focused = () => document.activeElement?.textContent;
const press = (name: string): void => act(() => screen.getByRole('button', { name }).click());
const at = () => screen.getByRole('status').textContent;

afterEach(cleanup);

test('it takes the focus, and Escape gives it back to the link, wherever the focus was', async () => {
  const user = userEvent.setup();
  show('/list?day=3');
  await user.click(screen.getByRole('link', { name: 'row a' }));
  expect(focused()).toBe('record a');
  act(() => screen.getByRole('button', { name: 'filter' }).focus());
  await user.keyboard('{Escape}');
  await waitFor(() => expect(at()).toBe('/list?day=3'));
  await user.click(screen.getByRole('link', { name: 'row a' }));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(focused()).toBe('row a'));
});

test('who steps from record to record stays on the button, and comes back to the last one', async () => {
  const user = userEvent.setup();
  show('/list?day=3');
  await user.click(screen.getByRole('link', { name: 'row a' }));
  await user.click(screen.getByRole('button', { name: 'next' }));
  expect(at()).toBe('/list?day=3&open=b');
  expect(focused()).toBe('next');
  press('close');
  await waitFor(() => expect(focused()).toBe('row b'));
  expect(at()).toBe('/list?day=3');
});

test('opened by its address alone, the list takes its place in the history', async () => {
  show('/list?day=3&open=a');
  press('close');
  await waitFor(() => expect(at()).toBe('/list?day=3'));
  press('back');
  expect(await screen.findByRole('button', { name: 'before' })).toBeTruthy();
});

test('Escape held down goes one step back, and what takes Escape for itself closes nothing', async () => {
  const user = userEvent.setup();
  show('/list?day=3');
  await user.click(screen.getByRole('link', { name: 'row a' }));
  fireEvent.keyDown(screen.getByRole('button', { name: 'takes its keys' }), { key: 'Escape' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(at()).toBe('/list?day=3&open=a');
  act(() => {
    fireEvent.keyDown(document.body, { key: 'Escape' });
    fireEvent.keyDown(document.body, { key: 'Escape' });
  });
  await waitFor(() => expect(at()).toBe('/list?day=3'));
  expect(screen.queryByRole('button', { name: 'before' })).toBeNull();
});
