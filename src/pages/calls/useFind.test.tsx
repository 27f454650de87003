import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useFind } from './useFind';

const MEGABYTE = Array.from({ length: 2_000 }, (_, nth) => `${nth}. ${'El café está listo, ¿quiere más? '.repeat(16)}`);

test('what is looked for in a megabyte is found while the page is drawn again and again', async () => {
  const { result, rerender } = renderHook(({ texts }) => useFind(texts), { initialProps: { texts: MEGABYTE } });
  act(() => result.current.ask('e'));
  let drawn = 0;
  await waitFor(
    () => {
      rerender({ texts: MEGABYTE });
      drawn += 1;
      expect(result.current.found.total).toBe(2_000 * 16 * 5);
    },
    { interval: 1, timeout: 10_000 },
  );
  expect(drawn, 'it is looked for beside the drawing, not in it').toBeGreaterThan(1);
  expect(result.current.wanted).toBe('e');
});

test('of other texts nothing is told until they were looked through', async () => {
  const first = ['frenos'];
  const { result, rerender } = renderHook(({ texts }) => useFind(texts), { initialProps: { texts: first } });
  act(() => result.current.ask('fren'));
  await waitFor(() => expect(result.current.now).toEqual({ text: 0, inside: 0 }));
  rerender({ texts: ['nada', 'frenos y frenos'] });
  expect(result.current).toMatchObject({ wanted: '', at: -1, now: null });
  await waitFor(() => expect(result.current.found.total).toBe(2));
  expect(result.current.now).toEqual({ text: 1, inside: 0 });
  act(() => result.current.clear());
  await waitFor(() => expect(result.current).toMatchObject({ wanted: '', at: -1 }));
});
