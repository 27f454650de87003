import { t } from '@lingui/core/macro';
import { Ban, CircleCheck, CircleDot, CircleX, CornerUpRight, Info, type IconNode } from 'lucide';
import { Icon } from './Icon';

interface Look {
  word: string;
  icon: IconNode;
  /** Colour of the sign, then of the word; the sign and the word alone already tell it. */
  sign: string;
  text: string;
}

/** How a call's status is shown. A status nobody documented keeps its own name beside a neutral sign. */
function look(status: string): Look {
  switch (status) {
    case 'completed':
      return { word: t`Completed`, icon: CircleCheck, sign: 'text-ok', text: 'text-ink-3' };
    case 'in-progress':
      return { word: t`In progress`, icon: CircleDot, sign: 'text-accent animate-beat', text: 'text-accent' };
    case 'failed':
      return { word: t`Failed`, icon: CircleX, sign: 'text-danger', text: 'text-danger' };
    case 'blocked':
      return { word: t`Blocked`, icon: Ban, sign: 'text-ink-3', text: 'text-ink-3' };
    case 'forwarding':
      return { word: t`Forwarding`, icon: CornerUpRight, sign: 'text-warn', text: 'text-ink-2' };
    case '':
      return { word: t`No status`, icon: Info, sign: 'text-ink-3', text: 'text-ink-3' };
    default:
      return { word: status, icon: Info, sign: 'text-ink-2', text: 'text-ink-2' };
  }
}

/** The word for a call's status, for filters and sentences. */
export const callStatusWord = (status: string): string => look(status).word;

/** A call's status: sign and word. */
export function StatusBadge({ status }: { status: string }) {
  const { word, icon, sign, text } = look(status);
  return (
    <span data-status={status} className={`inline-flex min-w-0 items-center gap-1.5 text-sm/[var(--l-md)] ${text}`}>
      <Icon of={icon} size={14} className={sign} />
      <span className="line-clamp-2 wrap-anywhere">{word}</span>
    </span>
  );
}
