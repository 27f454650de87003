import { beforeAll } from 'vitest';
import { queryClient } from '@/api/queryClient';

// The test files share a document, and with it whatever one before has left in it.
beforeAll(() => {
  queryClient.clear();
  localStorage.clear();
  sessionStorage.clear();
  document.body.replaceChildren();
});
