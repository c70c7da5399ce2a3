import { Button, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Field } from '../../engine/ledger/fields';
import { useLayout } from '../parts/layout';
import { useText } from '../text';
import { decideColumn, decisionOn } from './decide';
import type { Decide } from './decisions';
import { FieldChoice } from './field-choice';
import { DateOrderChoice, DecimalChoice } from './habit-choices';
import { useLook } from './look';
import { Said } from './said';
import type { Reading, ShownColumn } from './worker/reading';

export interface QuestionProps {
  readonly reading: Reading;
  readonly decide: Decide;
  /** The sheet is one of the workbook: its cells can be gone to. */
  readonly isOfWorkbook: boolean;
}

const DATE_ORDERS = ['date-order-open', 'dates-order-open', 'date-pair'];

/** What a person can answer here is asked with its answers; it is not said a second time. */
export const ASKED: ReadonlySet<string> = new Set(['no-header', 'column-unsure', 'decimal-open', ...DATE_ORDERS]);

interface Props extends QuestionProps {
  readonly column: ShownColumn;
}

/** Asks what is open about a column: what it holds, or how its cells are meant. */
export function ColumnQuestion({ column, reading: { findings, decided }, decide, isOfWorkbook }: Props) {
  const say = useText();
  const layout = useLayout();
  const look = useLook();
  const { name, open, samples } = column;
  const own = decisionOn(decided, name);
  const about = findings.find(
    ({ code, at, data }) =>
      ASKED.has(code) && (code === 'column-unsure' ? data.name === name : at.column === column.column),
  );
  const fields = (about?.data.fields ?? []) as readonly Field[];
  const put = (part: Parameters<typeof decideColumn>[2]): void => decide(decideColumn(decided, column, part));
  const ask = (label: string, answers: (label: string) => ReactNode) => (
    <div className={look.question}>
      <Text weight="semibold">{label}</Text>
      <Text className={layout.quiet}>{say('ledger.column.samples', { samples })}</Text>
      {about && about.code !== 'column-unsure' && <Said finding={about} isOfWorkbook={isOfWorkbook} />}
      {answers(label)}
    </div>
  );
  return (
    <>
      {open.includes('column-unsure') &&
        ask(say('ledger.look.column', { name }), (label) => (
          <div className={layout.section}>
            <div className={layout.actions}>
              {fields.map((field) => (
                <Button key={field} size="small" onClick={() => put({ field })}>
                  {say(`ledger.field.${field}`)}
                </Button>
              ))}
            </div>
            <FieldChoice label={label} field={own?.field} onField={(field) => field !== undefined && put({ field })} />
          </div>
        ))}
      {open.includes('decimal-open') &&
        ask(say('ledger.look.decimal', { name }), (label) => (
          <DecimalChoice label={label} value={own?.decimal} onValue={(decimal) => put({ decimal })} />
        ))}
      {DATE_ORDERS.some((code) => open.includes(code)) &&
        ask(say('ledger.look.date-order', { name }), (label) => (
          <DateOrderChoice label={label} value={own?.dateOrder} onValue={(dateOrder) => put({ dateOrder })} />
        ))}
    </>
  );
}
