import { expect, test } from 'vitest';
import { createWarmth } from './warmth';

function stage() {
  const asked: string[] = [];
  const held = new Set<string>();
  const answers: (() => void)[] = [];
  let time = 0;
  const warm = createWarmth(
    (id) => {
      asked.push(id);
      return new Promise((resolve) => answers.push(resolve));
    },
    (id) => held.has(id),
    () => time,
  );
  return {
    warm,
    asked,
    held,
    pass: (ms: number) => {
      time += ms;
    },
    answer: async () => {
      answers.shift()?.();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

test('one record is read ahead at a time, then the one that is wanted by then', async () => {
  const { warm, asked, answer } = stage();
  warm('a');
  warm('b');
  warm('c');
  expect(asked).toEqual(['a']);
  await answer();
  expect(asked).toEqual(['a', 'c']);
});

test('who went away meanwhile costs nothing, and what is held is not asked for', async () => {
  const { warm, asked, held, answer } = stage();
  warm('a');
  warm('b');
  warm(undefined);
  await answer();
  held.add('c');
  warm('c');
  expect(asked).toEqual(['a']);
});

test('no more than ten a minute', async () => {
  const { warm, asked, answer, pass } = stage();
  for (let id = 0; id < 15; id += 1) {
    warm(String(id));
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point.
    await answer();
  }
  expect(asked).toHaveLength(10);
  pass(60_001);
  warm('later');
  expect(asked).toHaveLength(11);
});
