import { Text } from '@fluentui/react-components';
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
}

/** Rows that were not taken in: why, where, what to do, and the row as it stands. */
export function SetAsideView({ setAside, whole = setAside.length }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const look = useViewLook();
  return (
    <section className={layout.section}>
      <Text as="h3" className={layout.subheading}>
        {say('ledger.aside.title', { count: whole })}
      </Text>
      {setAside.length === 0 && <Text>{say('ledger.aside.none')}</Text>}
      <LongList
        items={setAside}
        left={whole - setAside.length}
        line={(item) => {
          const { sheet, row, column } = item;
          const [, , why, todo, raw] = setAsideRows([item], language)[1]!;
          return (
            <li key={`${row} ${sheet}`} className={look.card}>
              <div>{why}</div>
              <div className={layout.quiet}>
                <CellLink at={{ sheet, row, column: column ?? 0 }} />
              </div>
              <div className={look.raw}>{raw}</div>
              <div className={layout.quiet}>{todo}</div>
            </li>
          );
        }}
      />
    </section>
  );
}
