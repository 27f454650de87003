import { Trans } from '@lingui/react/macro';
import { Component, type ReactNode } from 'react';
import { Button } from './Button';

interface Props {
  /** What the part is called: "The transcript". */
  part: ReactNode;
  children: ReactNode;
}

/** Keeps a part that throws while drawing from taking the screen with it. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert" className="grid justify-items-start gap-2 px-gutter py-6 text-ink-2">
        <p>
          <Trans>{this.props.part} could not be shown. The rest of the page goes on working.</Trans>
        </p>
        <Button onClick={() => this.setState({ failed: false })}>
          <Trans>Retry</Trans>
        </Button>
      </div>
    );
  }
}
