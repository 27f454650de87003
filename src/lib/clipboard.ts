/** Copies a text. False where the browser refuses, as on plain http or without a click. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** How long the browser may take to begin with a file before its memory is given back. */
const KEPT_MS = 60_000;

/** Saves a text as a file in UTF-8. It never leaves the browser: an address of its memory stands in for a server's. */
export function saveText(name: string, text: string, type = 'text/plain'): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
