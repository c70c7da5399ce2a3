import { Text } from '@fluentui/react-components';
import { useLayout } from '../parts/layout';
import { useTable } from '../parts/table';
import { useText } from '../text';
import { useLook } from './look';
import { grouped } from '../../engine/number/grouped';
import type { Reading } from './worker/reading';

/** Where every row went, and what each column of money comes to. */
export function Account({ reading: { balance, money } }: { reading: Reading }) {
  const say = useText();
  const layout = useLayout();
  const look = useLook();
  const table = useTable();
  const { rows, read, merged, totals, titles, setAside } = balance;
  return (
    <div className={layout.section}>
      <Text className={layout.quiet}>{say('ledger.balance', { rows, read, merged, totals, titles, setAside })}</Text>
      {money.length > 0 && (
        <details>
          <summary className={look.summary}>{say('ledger.money')}</summary>
          <table className={table.table}>
            <tbody>
              {money.map(({ column, currency, read: amount }, i) => (
                <tr key={i}>
                  <th scope="row" className={table.cell}>
                    {column}
                  </th>
                  <td className={table.number}>
                    {say('ledger.money.amount', { currency, amount: grouped(amount) }).trim()}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </div>
  );
}
