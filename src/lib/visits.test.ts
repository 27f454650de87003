import { expect, test } from 'vitest';
import { createVisit } from './visits';

function storage(entries: Record<string, string> = {}) {
  const kept = new Map(Object.entries(entries));
  return {
    kept,
    area: () => ({
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
      removeItem: (name: string) => void kept.delete(name),
    }),
  };
}
const at = (time: string) => Date.parse(time);

test('what came since the last visit is new until it is opened, after a reload too', () => {
  const local = storage({ 'last-visit': String(at('2026-11-20T18:00:00Z')) });
  const tab = storage();
  const now = () => at('2026-11-21T09:00:00Z');
  const visit = createVisit({ local: local.area, tab: tab.area }, now);
  expect(visit.isNew('a', '2026-11-20T17:59:00Z')).toBe(false);
  expect(visit.isNew('b', '2026-11-20T18:00:01Z')).toBe(true);
  let told = 0;
  visit.subscribe(() => {
    told += 1;
  });
  visit.open('b');
  visit.open('b');
  expect(told).toBe(1);
  expect(visit.isNew('b', '2026-11-20T18:00:01Z')).toBe(false);
  // Leaving for a reload is no end of the visit.
  visit.note();
  const reloaded = createVisit({ local: local.area, tab: tab.area }, now);
  expect(reloaded.isNew('b', '2026-11-20T18:00:01Z')).toBe(false);
  expect(reloaded.isNew('c', '2026-11-20T19:00:00Z')).toBe(true);
  // Another tab begins another visit.
  const next = createVisit({ local: local.area, tab: storage().area }, now);
  expect(next.isNew('c', '2026-11-20T19:00:00Z')).toBe(false);
});

test('on a first visit only what comes during it is new', () => {
  const visit = createVisit({ local: storage().area, tab: storage().area }, () => at('2026-11-21T09:00:00Z'));
  expect(visit.isNew('a', '2026-11-21T08:59:00Z')).toBe(false);
  expect(visit.isNew('b', '2026-11-21T09:01:00Z')).toBe(true);
  expect(visit.isNew('c', '')).toBe(false);
});

test('nothing is remembered of another session, and of opened calls no more than can be seen', () => {
  const tab = storage();
  const visit = createVisit({ local: storage().area, tab: tab.area }, () => at('2026-11-21T09:00:00Z'));
  for (let id = 0; id < 600; id += 1) visit.open(`id${id}`);
  expect(tab.kept.get('opened')?.split(' ')).toHaveLength(500);
  tab.kept.clear();
  visit.restart();
  expect(visit.isNew('id599', '2026-11-21T09:01:00Z')).toBe(true);
});

test('a browser that keeps nothing tells what is new all the same', () => {
  const refuse = () => {
    throw new DOMException('blocked', 'SecurityError');
  };
  const visit = createVisit({ local: refuse, tab: refuse }, () => at('2026-11-21T09:00:00Z'));
  expect(visit.isNew('b', '2026-11-21T09:01:00Z')).toBe(true);
  visit.open('b');
  expect(visit.isNew('b', '2026-11-21T09:01:00Z')).toBe(false);
});
