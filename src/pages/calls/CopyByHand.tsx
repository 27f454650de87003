import { Trans } from '@lingui/react/macro';
import { useEffect, useId, useRef } from 'react';
import { Button } from '@/components/Button';

/** Where the browser refuses to copy: the text itself, chosen already, so that two keys do it. */
export function CopyByHand({ text, onClose }: { text: string; onClose: () => void }) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    field.current?.select();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded-lg bg-raised p-5 text-ink shadow-e-3 backdrop:bg-black/30"
    >
      <h2 id={id} className="text-lg font-semibold">
        <Trans>Copy it by hand</Trans>
      </h2>
      <p className="mt-1 text-ink-2">
        <Trans>
          This browser does not let the page copy. The text is selected: copy it with the keyboard or the menu.
        </Trans>
      </p>
      <textarea
        ref={field}
        readOnly
        aria-labelledby={id}
        value={text}
        rows={text.length > 200 ? 8 : 2}
        className="mt-3 w-full resize-none rounded-md border border-edge bg-sheet px-2.5 py-2 wrap-anywhere max-rail:text-[1rem]"
      />
      <div className="mt-3 flex justify-end">
        <Button onClick={() => dialog.current?.close()}>
          <Trans>Close</Trans>
        </Button>
      </div>
    </dialog>
  );
}
