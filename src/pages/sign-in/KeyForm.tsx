import { Trans, useLingui } from '@lingui/react/macro';
import { Eye, EyeOff } from 'lucide';
import { type FormEvent, useRef, useState } from 'react';
import { Button, IconButton } from '@/components/Button';
import { Field } from '@/components/Field';

interface KeyFormProps {
  onSubmit: (key: string) => void;
  /** The key is being changed: what was said about the last one no longer holds. */
  onEdit: () => void;
  disabled: boolean;
  busy: boolean;
  /** What the server said about the last key. */
  error: string | undefined;
}

/** The API key, hidden as it is typed. It lives in this field alone and goes nowhere but into the sign-in. */
export function KeyForm({ onSubmit, onEdit, disabled, busy, error }: KeyFormProps) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(false);
  const [missing, setMissing] = useState(false);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // Pasted keys bring spaces and line ends along.
    const key = (input.current?.value ?? '').replace(/\s+/g, '');
    setMissing(key === '');
    if (key === '') input.current?.focus();
    else if (!busy) onSubmit(key);
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <Field
        ref={input}
        label={<Trans>API key</Trans>}
        hint={
          <Trans>
            In InboundFlow: Settings, API keys, New key. It stays on the server; this browser never keeps it.
          </Trans>
        }
        error={missing ? t`Paste the key here. In InboundFlow it is under Settings, API keys.` : error}
        type={shown ? 'text' : 'password'}
        placeholder="sk_live_…"
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        // Password managers offer to keep what looks like a password; a key is not to be kept in a browser.
        data-1p-ignore
        data-lpignore="true"
        disabled={disabled}
        onChange={() => {
          setMissing(false);
          if (error) onEdit();
        }}
        end={
          <IconButton
            icon={shown ? EyeOff : Eye}
            label={shown ? t`Hide the key` : t`Show the key`}
            onClick={() => setShown(!shown)}
            className="size-8 max-rail:size-10"
          />
        }
      />
      <Button kind="first" type="submit" className="h-field w-full" disabled={disabled} aria-disabled={busy}>
        {busy ? <Trans>Checking…</Trans> : <Trans>Sign in</Trans>}
      </Button>
    </form>
  );
}
