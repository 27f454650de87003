import { CircleAlert, CircleCheck, Clock, Info, type IconNode } from 'lucide';
import type { ReactNode } from 'react';
import { Icon } from './Icon';

type Tone = 'plain' | 'info' | 'ok' | 'warn' | 'danger';

const TONES: Record<Tone, { icon: IconNode; surface: string; sign: string }> = {
  plain: { icon: Info, surface: 'bg-well', sign: 'text-ink-2' },
  info: { icon: Info, surface: 'bg-accent-soft', sign: 'text-accent' },
  ok: { icon: CircleCheck, surface: 'bg-ok-soft', sign: 'text-ok' },
  warn: { icon: Clock, surface: 'bg-warn-soft', sign: 'text-warn' },
  danger: { icon: CircleAlert, surface: 'bg-danger-soft', sign: 'text-danger' },
};

interface NoticeProps {
  tone?: Tone;
  icon?: IconNode;
  children: ReactNode;
  /** At its end: what to do about it. */
  action?: ReactNode;
}

/** A sentence that stays beside what it is about. Readers hear it when it appears. */
export function Notice({ tone = 'plain', icon, children, action }: NoticeProps) {
  const look = TONES[tone];
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={`flex items-start gap-2.5 rounded-md px-3 py-2.5 text-sm text-ink ${look.surface}`}
    >
      <Icon of={icon ?? look.icon} className={`mt-px ${look.sign}`} />
      <div className="min-w-0 flex-1">{children}</div>
      {action}
    </div>
  );
}
