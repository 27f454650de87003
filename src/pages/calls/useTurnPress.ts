import { type MouseEvent, useEffect, useRef } from 'react';

/** So soon a second click makes a double one, which chooses a word. */
const DOUBLE_MS = 260;

/**
 * A click on words that may mean "let me hear this" or "let me choose this text". Dragging over them, a double click, and a click that
 * takes a choice back are about the text, and play nothing.
 */
export function useTurnPress(press: (row: EventTarget) => void) {
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hadChoice = useRef(false);
  useEffect(() => () => clearTimeout(waiting.current), []);
  return {
    onPointerDown: () => {
      hadChoice.current = choosesText();
    },
    onWords: ({ target, detail }: MouseEvent) => {
      clearTimeout(waiting.current);
      if (detail > 1 || hadChoice.current || choosesText()) return;
      waiting.current = setTimeout(() => {
        if (!choosesText()) press(target);
      }, DOUBLE_MS);
    },
  };
}

function choosesText(): boolean {
  const choice = window.getSelection();
  return choice !== null && !choice.isCollapsed;
}
