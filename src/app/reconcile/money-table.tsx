import { Text } from '@fluentui/react-components';
import { isZero } from '../../engine/number/rational';
import type { LedgerMoney } from '../../engine/reconcile/result';
import { FIELD_MEANINGS } from '../../sheets/field-meanings';
import { SIDE_WORDS } from '../../sheets/ledger';
import { showMoney } from '../ledger/views/money';
import { useLayout } from '../parts/layout';
import { useTable } from '../parts/table';
import { useLanguage, useText } from '../text';

/** Of each ledger and field: the money that came in, what of it counts, and where the rest is. */
export function MoneyTable({ money }: { readonly money: readonly LedgerMoney[] }) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const table = useTable();
  if (money.length === 0) return null;
  return (
    <table className={table.table}>
      <caption style={{ textAlign: 'start' }}>
        <Text className={layout.quiet}>{say('unified.balance.money')}</Text>
      </caption>
      <thead>
        <tr>
          <td />
          <th scope="col" className={table.headNumber}>
            {say('unified.balance.in')}
          </th>
          <th scope="col" className={table.headNumber}>
            {say('unified.balance.counted')}
          </th>
        </tr>
      </thead>
      <tbody>
        {money.map((each) => {
          const { side, field, currency, read, counted } = each;
          const rest = (['repeated', 'unsettled', 'unplaced'] as const).filter((part) => !isZero(each[part]));
          return (
            <tr key={`${side} ${field} ${currency}`}>
              <th scope="row" className={table.cell}>
                {say('unified.balance.of', {
                  side: SIDE_WORDS[side][language],
                  field: FIELD_MEANINGS[field].word[language],
                })}{' '}
                <span className={layout.quiet}>{currency}</span>
              </th>
              <td className={table.number}>{showMoney(read)}</td>
              <td className={table.number}>
                {showMoney(counted)}
                {rest.map((part) => (
                  <div key={part} className={layout.quiet}>
                    {say(`unified.balance.${part}`, { amount: showMoney(each[part]) })}
                  </div>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
