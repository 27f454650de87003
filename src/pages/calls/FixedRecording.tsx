import { Trans } from '@lingui/react/macro';
import { CircleAlert, LoaderCircle } from 'lucide';
import { type ReactNode, useState } from 'react';
import { describeError } from '@/api/errors';
import { countRecording } from '@/api/recordings';
import { Icon } from '@/components/Icon';
import { TextButton } from '@/components/TextButton';
import { handToPlay } from '@/player/focus';

interface FixedRecordingProps {
  callId: string;
  /** One can move about in it now; it has to be opened anew for that. */
  onReady: () => void;
}

/** A recording that its storage gives only from beginning to end: it is said, and that it can be loaded once to be moved about in. */
export function FixedRecording({ callId, onReady }: FixedRecordingProps) {
  const [state, setState] = useState<'offered' | 'loading' | 'too large' | { error: unknown }>('offered');
  const load = async (button: Element): Promise<void> => {
    handToPlay(button);
    setState('loading');
    try {
      if (await countRecording(callId)) onReady();
      else setState('too large');
    } catch (error) {
      setState({ error });
    }
  };
  if (state === 'loading') {
    return (
      <Line busy>
        <Trans>
          Loading all of it once, so that one can move about in it. This can take some minutes; it plays on.
        </Trans>
      </Line>
    );
  }
  if (state === 'too large') {
    return (
      <Line>
        <Trans>It is too large for that. Downloaded, it can be moved about in.</Trans>
      </Line>
    );
  }
  return (
    <Line>
      {state === 'offered' ? (
        <Trans>This recording is sent only from its beginning to its end, so one can't move about in it.</Trans>
      ) : (
        describeError(state.error).sentence
      )}{' '}
      <TextButton onClick={(event) => void load(event.currentTarget)}>
        {state === 'offered' ? <Trans>Load all of it once</Trans> : <Trans>Retry</Trans>}
      </TextButton>
    </Line>
  );
}

function Line({ busy = false, children }: { busy?: boolean; children: ReactNode }) {
  return (
    <p role="status" className="flex gap-2.5 py-2 text-sm text-ink">
      <Icon of={busy ? LoaderCircle : CircleAlert} className={`mt-px text-ink-3 ${busy ? 'animate-turn' : ''}`} />
      <span className="max-w-turn">{children}</span>
    </p>
  );
}
