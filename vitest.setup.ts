import { configure } from '@testing-library/dom';
import { beforeAll } from 'vitest';
import { queryClient } from '@/api/queryClient';

// A wait ends as soon as what it is for is there; only one in vain, or one on a busy machine, takes so long.
configure({ asyncUtilTimeout: 5_000 });

// The test files share a document, and with it whatever one before has left in it.
beforeAll(() => {
  queryClient.clear();
  localStorage.clear();
  sessionStorage.clear();
  document.body.replaceChildren();
});
