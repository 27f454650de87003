import { expect, test, vi } from 'vitest';
import { createListeners } from '@/lib/listeners';
import { keepOneSound } from './oneSound';

/** Tabs that hear each other, and never themselves. */
function tabs() {
  const channels: EventTarget[] = [];
  return () => {
    const channel = new EventTarget();
    channels.push(channel);
    return Object.assign(channel, {
      postMessage: (data: unknown) => {
        for (const other of channels) if (other !== channel) other.dispatchEvent(new MessageEvent('message', { data }));
      },
      close: () => void channels.splice(channels.indexOf(channel), 1),
    });
  };
}

const player = () => {
  const { subscribe, tell } = createListeners();
  return { onBegin: subscribe, begin: tell, pause: vi.fn<() => void>() };
};

test('the tab that begins silences the others, and not itself', () => {
  const open = tabs();
  const [a, b, c] = [player(), player(), player()];
  for (const one of [a, b, c]) keepOneSound(one, open());
  b.begin();
  expect([a, b, c].map(({ pause }) => pause.mock.calls.length)).toEqual([1, 0, 1]);
});

test('a player that is gone neither tells nor hears', () => {
  const open = tabs();
  const [a, b] = [player(), player()];
  keepOneSound(a, open());
  keepOneSound(b, open())();
  a.begin();
  b.begin();
  expect([a, b].map(({ pause }) => pause.mock.calls.length)).toEqual([0, 0]);
});

test('where tabs can’t hear each other, each plays on its own', () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  const one = player();
  const end = keepOneSound(one);
  one.begin();
  end();
  expect(one.pause).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});
