/** A file that is dropped beside its place would be opened by the browser, in place of the page. Gives what ends the catching. */
export function catchStrayFiles(): () => void {
  const stop = (event: DragEvent): void => {
    // What has a place for it has taken it by now.
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  };
  const kinds = ['dragover', 'drop'] as const;
  for (const kind of kinds) window.addEventListener(kind, stop);
  return () => {
    for (const kind of kinds) window.removeEventListener(kind, stop);
  };
}
