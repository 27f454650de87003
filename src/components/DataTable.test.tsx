import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef, useMemo } from 'react';
import { MemoryRouter, Route, Routes, useNavigate } from 'react-router-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DataTable } from './DataTable';
import { columnsOf } from './table/features';
import type { TableHandle } from './table/useWindow';
import { forgetPlaces } from './table/memory';

interface Row {
  id: string;
}

const helper = columnsOf<Row>();
const columns = helper.columns([
  helper.display({
    id: 'name',
    header: () => 'Name',
    cell: ({ row }) => row.original.id,
    meta: { className: '', link: true },
  }),
]);
const onNearEnd = vi.fn<() => void>();
const handle = createRef<TableHandle>();

function List({ count }: { count: number }) {
  const rows = useMemo(() => Array.from({ length: count }, (_, index) => ({ id: `row ${index}` })), [count]);
  return (
    <DataTable
      handle={handle}
      label="Calls"
      columns={columns}
      rows={rows}
      complete={false}
      linkTo={(row) => `/calls/${row.id.slice(4)}`}
      groupOf={(row) => (Number(row.id.slice(4)) < 3 ? 'today' : 'before')}
      heading={(_, total) => `heading ${total ?? 'open'}`}
      rowLook=""
      rowRem={2.5}
      headingRem={1.25}
      onNearEnd={onNearEnd}
      footer={<p>so far</p>}
    />
  );
}

function Record() {
  const navigate = useNavigate();
  return <button onClick={() => void navigate(-1)}>Back</button>;
}

const show = (count: number) =>
  render(
    <I18nProvider i18n={i18n}>
      <MemoryRouter initialEntries={['/calls']}>
        <Routes>
          <Route path="/calls" element={<List count={count} />} />
          <Route path="/calls/:id" element={<Record />} />
        </Routes>
      </MemoryRouter>
    </I18nProvider>,
  );
const focused = () => document.activeElement?.textContent;

beforeEach(() => {
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
});

test('ten thousand rows draw only those in sight', async () => {
  show(10_000);
  await screen.findByRole('link', { name: 'row 0' });
  expect(screen.getAllByRole('link').length).toBeLessThan(40);
  expect(screen.getByRole('table', { name: 'Calls' }).getAttribute('aria-rowcount')).toBe('-1');
  expect(onNearEnd).not.toHaveBeenCalled();
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
