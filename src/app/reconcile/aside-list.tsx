import { Text } from '@fluentui/react-components';
import type { SetAside } from '../../engine/ledger/balance';
import { setAsideRows } from '../../jobs/aside-sheets';
import { LongList } from '../ledger/views/long-list';
import { useViewLook } from '../ledger/views/look';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';
import { Cells } from './cells';

/** Rows that no contract was made of: why, where, what to do, and the row as it stands. */
export function AsideList({ setAside, whole }: { readonly setAside: readonly SetAside[]; readonly whole: number }) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const look = useViewLook();
  return (
    <section className={layout.section}>
      <Text as="h3" className={layout.subheading}>
        {say('unified.aside', { count: whole })}
      </Text>
      {whole === 0 && <Text>{say('unified.aside.none')}</Text>}
      <LongList
        items={setAside}
        left={whole - setAside.length}
        line={(item) => {
          const { origin, sheet, row, column = 0 } = item;
          const [, , why, todo, raw] = setAsideRows([item], language)[1]!;
          return (
            <li key={`${row} ${sheet}`} className={look.card}>
              <div>{why}</div>
              <Cells places={[{ origin, sheet, row, column }]} />
              <div className={look.raw}>{raw}</div>
              <div className={layout.quiet}>{todo}</div>
            </li>
          );
        }}
      />
    </section>
  );
}
