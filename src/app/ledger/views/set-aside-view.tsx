import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { SetAside } from '../../../engine/ledger/balance';
import { setAsideRows } from '../../../jobs/aging-sheets';
import { CellLink } from '../../parts/cell-link';
import { useLayout } from '../../parts/layout';
import { useLanguage, useText } from '../../text';
import { useViewLook } from './look';

/** Lists grow by so many lines at a time. */
const PAGE = 50;

/** Rows that were not taken in: why, where, what to do, and the row as it stands. */
export function SetAsideView({ setAside }: { readonly setAside: readonly SetAside[] }) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const look = useViewLook();
  const [shown, setShown] = useState(PAGE);
  const page = setAside.slice(0, shown);
  const texts = setAsideRows(page, language).slice(1);
  return (
    <section className={layout.section}>
      <Text as="h3" className={layout.subheading}>
        {say('ledger.aside.title', { count: setAside.length })}
      </Text>
      {setAside.length === 0 && <Text>{say('ledger.aside.none')}</Text>}
      <ul className={layout.list}>
        {page.map(({ sheet, row, column }, i) => {
          const [, , why, todo, raw] = texts[i]!;
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
        })}
      </ul>
      {setAside.length > shown && (
        <Button onClick={() => setShown(shown + PAGE)}>
          {say('ledger.view.more', { count: setAside.length - shown })}
        </Button>
      )}
    </section>
  );
}
