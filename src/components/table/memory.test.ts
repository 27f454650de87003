import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dropPlaces, forgetPlaces, movePlace, placeIn, rememberPlace, rememberTrace, traceOf } from './memory';

const trace = (topId: string) => ({ activeId: undefined, topId, top: 12, rows: 250 });
const place = (activeId: string) => ({ offset: 900, activeId, measured: [] });
let load: string;

beforeEach(() => {
  load = 'reload';
  sessionStorage.clear();
  forgetPlaces();
  vi.spyOn(performance, 'getEntriesByType').mockImplementation(
    () => [{ type: load }] as unknown as PerformanceEntryList,
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
  forgetPlaces();
});

test('a trace outlives a reload, and the oldest ones go', () => {
  for (let entry = 0; entry < 18; entry += 1) rememberTrace(`entry ${entry}`, trace(`row ${entry}`));
  forgetPlaces();
  expect(traceOf('entry 17')).toEqual(trace('row 17'));
  expect(traceOf('entry 1')).toBeUndefined();
});

test('who opens the page anew begins at the top', () => {
  rememberTrace('default', trace('row 3'));
  load = 'navigate';
  forgetPlaces();
  expect(traceOf('default')).toBeUndefined();
});

test('what a tab keeps are ids and numbers', () => {
  rememberTrace('key', trace('row 3'));
  expect(sessionStorage.getItem('places')).toBe('[["key",{"topId":"row 3","top":12,"rows":250}]]');
});

test('the end of a session drops what a list left behind when it went', () => {
  rememberPlace('/calls', place('a'));
  rememberTrace('key', trace('row 3'));
  dropPlaces();
  expect(sessionStorage.getItem('places')).toBeNull();
  expect([traceOf('key'), placeIn('/calls')]).toEqual([undefined, undefined]);
});

test('sign-out leaves nothing, and odd words under our name do no harm', () => {
  rememberTrace('key', trace('row 3'));
  sessionStorage.clear();
  forgetPlaces();
  expect(traceOf('key')).toBeUndefined();
  sessionStorage.setItem('places', '{not json');
  forgetPlaces();
  expect(traceOf('key')).toBeUndefined();
});

test('going on from row to row leads back to the last one', () => {
  rememberPlace('/calls', place('a'));
  movePlace('/calls', 'a');
  expect(placeIn('/calls')?.moved).toBeUndefined();
  movePlace('/calls', 'b');
  expect(placeIn('/calls')).toMatchObject({ activeId: 'b', moved: true, offset: 900 });
  movePlace('/elsewhere', 'b');
  expect(placeIn('/elsewhere')).toBeUndefined();
});
