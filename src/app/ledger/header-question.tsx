import { Button, Text, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../parts/layout';
import { useText } from '../text';
import type { QuestionProps } from './column-question';
import { decideReport } from './decide';
import { useLook } from './look';

/** Rows that may be the header, and more of them when asked. */
const ROWS = 6;

/** Asks which row is the header, where none could be told. */
export function HeaderQuestion({ reading: { first, decided }, decide }: Omit<QuestionProps, 'isOfWorkbook'>) {
  const say = useText();
  const look = useLook();
  const layout = useLayout();
  const [all, setAll] = useState(false);
  const rows = all ? first : first.slice(0, ROWS);
  const point = (headerRow: number): void => decide(decideReport(decided, { headerRow }));
  return (
    <div className={mergeClasses(look.question, look.grave)} role="group" aria-label={say('ledger.look.header')}>
      <Text weight="semibold">{say('ledger.look.header')}</Text>
      <Text>{say('ledger.look.header-why')}</Text>
      {rows.map(({ row, cells }) => (
        <Button
          key={row}
          size="small"
          style={{ justifyContent: 'flex-start', textAlign: 'start' }}
          onClick={() => point(row + 1)}
        >
          {say('ledger.look.header-row', { row: row + 1, text: cells.filter(Boolean).join(' · ').slice(0, 60) })}
        </Button>
      ))}
      <div className={layout.actions}>
        {!all && first.length > ROWS && (
          <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
            {say('app.showMore', { count: first.length - ROWS, left: first.length - ROWS })}
          </Button>
        )}
        <Button size="small" appearance="primary" onClick={() => point(0)}>
          {say('ledger.look.header-none')}
        </Button>
      </div>
    </div>
  );
}
