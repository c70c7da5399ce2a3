import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useLayout } from '../parts/layout';

interface Props {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}

/** A part of a screen under a heading of its own. */
export function Section({ title, note, children }: Props) {
  const layout = useLayout();
  const heading = useId();
  return (
    <section className={layout.section} aria-labelledby={heading}>
      <Text as="h3" id={heading} className={layout.subheading}>
        {title}
      </Text>
      {note && <Text className={layout.quiet}>{note}</Text>}
      {children}
    </section>
  );
}
