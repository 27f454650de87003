interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: Record<'createHTML' | 'createScript' | 'createScriptURL', (input: string) => string | null>,
  ): unknown;
}

/** The one thing that may be put into the page as markup: nothing. */
export const emptyOnly = (input: string): string | null => (input === '' ? '' : null);
const refuse = (): null => null;

/**
 * The page's content security policy lets no text become markup or script without the policy named `default`. Ours empties elements
 * and refuses all else.
 */
export function installTrustedTypes(
  factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes,
): void {
  factory?.createPolicy('default', { createHTML: emptyOnly, createScript: refuse, createScriptURL: refuse });
}
