import { Text } from '@fluentui/react-components';
import type { AgingGroup, AgingResult, Stated as StatedAmounts } from '../../../engine/ledger/aging/result';
import type { Bucket } from '../../../engine/ledger/buckets';
import type { Rational } from '../../../engine/number/rational';
import { add, isZero, subtract } from '../../../engine/number/rational';
import { useLayout } from '../../parts/layout';
import { PlainTable } from '../../parts/plain-table';
import { useText } from '../../text';
import { showMoney } from './money';

interface Props {
  readonly result: AgingResult;
  readonly stated: StatedAmounts;
  readonly total: AgingGroup;
}

interface Line {
  readonly name: string;
  readonly stated: Rational;
  /** Absent where the report divides the days otherwise than we do. */
  readonly computed?: Rational;
}

/** The same days: `1-30` of a report that has a column for what is not due is our `0-30`. */
const isSame = (ours: Bucket, theirs: Bucket): boolean =>
  ours.to === theirs.to && Math.max(1, ours.from) === Math.max(1, theirs.from);

/** What the rows that were read state, added up, beside what they come to, and the difference. */
export function Stated({ result, stated, total }: Props) {
  const say = useText();
  const layout = useLayout();
  const line = (name: string, amount: Rational | null, computed: Rational): Line[] =>
    amount ? [{ name, stated: amount, computed }] : [];
  const lines: Line[] = [
    // A report's own total has its credits taken off; ours never has (decision 9).
    ...line(say('ledger.view.net'), stated.outstanding, add(total.outstanding, total.credits)),
    ...line(say('ledger.view.notDue'), stated.notDue, total.notDue),
    ...stated.buckets.map(({ bucket, name, amount }): Line => {
      const i = result.buckets.findIndex((each) => isSame(each, bucket));
      return { name, stated: amount, ...(i >= 0 && { computed: total.buckets[i]! }) };
    }),
    ...line(say('ledger.view.credits'), stated.credits, total.credits),
  ];
  if (lines.length === 0) return null;
  return (
    <section className={layout.section}>
      <Text as="h3" className={layout.subheading}>
        {say('ledger.view.stated')}
      </Text>
      <PlainTable
        heads={(['what', 'report', 'rows', 'difference'] as const).map((key) => say(`ledger.view.stated.${key}`))}
        numbers={[1, 2, 3]}
        rows={lines.map(({ name, stated: amount, computed }) => {
          const difference = computed && subtract(amount, computed);
          return {
            key: name,
            cells: [
              name,
              showMoney(amount),
              computed ? showMoney(computed) : '',
              difference && (isZero(difference) ? '0' : <strong>{showMoney(difference)}</strong>),
            ],
          };
        })}
      />
      <Text className={layout.quiet}>{say('ledger.view.stated.total')}</Text>
    </section>
  );
}
