import { i18n } from '@lingui/core';
import { I18nProvider, useLingui } from '@lingui/react';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef, useMemo } from 'react';
import { MemoryRouter, Route, Routes, useLocation, useNavigate } from 'react-router-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DataTable } from './DataTable';
import { columnsOf } from './table/features';
import { useRowTabIndex } from './table/DataRow';
import type { TableHandle } from './table/useWindow';
import { forgetPlaces } from './table/memory';

interface Row {
  id: string;
}

function Play({ id }: Row) {
  return <button tabIndex={useRowTabIndex()}>{`play ${id}`}</button>;
}

const helper = columnsOf<Row>();
const columnsIn = (language: string) =>
  helper.columns([
    helper.display({
      id: 'name',
      header: () => 'Name',
      cell: ({ row }) => (language === 'en' ? row.original.id : `${row.original.id} ${language}`),
      meta: { className: '', link: true },
    }),
    helper.display({
      id: 'play',
      header: () => 'Play',
      cell: ({ row }) => <Play id={row.original.id} />,
      meta: { className: '' },
    }),
  ]);
const onNearEnd = vi.fn<() => void>();
const onIntent = vi.fn<(id: string | undefined) => void>();
const onRest = vi.fn<() => void>();
const handle = createRef<TableHandle>();
/** Rows open beside the list, and not on a screen of their own. */
let beside = false;

function List({ count }: { count: number }) {
  const { search } = useLocation();
  const open = new URLSearchParams(search).get('open') ?? undefined;
  const { i18n: words } = useLingui();
  const columns = useMemo(() => columnsIn(words.locale), [words.locale]);
  const rows = useMemo(() => Array.from({ length: count }, (_, index) => ({ id: `row ${index}` })), [count]);
  return (
    <DataTable
      handle={handle}
      label="Calls"
      columns={columns}
      rows={rows}
      complete={false}
      linkTo={(row) => (beside ? `?open=${encodeURIComponent(row.id)}` : `/calls/${row.id.slice(4)}`)}
      open={open}
      groupOf={(row) => (Number(row.id.slice(4)) < 3 ? 'today' : 'before')}
      heading={(_, total) => `heading ${total ?? 'open'}`}
      rowLook=""
      rowRem={2.5}
      headingRem={1.25}
      onNearEnd={onNearEnd}
      onIntent={onIntent}
      onRest={onRest}
      returningNote="going back"
      footer={<p>so far</p>}
    />
  );
}

function Record() {
  const navigate = useNavigate();
  return <button onClick={() => void navigate(-1)}>Back</button>;
}

/** Where one is, and how one came there. */
function Where() {
  const { pathname, search, state } = useLocation();
  const navigate = useNavigate();
  return (
    <>
      <output>{`${pathname}${search} from ${(state as { list?: string } | null)?.list ?? 'nowhere'}`}</output>
      <button onClick={() => void navigate(-1)}>one step back</button>
    </>
  );
}

const tree = (count: number) => (
  <I18nProvider i18n={i18n}>
    <MemoryRouter initialEntries={['/calls']}>
      <Routes>
        <Route path="/calls" element={<List count={count} />} />
        <Route path="/calls/:id" element={<Record />} />
      </Routes>
      {beside && <Where />}
    </MemoryRouter>
  </I18nProvider>
);
const show = (count: number) => render(tree(count));
const focused = () => document.activeElement?.textContent;

beforeEach(() => {
  beside = false;
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  // The test's document has no layout: a window of 400 px and rows of 40 stand in for it.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return this.getAttribute('role') === 'row' ? 40 : 400;
  });
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
});
afterEach(() => {
  cleanup();
  forgetPlaces();
  vi.restoreAllMocks();
  onNearEnd.mockReset();
  onIntent.mockReset();
  onRest.mockReset();
  sessionStorage.clear();
});

test('ten thousand rows draw only those in sight', async () => {
  show(10_000);
  await screen.findByRole('link', { name: 'row 0' });
  expect(screen.getAllByRole('link').length).toBeLessThan(40);
  expect(screen.getByRole('table', { name: 'Calls' }).getAttribute('aria-rowcount')).toBe('-1');
  expect(onNearEnd).not.toHaveBeenCalled();
});

test('in another language every row is drawn anew', async () => {
  show(12);
  await screen.findByRole('link', { name: 'row 0' });
  act(() => i18n.loadAndActivate({ locale: 'es', messages: {} }));
  expect(screen.getByRole('link', { name: 'row 0 es' })).toBeDefined();
  expect(screen.queryByRole('link', { name: 'row 0' })).toBeNull();
});

test('the end in sight asks for more', async () => {
  show(12);
  await screen.findByRole('link', { name: 'row 0' });
  expect(onNearEnd).toHaveBeenCalled();
});

test('one row is in the tab order, and keys move along the rows', async () => {
  const user = userEvent.setup();
  show(200);
  await screen.findByRole('link', { name: 'row 0' });
  await user.tab();
  expect(focused()).toBe('row 0');
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  await waitFor(() => expect(focused()).toBe('row 3'));
  await user.keyboard('{ArrowUp}');
  await waitFor(() => expect(focused()).toBe('row 2'));
  expect(screen.getAllByRole('link').filter((link) => link.tabIndex === 0)).toHaveLength(1);
});

test('Enter opens a row, and Back finds the same row again', async () => {
  const user = userEvent.setup();
  show(200);
  await screen.findByRole('link', { name: 'row 0' });
  await user.tab();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  await waitFor(() => expect(focused()).toBe('row 2'));
  await user.keyboard('{Enter}');
  const back = await screen.findByRole('button', { name: 'Back' });
  act(() => back.click());
  await waitFor(() => expect(focused()).toBe('row 2'));
});

test('a record beside the list is marked, exchanged for the next one, and Back closes it', async () => {
  const user = userEvent.setup();
  beside = true;
  show(12);
  const where = () => decodeURIComponent(screen.getByRole('status').textContent);
  const marked = () => screen.getAllByRole('link').filter((link) => link.getAttribute('aria-current') === 'true');
  await user.click(await screen.findByRole('link', { name: 'row 1' }));
  expect(where()).toBe('/calls?open=row 1 from /calls');
  expect(marked().map((link) => link.textContent)).toEqual(['row 1']);
  await user.click(screen.getByRole('link', { name: 'row 3' }));
  expect(where()).toBe('/calls?open=row 3 from /calls');
  expect(marked().map((link) => link.textContent)).toEqual(['row 3']);
  await user.click(screen.getByRole('button', { name: 'one step back' }));
  expect(where()).toBe('/calls from nowhere');
  expect(marked()).toEqual([]);
});

test('being led to a row at the top scrolls there and puts the focus on it', async () => {
  const user = userEvent.setup();
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(9_000);
  const scrollTo = vi.spyOn(HTMLElement.prototype, 'scrollTo');
  show(200);
  await screen.findByRole('link', { name: 'row 0' });
  await user.tab();
  await user.keyboard('{End}');
  await waitFor(() => expect(focused()).toBe('row 199'));
  expect(scrollTo.mock.lastCall?.[0]).not.toMatchObject({ top: 0 });
  act(() => handle.current?.toTop('row 0'));
  await waitFor(() => expect(focused()).toBe('row 0'));
  expect(scrollTo).toHaveBeenLastCalledWith(expect.objectContaining({ top: 0 }));
});

test('a group tells its number once it is over', async () => {
  show(50);
  expect(await screen.findByText('heading 3')).toBeTruthy();
  expect(screen.getByText('heading open')).toBeTruthy();
});

test('what can be pressed in a row is in the tab order with its row alone', async () => {
  const user = userEvent.setup();
  show(200);
  await screen.findByRole('link', { name: 'row 0' });
  const inOrder = () => screen.getAllByRole('button').filter((button) => button.tabIndex === 0);
  expect(inOrder().map((button) => button.textContent)).toEqual(['play row 0']);
  await user.click(screen.getByRole('button', { name: 'play row 4' }));
  expect(inOrder().map((button) => button.textContent)).toEqual(['play row 4']);
  await user.keyboard('{ArrowLeft}');
  expect(focused()).toBe('row 4');
  await user.keyboard('{ArrowRight}');
  expect(focused()).toBe('play row 4');
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(focused()).toBe('row 5'));
});

test('resting on a row is told, passing over it is not, and neither is a finger', async () => {
  show(200);
  const row = (name: string) => screen.findByRole('link', { name });
  fireEvent.pointerOver(await row('row 1'), { pointerType: 'mouse' });
  fireEvent.pointerOver(await row('row 2'), { pointerType: 'mouse' });
  fireEvent.pointerOver(await row('row 3'), { pointerType: 'touch' });
  await waitFor(() => expect(onIntent).toHaveBeenLastCalledWith('row 2'));
  expect(onIntent.mock.calls.filter(([id]) => id !== undefined)).toEqual([['row 2']]);
  fireEvent.pointerOver(await row('row 4'), { pointerType: 'mouse' });
  expect(onIntent).toHaveBeenLastCalledWith(undefined);
});

test('the list is at rest at its top with nobody in it, and says when that comes', async () => {
  const user = userEvent.setup();
  show(200);
  await screen.findByRole('link', { name: 'row 0' });
  expect(handle.current?.atRest()).toBe(true);
  await user.tab();
  await user.tab();
  expect(handle.current?.atRest()).toBe(false);
  onRest.mockReset();
  act(() => (document.activeElement as HTMLElement).blur());
  await waitFor(() => expect(onRest).toHaveBeenCalled());
  expect(handle.current?.atRest()).toBe(true);
  // Scrolled down, somebody reads there, wherever pointer and focus are.
  const list = screen.getByRole('table').parentElement;
  if (!list) throw new Error('no list');
  list.scrollTop = 40;
  expect(handle.current?.atRest()).toBe(false);
  list.scrollTop = 0;
  expect(handle.current?.atRest()).toBe(true);
  // And so does who has the pointer on it.
  const over = vi.spyOn(list, 'matches').mockImplementation((selector) => selector === ':hover');
  expect(handle.current?.atRest()).toBe(false);
  over.mockRestore();
});

test('after a reload it reads on until the rows are back, and goes to the place', async () => {
  const loads = vi.spyOn(performance, 'getEntriesByType');
  loads.mockImplementation(() => [{ type: 'reload' }] as unknown as PerformanceEntryList);
  const trace = { activeId: 'row 60', topId: 'row 55', top: 20, rows: 100 };
  sessionStorage.setItem('places', JSON.stringify([['default', trace]]));
  forgetPlaces();
  const { rerender } = show(50);
  await screen.findByRole('link', { name: 'row 0' });
  expect(screen.getByText('going back')).toBeTruthy();
  expect(onNearEnd).toHaveBeenCalled();
  rerender(tree(100));
  await waitFor(() => expect(focused()).toBe('row 60'));
  await waitFor(() => expect(screen.queryByText('going back')).toBeNull());
  const list = screen.getByRole('table').parentElement;
  // Two headings and 55 rows lie above.
  expect(list?.scrollTop).toBeGreaterThan(55 * 40 - 100);
});
