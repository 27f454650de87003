import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { AppointmentRow } from '@/api/appointments';
import type { List } from '@/api/cursor';
import { IconButton } from '@/components/Button';
import type { CalendarProps } from './calendarProps';
import { AppointmentFacts } from './AppointmentFacts';
import { NotFoundYet } from './NotFoundYet';
import type { Reading } from './useReading';

interface AppointmentPanelProps extends CalendarProps {
  id: string;
  list: List<AppointmentRow>;
  reading: Reading;
  /** There is room beside the days; else it lies over them, and on a phone over all. */
  wide: boolean;
  onClose: () => void;
}

/** The open appointment. It takes the focus, and Escape, Back and the × close it. */
export function AppointmentPanel({ id, all, search, today, list, reading, wide, onClose }: AppointmentPanelProps) {
  const { t } = useLingui();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (wide) element?.show();
    else element?.showModal();
    return () => element?.close();
  }, [wide]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [id]);
  const placed = all.find(({ row }) => row.id === id);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="appointment-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className={`m-0 max-h-none max-w-none flex-col overflow-y-auto border-0 bg-raised p-0 text-ink open:flex ${
        wide
          ? 'static h-full w-[27rem] shrink-0 border-s border-line'
          : 'fixed inset-y-0 start-auto end-0 h-dvh w-[27rem] shadow-e-3 backdrop:bg-[oklch(0.2_0_0/0.35)] max-rail:w-full'
      }`}
    >
      <div className="sticky top-0 z-2 flex items-center justify-between gap-2 bg-raised ps-gutter pe-2 pt-2">
        <span className="text-sm text-ink-3">
          <Trans>Appointment</Trans>
        </span>
        <IconButton icon={X} label={t`Close the appointment`} onClick={onClose} />
      </div>
      {placed ? (
        <AppointmentFacts placed={placed} all={all} today={today} heading={heading} />
      ) : (
        <NotFoundYet list={list} reading={reading} search={search} heading={heading} />
      )}
    </dialog>
  );
}
