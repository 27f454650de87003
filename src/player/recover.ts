import type { Player } from './player';

/** Makes ready again what was refused while this browser was signed in to another organization: it stands still until somebody plays it. */
export function recover(player: Player): void {
  if (player.getState().fault?.code !== 'other_organization') return;
  player.pause();
  player.reload();
}
