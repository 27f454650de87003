import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { callRecord, useCall, useCallOnce } from './calls';

const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={client}>{children}</QueryClientProvider>
);

afterEach(() => {
  cleanup();
  client.clear();
  vi.restoreAllMocks();
});

test('what goes on beside every screen asks for its call once, and leaves an old one as it is', async () => {
  const asked = vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(async () => Response.json({ data: { id: 'a', status: 'completed' }, meta: {} }));
  const first = renderHook(() => useCallOnce('a'), { wrapper }).result;
  await waitFor(() => expect(first.current?.id).toBe('a'));
  client.setQueryData(callRecord('a').queryKey, first.current, { updatedAt: 1 });
  renderHook(() => useCallOnce('a'), { wrapper });
  window.dispatchEvent(new Event('visibilitychange'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(asked).toHaveBeenCalledTimes(1);
  // The page of the call does look again.
  renderHook(() => useCall('a'), { wrapper });
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
});
