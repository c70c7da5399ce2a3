import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Place } from '../../../engine/ledger/aging/result';
import type { SetAside } from '../../../engine/ledger/balance';
import { setAsideRows } from '../../../jobs/aside-sheets';
import { CellLink } from '../../parts/cell-link';
import { useLayout } from '../../parts/layout';
import { useLanguage, useText } from '../../text';
import { LongList } from './long-list';
import { useViewLook } from './look';

interface Props {
  readonly setAside: readonly SetAside[];
  /** How many there are, when these are the first of them. */
  readonly whole?: number;
  /** The heading, and with `.none` what is said where there are none. */
  readonly words?: 'ledger.aside' | 'unified.aside';
  /** Where the row is. */
  readonly place?: (at: Place) => ReactNode;
}

/** Rows that were not taken in: why, where, what to do, and the row as it stands. */
export function SetAsideView({
  setAside,
  whole = setAside.length,
  words = 'ledger.aside',
  place = ({ sheet, row, column }) => <CellLink at={{ sheet, row, column }} />,
}: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const look = useViewLook();
  return (
    <section className={layout.section}>
      <Text as="h3" className={layout.subheading}>
        {say(words, { count: whole })}
      </Text>
      {whole === 0 && <Text>{say(`${words}.none`)}</Text>}
      <LongList
        items={setAside}
        left={whole - setAside.length}
        line={(item) => {
          const { origin, sheet, row, column = 0 } = item;
          const [, , why, todo, raw] = setAsideRows([item], language)[1]!;
          return (
            <li key={`${row} ${sheet}`} className={look.card}>
              <div>{why}</div>
              <div className={layout.quiet}>{place({ origin, sheet, row, column })}</div>
              <div className={look.raw}>{raw}</div>
              <div className={layout.quiet}>{todo}</div>
            </li>
          );
        }}
      />
    </section>
  );
}
