/**
 * Starts the app once the first frame is painted, as a rule with what the server drew: fetched and compiled beside it, the app would hold up the very rows that
 * people wait for. The gateway leaves the app's scripts in a template for it (server/gateway/page.ts).
 */
const work = document.querySelector<HTMLTemplateElement>('template[data-work]')?.content;

/** A frame waits for the styles, and a message posted from it is handled once it is painted. A page that nobody sees, or sees no more, gets none. */
const painted = new Promise<void>((resolve) => {
  if (document.hidden) return resolve();
  document.addEventListener('visibilitychange', () => resolve(), { once: true });
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve(), { once: true });
    port1.start();
    port2.postMessage(null);
  });
});

/** The rows may still be on their way by then; the app takes the place of all of the page. Where loading is stopped nothing else tells. */
const parsed = new Promise<void>((resolve) => {
  if (document.readyState === 'loading') document.addEventListener('readystatechange', () => resolve(), { once: true });
  else resolve();
});

/** The first formatter of any kind has the browser look through all its languages, for 20 ms and more: well spent while the page waits for InboundFlow's answer. */
if (document.readyState === 'loading') void new Intl.DateTimeFormat();

const bring = (what: string): void => document.head.append(...(work?.querySelectorAll(what) ?? []));

// No top-level await: it would part what chunks have in common from the entry, and cost one more request.
void painted.then(async () => {
  bring('link');
  await parsed;
  bring('script');
});
