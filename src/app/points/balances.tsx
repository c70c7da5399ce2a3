import { Link, Text } from '@fluentui/react-components';
import type { Statements } from '../../jobs/statement';
import { useLayout } from '../parts/layout';
import { useTable } from '../parts/table';
import { showNumber } from '../show';
import { useText } from '../text';

/** Each engineer's balance, level, and what the next one still takes; a click opens the statement. */
export function Balances({
  statements: { people, brief },
  onEngineer,
}: {
  readonly statements: Statements;
  readonly onEngineer: (engineer: string) => void;
}) {
  const say = useText();
  const layout = useLayout();
  const table = useTable();
  if (people.length === 0) return null;
  return (
    <section className={layout.section}>
      <Text as="h3" className={layout.subheading}>
        {say('points.balances')}
      </Text>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" className={table.head}>
              {say('app.engineer')}
            </th>
            <th scope="col" className={table.headNumber}>
              {say('points.balance')}
            </th>
            <th scope="col" className={table.headNumber}>
              {say('points.missing')}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ key, name }) => {
            const { balance, standing } = brief(name)!;
            return (
              <tr key={key}>
                <th scope="row" className={table.cell}>
                  <Link as="button" data-engineer={name} onClick={() => onEngineer(name)}>
                    {name}
                  </Link>
                  {standing.isRecorded && <div className={layout.quiet}>{standing.level!.name}</div>}
                </th>
                <td className={table.number}>{showNumber(balance)}</td>
                <td className={table.number}>{standing.next ? showNumber(standing.next.distance) : '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
