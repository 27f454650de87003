/** Whom to tell when something that is kept outside of React has changed; `subscribe` is what `useSyncExternalStore` asks for. */
export function createListeners() {
  const all = new Set<() => void>();
  return {
    subscribe: (listener: () => void): (() => void) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
    tell: (): void => {
      for (const listener of all) listener();
    },
  };
}
