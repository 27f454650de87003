import { i18n } from '@lingui/core';
import { afterEach, expect, test, vi } from 'vitest';
import { addWords, startLocale, switchLanguage } from './locale';

const book = (id: string) => ({
  en: vi.fn(async () => ({ messages: { [id]: [`${id} in English`] } })),
  es: vi.fn(async () => ({ messages: { [id]: [`${id} in Spanish`] } })),
});

afterEach(() => {
  document.cookie = 'language=; Path=/; Max-Age=0';
  document.documentElement.lang = 'en';
  i18n.loadAndActivate({ locale: 'en', messages: {} });
});

test('words that come later join the first ones, and follow them into another language', async () => {
  const [first, later] = [book('first'), book('later')];
  await startLocale(first);
  await addWords(later);
  await addWords(later);
  expect(later.en).toHaveBeenCalledTimes(1);
  expect([i18n._('first'), i18n._('later')]).toEqual(['first in English', 'later in English']);
  await switchLanguage('es');
  expect([i18n._('first'), i18n._('later')]).toEqual(['first in Spanish', 'later in Spanish']);
  expect(document.documentElement.lang).toBe('es');
});

test('words that were on their way when the language changed come in the new one too', async () => {
  const later = book('slow');
  let arrive = (): void => undefined;
  later.en.mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        arrive = () => resolve({ messages: { slow: ['slow in English'] } });
      }),
  );
  await startLocale(book('other'));
  const added = addWords(later);
  await switchLanguage('es');
  arrive();
  await added;
  expect(i18n._('slow')).toBe('slow in Spanish');
});
