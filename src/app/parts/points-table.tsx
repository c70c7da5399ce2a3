import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { EngineerTotal } from '../../jobs/scored';
import { showNumber } from '../show';
import { useText } from '../text';
import { PlainTable } from './plain-table';

interface Props {
  readonly totals: readonly EngineerTotal[];
  readonly onEngineer: (engineer: string) => void;
}

const useStyles = makeStyles({ group: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 } });

/** Points of each engineer: what was given, and what the open visits would add today. */
export function PointsTable({ totals, onEngineer }: Props) {
  const say = useText();
  const styles = useStyles();
  const rows = totals.map(({ engineer, group, given, open }) => {
    const name = (
      <>
        <Link as="button" onClick={() => onEngineer(engineer)}>
          {engineer || say('app.noName')}
        </Link>
        <div className={styles.group}>{group}</div>
      </>
    );
    return { key: engineer, cells: [name, showNumber(given.points), showNumber(open.points)] };
  });
  return (
    <PlainTable
      heads={[say('app.engineer'), say('app.pointsGiven'), say('app.pointsOpen')]}
      numbers={[1, 2]}
      rows={rows}
    />
  );
}
