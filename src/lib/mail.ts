/** The `mailto:` address of a mail address; undefined for what is none, so that no other text ever becomes an address. */
export function mailable(email: string | null): string | undefined {
  const [, local, domain] = /^([\w.!#$%&'*+/=?^`{|}~-]{1,64})@([a-z\d-]+(?:\.[a-z\d-]+)+)$/i.exec(email ?? '') ?? [];
  return local && domain ? `mailto:${encodeURIComponent(local)}@${domain}` : undefined;
}
