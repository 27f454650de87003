import { useEffect } from 'react';
import { SKIP } from './bounds';
import { usePlayer } from './PlayerProvider';

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'defaultPrevented'> & {
  target: EventTarget | null;
};

/** Inside of these a letter alone is a key of the player's. */
export const KEYS_HERE = 'data-player-keys';
const WRITES = 'input:not([type=range]), textarea, select, [contenteditable=true], [role=combobox], [role=textbox]';
/** What the space bar presses already. */
const PRESSED = 'button, a, summary, [role=tab], [role=button], [role=menuitem], input';

/**
 * What a key asks of the player. Anywhere on the page: Alt with K (play, pause), J (back), L (forward). The letters alone, and the space
 * bar, only while the focus is in the player or the conversation, so that no letter pressed or spoken elsewhere does anything (WCAG 2.1.4).
 */
export function actionOf(event: Key): 'toggle' | 'back' | 'forward' | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const at = event.target instanceof Element ? event.target : null;
  if (at?.closest(WRITES)) return null;
  if (!event.altKey && !at?.closest(`[${KEYS_HERE}]`)) return null;
  if (event.key === ' ') return event.altKey || at?.closest(PRESSED) ? null : 'toggle';
  // With Alt some keyboards write another letter: then the place of the key decides.
  const letter = event.altKey ? event.code.replace('Key', '').toLowerCase() : event.key.toLowerCase();
  if (letter === 'k') return 'toggle';
  if (letter === 'j') return 'back';
  return letter === 'l' ? 'forward' : null;
}

/** Listens for them while a call is in the player. */
export function usePlayerKeys(): void {
  const player = usePlayer();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const action = actionOf(event);
      if (action === null) return;
      event.preventDefault();
      if (action === 'toggle') player.toggle();
      else player.skip(action === 'back' ? -SKIP : SKIP);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [player]);
}
