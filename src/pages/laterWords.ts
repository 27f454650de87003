import { addWords } from '@/lib/locale';

const laterWords = { en: () => import('@/locales/later/en.po'), es: () => import('@/locales/later/es.po') };

/** For a chunk whose words are none of the first list's: they come along with it. */
export async function withLaterWords<T>(load: () => Promise<T>): Promise<T> {
  const [chunk] = await Promise.all([load(), addWords(laterWords)]);
  return chunk;
}
