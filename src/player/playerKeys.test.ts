import { afterEach, beforeEach, expect, test } from 'vitest';
import { actionOf } from './playerKeys';

const page = document.createElement('div');
page.innerHTML = `
  <p id="outside" tabindex="0"></p><input id="field"><select id="choice"></select>
  <section data-player-keys><p id="inside" tabindex="0"></p><button id="button"></button>
    <input type="range" id="slider"><input id="find"></section>`;
beforeEach(() => document.body.append(page));
afterEach(() => page.remove());

const press = (id: string, key: string, more: Partial<KeyboardEvent> = {}) =>
  actionOf({
    key,
    code: `Key${key.toUpperCase()}`,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    defaultPrevented: false,
    target: page.querySelector(`#${id}`),
    ...more,
  });

test('in the player and the conversation letters and the space bar are its keys', () => {
  expect(['k', 'K', 'j', 'l', ' ', 'x'].map((key) => press('inside', key))).toEqual([
    'toggle',
    'toggle',
    'back',
    'forward',
    'toggle',
    null,
  ]);
  expect(['k', 'j', 'l'].map((key) => press('button', key))).toEqual(['toggle', 'back', 'forward']);
  expect(press('slider', 'j')).toBe('back');
});

test('elsewhere only with Alt, whatever letter the keyboard makes of it', () => {
  for (const key of ['k', 'j', 'l', ' ']) expect(press('outside', key)).toBeNull();
  expect(press('outside', 'k', { altKey: true })).toBe('toggle');
  expect(press('outside', '∆', { altKey: true, code: 'KeyJ' })).toBe('back');
  expect(press('outside', '¬', { altKey: true, code: 'KeyL' })).toBe('forward');
  expect(actionOf({ ...keyOn(null), altKey: true })).toBe('toggle');
});

const keyOn = (target: EventTarget | null) => ({
  key: 'k',
  code: 'KeyK',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  defaultPrevented: false,
  target,
});

test('never where somebody writes, nor with other keys held, nor what was dealt with', () => {
  for (const id of ['field', 'find', 'choice']) {
    expect(press(id, 'k')).toBeNull();
    expect(press(id, 'k', { altKey: true })).toBeNull();
  }
  for (const held of ['ctrlKey', 'metaKey', 'shiftKey', 'defaultPrevented'])
    expect(press('inside', 'k', { [held]: true })).toBeNull();
});

test('the space bar presses what has the focus', () => {
  expect([press('button', ' '), press('slider', ' ')]).toEqual([null, null]);
});
