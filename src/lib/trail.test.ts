import { expect, test } from 'vitest';
import { besideList, trailBack, trailFrom } from './trail';

const at = (pathname: string, state: unknown = null) => ({ pathname, search: '', state });

test('leads from screen to screen, and back the same way', () => {
  const fromList = { list: '/calls?status=failed' };
  const fromCall = trailFrom({ pathname: '/calls/a', search: '?view=transcript', state: fromList });
  expect(fromCall).toEqual({ list: '/calls/a?view=transcript', before: fromList });
  const fromContact = trailFrom(at('/contacts/b', fromCall));
  expect(fromContact).toEqual({ list: '/contacts/b', before: fromCall });
  expect(trailBack(fromContact, '/contacts/b')).toEqual(fromCall);
  expect(trailBack(fromCall, '/calls/a?view=transcript')).toEqual(fromList);
  expect(trailBack(fromList, '/calls?status=failed')).toBeUndefined();
});

test('what was told of another way back is not handed on', () => {
  expect(trailBack({ list: '/contacts', before: { list: '/calls' } }, '/leads')).toBeUndefined();
});

test.each([null, undefined, 7, 'x', {}, { list: 7 }, { restore: true }])('%j is no trail', (state) => {
  expect(trailFrom(at('/calls/a', state))).toEqual({ list: '/calls/a' });
  expect(trailBack(state, '/calls')).toBeUndefined();
});

test('it does not grow for ever', () => {
  let state = trailFrom(at('/calls/0'));
  for (let step = 1; step < 100; step += 1) state = trailFrom(at(`/calls/${step}`, state));
  expect(JSON.stringify(state).match(/list/g)).toHaveLength(8);
  expect(state.before?.list).toBe('/calls/98');
});

test('back at a record that was open beside its list nobody is told of that list, which is not the entry before any more', () => {
  const beside = { pathname: '/leads', search: '?lead=l', state: { list: '/leads' } };
  expect(trailBack(trailFrom(beside), '/leads?lead=l')).toBeUndefined();
  const fromContact = { ...beside, state: { list: '/contacts/c' } };
  expect(trailBack(trailFrom(fromContact), '/leads?lead=l')).toEqual({ list: '/contacts/c' });
});

test('the first record beside a list is a step, and another takes its place with the way back that the first had', () => {
  const list = { pathname: '/leads', search: '?status=new', state: null };
  const first = besideList(list, false);
  expect(first).toEqual({ replace: false, state: { list: '/leads?status=new' } });
  const beside = { pathname: '/leads', search: '?status=new&lead=a', state: first.state };
  expect(besideList(beside, true)).toEqual({ replace: true, state: { list: '/leads?status=new' } });
});
