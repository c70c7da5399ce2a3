import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface Props {
  /** It has only just come up: it is read out at once. */
  readonly alert?: boolean;
  readonly children: ReactNode;
}

/** Something went wrong, or stands in the way. */
export function ErrorBar({ alert = false, children }: Props) {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{alert ? <div role="alert">{children}</div> : children}</MessageBarBody>
    </MessageBar>
  );
}
