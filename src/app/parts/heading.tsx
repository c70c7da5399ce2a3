import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLayout } from './layout';

/** The heading of a screen. It takes the focus when the screen was opened, so that reading begins there. */
export function Heading({ children, id }: { children: ReactNode; id?: string }) {
  const layout = useLayout();
  return (
    <Text as="h2" id={id} className={layout.heading} tabIndex={-1} data-screen-heading="">
      {children}
    </Text>
  );
}
