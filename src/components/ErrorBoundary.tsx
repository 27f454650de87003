import { Trans } from '@lingui/react/macro';
import { Component, type ReactNode } from 'react';
import { Button } from './Button';

type Props = { children: ReactNode } & (
  | {
      /** What the part is called: "The transcript". */
      part: ReactNode;
    }
  | {
      /** In place of what could not be drawn. */
      fallback: ReactNode;
    }
);

/** Keeps what throws while drawing from taking more than itself with it. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  private left = false;

  override componentWillUnmount(): void {
    this.left = true;
  }

  /** Both are also called as it goes out of sight and comes back: then it is tried once more. */
  override componentDidMount(): void {
    if (!this.left) return;
    this.left = false;
    // Drawing it again is what is meant.
    // oxlint-disable-next-line react/no-did-mount-set-state
    if (this.state.failed) this.setState({ failed: false });
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    if ('fallback' in this.props) return this.props.fallback;
    const { part } = this.props;
    return (
      <div role="alert" className="grid justify-items-start gap-2 px-gutter py-6 text-ink-2">
        <p>
          <Trans>{part} could not be shown. The rest of the page goes on working.</Trans>
        </p>
        <Button onClick={() => this.setState({ failed: false })}>
          <Trans>Retry</Trans>
        </Button>
      </div>
    );
  }
}
