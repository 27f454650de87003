/**
 * Starts the app once what the server drew is on the screen: fetched and compiled beside it, the app would hold up the very rows that
 * people wait for. The gateway leaves the app's scripts in a template for it (server/gateway/page.ts).
 */
const work = document.querySelector<HTMLTemplateElement>('template[data-work]')?.content;

/** A frame waits for the styles, and a message posted from it is handled once it is painted. A page that nobody sees gets no frame. */
const painted = new Promise<void>((resolve) => {
  if (document.hidden) resolve();
  else
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve(), { once: true });
      port1.start();
      port2.postMessage(null);
    });
});

/** The rows may still be on their way when the first frame is drawn; the app takes the place of all of the page. */
const parsed = new Promise<void>((resolve) => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  else resolve();
});

const bring = (what: string): void => document.head.append(...(work?.querySelectorAll(what) ?? []));

// No top-level await: it would part what chunks have in common from the entry, and cost one more request.
void painted.then(async () => {
  for (const { src } of work?.querySelectorAll('script') ?? []) {
    const ahead = document.createElement('link');
    document.head.append(Object.assign(ahead, { rel: 'modulepreload', crossOrigin: '', href: src }));
  }
  bring('link');
  await parsed;
  bring('script');
});
