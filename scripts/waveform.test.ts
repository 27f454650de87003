// @vitest-environment happy-dom
import { createHash } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { WAVEFORM_SHEET } from '../server/gateway/headers.ts';
import { WAVE_HEIGHT, WAVE_TEMPLATE } from '../src/lib/waveTemplate.ts';

afterEach(() => vi.restoreAllMocks());

/** All the markup that the installed library puts into the page while it makes a waveform and draws it. */
async function markupOfLibrary(): Promise<string[]> {
  const put: string[] = [];
  for (const prototype of [Element.prototype, ShadowRoot.prototype]) {
    const own = Object.getOwnPropertyDescriptor(prototype, 'innerHTML');
    if (!own?.set) throw new Error('No innerHTML to listen to');
    vi.spyOn(prototype, 'innerHTML', 'set').mockImplementation(function set(this: Element, text: string) {
      put.push(text);
      own.set?.call(this, text);
    });
  }
  const { default: WaveSurfer } = await import('wavesurfer.js');
  const surfer = WaveSurfer.create({
    container: document.createElement('div'),
    height: WAVE_HEIGHT,
    media: document.createElement('audio'),
  });
  surfer.destroy();
  return put;
}

test('the content policy knows the waveform’s template and its style sheet, to the letter', async () => {
  const put = new Set(await markupOfLibrary());
  put.delete('');
  expect([...put], 'src/lib/waveTemplate.ts').toEqual([WAVE_TEMPLATE]);
  const sheet = /<style>([\s\S]*)<\/style>/.exec(WAVE_TEMPLATE)?.[1] ?? '';
  const hash = createHash('sha256').update(sheet).digest('base64');
  expect(WAVEFORM_SHEET, 'server/gateway/headers.ts').toBe(`'sha256-${hash}'`);
});
