import { Button, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useLayout } from '../../parts/layout';
import { useText } from '../../text';

/** Lists grow by so many lines at a time. */
const PAGE = 50;

interface Props<Item> {
  readonly items: readonly Item[];
  /** A list item with its key. */
  readonly line: (item: Item) => ReactNode;
  readonly size?: 'small';
  /** How many more there are that the pane did not get. */
  readonly left?: number;
}

/** The first lines of a list, a button for more, and what is not here at all. */
export function LongList<Item>({ items, line, size, left = 0 }: Props<Item>) {
  const say = useText();
  const layout = useLayout();
  const [shown, setShown] = useState(PAGE);
  return (
    <>
      <ul className={layout.list}>{items.slice(0, shown).map(line)}</ul>
      {items.length > shown && (
        <Button {...(size && { size })} onClick={() => setShown(shown + PAGE)}>
          {say('ledger.view.more', { count: items.length - shown })}
        </Button>
      )}
      {items.length <= shown && left > 0 && (
        <Text className={layout.quiet}>{say('ledger.view.left', { count: left })}</Text>
      )}
    </>
  );
}
