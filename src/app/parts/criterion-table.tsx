import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CardLine } from '../card';
import { markText } from '../mark-text';
import { showNumber } from '../show';
import { useLanguage, useText } from '../text';
import { useLayout } from './layout';
import { useTable } from './table';

const useStyles = makeStyles({
  step: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  comment: {
    gridColumn: '1 / -1',
    paddingTop: 0,
    borderTopStyle: 'none',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** The why of a score, a criterion a row, its comment below it. The contributions shown add up to the score. */
export function CriterionTable({ lines }: { lines: readonly CardLine[] }) {
  const say = useText();
  const language = useLanguage();
  const table = useTable();
  const layout = useLayout();
  const styles = useStyles();
  const withWeight = lines.some(({ weight }) => weight !== undefined);
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col" className={table.head}>
            {say('app.criterion')}
          </th>
          <th scope="col" className={table.headNumber}>
            {say('app.mark')}
          </th>
          {withWeight && (
            <th scope="col" className={table.headNumber}>
              {say('app.weight')}
            </th>
          )}
          <th scope="col" className={table.headNumber}>
            {say('app.contribution')}
          </th>
        </tr>
      </thead>
      {lines.map((line) => (
        <tbody key={line.id}>
          <tr>
            <th scope="row" className={table.cell}>
              {line.name}
              {line.step && line.step !== line.name && <div className={styles.step}>{line.step}</div>}
            </th>
            <td className={table.number}>
              {missing(line) ? <strong>{markText(line, say, language)}</strong> : markText(line, say, language)}
            </td>
            {withWeight && <td className={table.number}>{line.weight && showNumber(line.weight)}</td>}
            <td className={table.number}>{line.contribution ? showNumber(line.contribution) : '—'}</td>
          </tr>
          {line.comment && (
            <tr>
              <td colSpan={withWeight ? 4 : 3} className={mergeClasses(table.cell, styles.comment, layout.words)}>
                {line.comment}
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}

const missing = ({ state }: CardLine): boolean => state === 'missing' || state === 'unreadable';
