interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: Record<'createHTML' | 'createScript' | 'createScriptURL', (input: string) => string | null>,
  ): unknown;
}

/** The waveform's own frame, once its library was asked for. */
let admitted: string | undefined;

/** What may be put into a page as markup: nothing, and the one template of the waveform's library. */
export const onlyKnown = (input: string): string | null => (input === '' || input === admitted ? input : null);
const refuse = (): null => null;

/**
 * The page's content security policy lets no text become markup or script without the policy named `default`. Ours empties elements,
 * passes the waveform's template, and refuses all else.
 */
export function installTrustedTypes(
  factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes,
): void {
  factory?.createPolicy('default', { createHTML: onlyKnown, createScript: refuse, createScriptURL: refuse });
}

/** Before a waveform is made. The template is fetched with the library, so that the first screen does not carry it. */
export async function admitWaveform(): Promise<void> {
  admitted = (await import('./waveTemplate')).WAVE_TEMPLATE;
}
