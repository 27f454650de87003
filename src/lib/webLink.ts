/**
 * An address that a caller or a service has given, fit to be followed: `http` or `https`, and nothing before its host that could pass for one.
 * Undefined for any other text.
 */
export function webLink(text: string | null): { href: string; host: string } | undefined {
  if (text === null) return undefined;
  try {
    const { protocol, username, password, href, host } = new URL(text);
    const fit = (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
    return fit ? { href, host } : undefined;
  } catch {
    return undefined;
  }
}
