import { Button, Spinner, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useAnnounce } from '../announce';
import { whyOf } from '../ledger/why';
import { ErrorBar } from '../parts/error-bar';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';
import type { Pages } from './use-pages';

interface Props<Item> {
  readonly pages: Pages<Item>;
  readonly label: string;
  readonly none: string;
  /** A list item with its key. */
  readonly line: (item: Item, index: number) => ReactNode;
}

/** A list that is fetched a page at a time. How many there are is said to those who do not see it. */
export function PageList<Item>({ pages: { items, count, error, more }, label, none, line }: Props<Item>) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const announce = useAnnounce();
  useEffect(() => {
    if (count !== undefined) announce(say('unified.found', { count }));
  }, [count, announce, say]);
  if (error !== undefined) return <ErrorBar>{whyOf(error, language, say)}</ErrorBar>;
  if (count === undefined) return <Spinner label={say('unified.working')} />;
  return (
    <>
      <Text className={layout.quiet}>{count === 0 ? none : say('unified.found', { count })}</Text>
      <ul className={layout.list} style={{ gap: 0 }} aria-label={label}>
        {items.map(line)}
      </ul>
      {items.length < count && (
        <div>
          <Button onClick={more}>{say('unified.more', { count: count - items.length })}</Button>
        </div>
      )}
    </>
  );
}
