import { afterEach, expect, test } from 'vitest';
import { cardAt } from './boardKeys';

/** Columns of the named cards, in a board of its own. */
function board(...columns: string[][]): HTMLElement {
  const element = document.createElement('div');
  for (const cards of columns) {
    const column = element.appendChild(document.createElement('section'));
    column.dataset.column = 'a status';
    for (const id of cards) column.appendChild(document.createElement('a')).dataset.row = id;
  }
  document.body.append(element);
  return element;
}

afterEach(() => document.body.replaceChildren());

test('arrows walk a column and cross to the next one that has cards', () => {
  const element = board(['a', 'b', 'c'], [], ['d', 'e'], ['f']);
  const to = (id: string, key: string) => {
    const from = element.querySelector(`[data-row=${id}]`);
    return from && cardAt(element, from, key)?.dataset.row;
  };
  expect([to('a', 'ArrowDown'), to('b', 'ArrowUp'), to('a', 'End'), to('c', 'Home')]).toEqual(['b', 'a', 'c', 'a']);
  expect([to('b', 'ArrowRight'), to('c', 'ArrowRight'), to('e', 'ArrowRight')]).toEqual(['e', 'e', 'f']);
  expect([to('e', 'ArrowLeft'), to('f', 'ArrowLeft')]).toEqual(['b', 'd']);
  expect([to('a', 'ArrowUp'), to('c', 'ArrowDown'), to('a', 'ArrowLeft'), to('f', 'ArrowRight')]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(to('a', 'x')).toBeUndefined();
});

test('what is no card leads nowhere', () => {
  const element = board(['a']);
  expect(cardAt(element, element, 'ArrowDown')).toBeUndefined();
});
