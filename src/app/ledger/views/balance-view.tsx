import { Text } from '@fluentui/react-components';
import type { Balance, MoneyBalance, RowBalance } from '../../../engine/ledger/balance';
import type { Rational } from '../../../engine/number/rational';
import { isZero, subtract, sum } from '../../../engine/number/rational';
import { useLayout } from '../../parts/layout';
import { PlainTable } from '../../parts/plain-table';
import { useText } from '../../text';
import { showMoney } from './money';

/** Proof that nothing was lost: every row and all money that came in, and where it went. */
export function BalanceView({ balance }: { readonly balance: Balance }) {
  const say = useText();
  const layout = useLayout();
  const holds = balance.rows.every((each) => restOf(each) === 0) && balance.money.every((each) => isZero(lostOf(each)));
  return (
    <section className={layout.section}>
      <Text as="h3" className={layout.subheading}>
        {say('ledger.balance.title')}
      </Text>
      <Text>{say(holds ? 'ledger.balance.holds' : 'ledger.balance.broken')}</Text>
      {balance.rows.map((each) => (
        <div key={`${each.origin} ${each.sheet} ${each.area ?? ''}`}>
          <strong>
            {each.sheet} {each.area}
          </strong>
          <div className={layout.words}>
            {say('ledger.balance', {
              rows: each.rows,
              read: each.read,
              merged: each.merged,
              totals: each.totals,
              titles: each.titles,
              setAside: each.setAside,
            })}
          </div>
        </div>
      ))}
      {balance.money.length > 0 && (
        <PlainTable
          heads={(['column', 'in', 'out', 'printed'] as const).map((key) => say(`ledger.balance.${key}`))}
          numbers={[1, 2, 3]}
          rows={balance.money.map((each, i) => ({
            key: `${i} ${each.sheet} ${each.column} ${each.currency}`,
            cells: [columnOf(each), showMoney(each.in), outOf(each), printedOf(each)],
          }))}
        />
      )}
    </section>
  );

  function columnOf({ column, currency }: MoneyBalance) {
    return (
      <>
        {column} <span className={layout.quiet}>{currency}</span>
      </>
    );
  }

  function outOf({ read, setAside, merged }: MoneyBalance) {
    return (
      <>
        {showMoney(read)}
        {!isZero(setAside) && (
          <div className={layout.quiet}>{say('ledger.balance.aside', { amount: showMoney(setAside) })}</div>
        )}
        {!isZero(merged) && (
          <div className={layout.quiet}>{say('ledger.balance.merged', { amount: showMoney(merged) })}</div>
        )}
      </>
    );
  }

  function printedOf({ printed, read }: MoneyBalance) {
    if (!printed) return '';
    const difference = subtract(printed, read);
    if (isZero(difference)) return `${showMoney(printed)} ✓`;
    return (
      <strong>
        {showMoney(printed)}
        <div>{say('ledger.balance.difference', { amount: showMoney(difference) })}</div>
      </strong>
    );
  }
}

const restOf = ({ rows, read, merged, totals, titles, setAside }: RowBalance): number =>
  rows - read - merged - totals - titles - setAside;

const lostOf = ({ in: came, read, merged, setAside }: MoneyBalance): Rational =>
  subtract(came, sum([read, merged, setAside]));
