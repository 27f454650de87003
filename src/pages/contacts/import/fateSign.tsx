import { CircleAlert, CircleCheck, CircleDashed, CircleHelp, CircleX, Copy, type IconNode, UserCheck } from 'lucide';
import type { Fate } from '@/api/contactImportRun';

/** A row's sign and its colour; the word beside it says the same. */
export function fateSign(fate: Fate | undefined): { icon: IconNode; look: string } {
  switch (fate?.kind) {
    case 'created':
      return { icon: CircleCheck, look: 'text-ok' };
    case 'known':
      return { icon: UserCheck, look: 'text-ink-3' };
    case 'repeat':
      return { icon: Copy, look: 'text-ink-3' };
    case 'wrong':
      return { icon: CircleAlert, look: 'text-danger' };
    case 'refused':
      return { icon: CircleX, look: 'text-danger' };
    case 'absent':
      return { icon: CircleX, look: fate.tries > 1 ? 'text-danger' : 'text-warn' };
    case 'unknown':
      return { icon: CircleHelp, look: 'text-warn' };
    default:
      return { icon: CircleDashed, look: 'text-ink-3' };
  }
}
