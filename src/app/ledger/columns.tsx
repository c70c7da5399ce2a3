import { Badge, Text } from '@fluentui/react-components';
import { toText } from '../../engine/number/rational';
import { columnName } from '../../engine/grid/address';
import { useLayout } from '../parts/layout';
import type { Say } from '../text';
import { useText } from '../text';
import { decideColumn, decisionOn, undecideColumn } from './decide';
import type { Decide } from './decisions';
import { FieldChoice } from './field-choice';
import { DateOrderChoice, DecimalChoice, UnitChoice } from './habit-choices';
import { useLook } from './look';
import type { Reading, ShownColumn } from './worker/reading';

/** Below this a column's field is called unsure. */
const SURE = 0.7;

const nameOf = ({ name, column }: Pick<ShownColumn, 'name' | 'column'>, say: Say): string =>
  name || say('ledger.column.nameless', { letter: columnName(column) });

/** Each column: its name and some of its values, and what it is taken for. */
export function Columns({ reading, decide }: { reading: Reading; decide: Decide }) {
  const say = useText();
  const layout = useLayout();
  const look = useLook();
  const { columns, headers, decided } = reading;
  return (
    <section className={layout.section}>
      <Text as="h3" className={layout.subheading}>
        {say('ledger.columns', { count: columns.length })}
      </Text>
      <ul className={layout.list} style={{ gap: 0 }}>
        {columns.map((column, i) => {
          const { name, table, samples } = column;
          const shown = nameOf(column, say);
          const isFirstOfTable = headers.length > 1 && columns[i - 1]?.table !== table;
          return (
            <li key={`${table} ${column.column}`}>
              {isFirstOfTable && (
                <Text className={layout.quiet}>{say('ledger.column.table', { table: table + 1 })}</Text>
              )}
              <div className={look.column}>
                <div>
                  <div className={look.name}>{shown}</div>
                  <div className={look.samples}>
                    {samples.length > 0 ? samples.join(' · ') : say('ledger.column.empty')}
                  </div>
                </div>
                <div className={look.controls}>
                  <FieldChoice
                    label={say('ledger.column.holds', { name: shown })}
                    field={fieldOf(column, decided)}
                    onField={(field) =>
                      decide(
                        field === undefined ? undecideColumn(decided, name) : decideColumn(decided, column, { field }),
                      )
                    }
                  />
                  <Habits column={column} name={shown} decided={decided} decide={decide} />
                  <Remarks column={column} decided={decided} />
                </div>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type Decided = Reading['decided'];

/** What the drop-down stands at: what a person decided, else what was found. */
const fieldOf = ({ name, field }: ShownColumn, decided: Decided): ShownColumn['field'] | null => {
  const own = decisionOn(decided, name);
  return own ? own.field : field;
};

interface HabitProps {
  readonly column: ShownColumn;
  readonly name: string;
  readonly decided: Decided;
  readonly decide: Decide;
}

/** Drop-downs for what the cells leave open, and for what was decided about them. */
function Habits({ column, name, decided, decide }: HabitProps) {
  const say = useText();
  const own = decisionOn(decided, column.name);
  const isOpen = (start: string): boolean => column.open.some((code) => code.startsWith(start));
  return (
    <>
      {(isOpen('decimal') || own?.decimal) && (
        <DecimalChoice
          label={say('ledger.column.decimal', { name })}
          value={own?.decimal}
          onValue={(decimal) => decide(decideColumn(decided, column, { decimal }))}
        />
      )}
      {(isOpen('date') || own?.dateOrder) && (
        <DateOrderChoice
          label={say('ledger.column.dateOrder', { name })}
          value={own?.dateOrder}
          onValue={(dateOrder) => decide(decideColumn(decided, column, { dateOrder }))}
        />
      )}
      {(column.unit || own?.unit) && (
        <UnitChoice
          label={say('ledger.column.unit', { name })}
          value={own?.unit}
          found={own?.unit === undefined && column.unit ? toText(column.unit) : undefined}
          onValue={(unit) => decide(decideColumn(decided, column, { unit }))}
        />
      )}
    </>
  );
}

/** What else there is to know: which days, which currency, how sure. */
function Remarks({ column, decided }: { column: ShownColumn; decided: Decided }) {
  const say = useText();
  const layout = useLayout();
  const { bucket, period, currency, confidence, decidedBy, field, name, open } = column;
  const days =
    bucket &&
    (bucket.to === undefined
      ? say('ledger.column.days-over', { over: bucket.from - 1 })
      : say('ledger.column.days', { from: bucket.from, to: bucket.to }));
  const said = [days, period && say('ledger.column.month', period), currency].filter(Boolean).join(' · ');
  const isUnsure = open.includes('column-unsure') || (field && decidedBy !== 'recipe' && confidence < SURE);
  return (
    <div className={layout.row}>
      {said !== '' && <Text className={layout.quiet}>{said}</Text>}
      {decisionOn(decided, name) && (
        <Badge appearance="tint" color="brand" size="small">
          {say('ledger.column.by-you')}
        </Badge>
      )}
      {isUnsure && !decisionOn(decided, name) && (
        <Badge appearance="tint" color="warning" size="small">
          {say('ledger.column.unsure')}
        </Badge>
      )}
    </div>
  );
}
