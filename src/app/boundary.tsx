import { Button, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Component } from 'react';
import { useLayout } from './parts/layout';
import { useText } from './text';

/** A fault in one screen must not leave an empty pane: it says so and offers to start again. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError = (): { crashed: boolean } => ({ crashed: true });

  override render(): ReactNode {
    return this.state.crashed ? <Crashed onAgain={() => this.setState({ crashed: false })} /> : this.props.children;
  }
}

function Crashed({ onAgain }: { onAgain: () => void }) {
  const say = useText();
  const layout = useLayout();
  return (
    <div role="alert" className={layout.box}>
      <Text>{say('app.crashed')}</Text>
      <div>
        <Button onClick={onAgain}>{say('app.startAgain')}</Button>
      </div>
    </div>
  );
}
