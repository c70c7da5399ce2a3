import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { EngineerTotal } from '../../jobs/scored';
import { showNumber } from '../show';
import { useText } from '../text';
import { useTable } from './table';

interface Props {
  readonly totals: readonly EngineerTotal[];
  readonly onEngineer: (engineer: string) => void;
}

const useStyles = makeStyles({ group: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 } });

/** Points of each engineer: what was given, and what the open visits would add today. */
export function PointsTable({ totals, onEngineer }: Props) {
  const say = useText();
  const table = useTable();
  const styles = useStyles();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col" className={table.head}>
            {say('app.engineer')}
          </th>
          <th scope="col" className={table.headNumber}>
            {say('app.pointsGiven')}
          </th>
          <th scope="col" className={table.headNumber}>
            {say('app.pointsOpen')}
          </th>
        </tr>
      </thead>
      <tbody>
        {totals.map(({ engineer, group, given, open }) => (
          <tr key={engineer}>
            <th scope="row" className={table.cell}>
              <Link as="button" onClick={() => onEngineer(engineer)}>
                {engineer || say('app.noName')}
              </Link>
              <div className={styles.group}>{group}</div>
            </th>
            <td className={table.number}>{showNumber(given.points)}</td>
            <td className={table.number}>{showNumber(open.points)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
