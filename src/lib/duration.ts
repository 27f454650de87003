import { t } from '@lingui/core/macro';

/** Seconds as a player shows them: `2:05`, `1:02:05`. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const h = Math.floor(whole / 3600);
  const m = Math.floor((whole % 3600) / 60);
  const s = String(whole % 60).padStart(2, '0');
  return h > 0 ? `${h}:${String(m).padStart(2, '0')}:${s}` : `${m}:${s}`;
}

/** Seconds in words: `48 s`, `2 min 5 s`, `1 h 2 min`. */
export function spoken(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const h = Math.floor(whole / 3600);
  const m = Math.floor((whole % 3600) / 60);
  const s = whole % 60;
  if (h > 0) return m > 0 ? t`${h} h ${m} min` : t`${h} h`;
  if (m > 0) return s > 0 ? t`${m} min ${s} s` : t`${m} min`;
  return t`${s} s`;
}
