/** Marks a button that the focus is handed to when the one that had it goes. */
export const PLAY_HERE = 'data-play-here';
export const NEXT_HERE = 'data-next-here';

/** Gives the focus to the first button that is there, in the order of its marks. */
export function focusFirst(within: ParentNode | null, ...marks: string[]): void {
  for (const mark of marks) {
    const button = within?.querySelector<HTMLElement>(`[${mark}]`);
    if (button) {
      button.focus();
      return;
    }
  }
}

/** Retry goes with the sentence it stands in; the play button beside it stays. */
export function handToPlay(gone: Element): void {
  focusFirst(gone.closest('section'), PLAY_HERE);
}
