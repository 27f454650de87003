import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Marked } from './Marked';
import { saidSteps } from './TurnEdge';

afterEach(cleanup);

const marked = (text: string, query: string, now: number) => {
  const spans = Array.from(text.matchAll(new RegExp(query, 'gi')), ({ index }) => [index, index + query.length]).flat();
  const { container } = render(<Marked text={text} spans={spans} now={now} />);
  return container;
};

test('the words stay what they were, each hit is marked, and one of them is the one one stands on', () => {
  const text = 'Frenos <b>y</b> más frenos, frena.';
  const container = marked(text, 'fren', 1);
  expect(container.textContent).toBe(text);
  const marks = [...container.getElementsByTagName('mark')];
  expect(marks.map((mark) => [mark.textContent, 'now' in mark.dataset])).toEqual([
    ['Fren', false],
    ['fren', true],
    ['fren', false],
  ]);
});

test('of thousands of hits those around the one one stands on are drawn, and no word is lost', () => {
  const text = 'e '.repeat(5_000);
  const container = marked(text, 'e', 3_000);
  expect(container.textContent).toBe(text);
  const marks = [...container.getElementsByTagName('mark')];
  expect(marks.length).toBeLessThanOrEqual(400);
  expect(marks.filter((mark) => 'now' in mark.dataset)).toHaveLength(1);
});

test('an edge fills from nothing to all, whatever the times are', () => {
  expect([1, 2, 3, 4, 9].map((second) => saidSteps(second, 2, 4))).toEqual([0, 0, 24, 48, 48]);
  expect(saidSteps(5, 4, 4)).toBe(48);
  expect(saidSteps(5, 4, Number.POSITIVE_INFINITY)).toBe(0);
});
