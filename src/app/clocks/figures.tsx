import { Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { agenda } from '../../jobs/clocks/agenda';
import { figureLines } from '../../jobs/clocks/agenda-document';
import { useLayout } from '../parts/layout';
import { useTable } from '../parts/table';
import { useText } from '../text';
import type { PlaceProps } from './view';

/** What the contacts of this month come to, beside those of the last one (F5). */
export function Figures({ grids, environment }: Pick<PlaceProps, 'grids' | 'environment'>) {
  const say = useText();
  const layout = useLayout();
  const table = useTable();
  const report = useMemo(() => agenda(grids, {}, environment).report, [grids, environment]);
  // Payments are the meeting's; here it is about contacts.
  const lines = figureLines({ ...report, payments: { state: 'no-board' } }, say);
  if (lines.length === 0) return null;
  const { months } = report;
  return (
    <table className={table.table} aria-label={say('clocks.contacts.figures')}>
      <thead>
        <tr>
          {[say('agenda.figure'), months.now, months.last].map((head) => (
            <th key={head} scope="col" className={table.head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, now, last, isWorse, remark }) => (
          <tr key={name}>
            <th scope="row" className={table.cell}>
              {name}
              {isWorse && (
                <Text as="strong" block className={layout.quiet}>
                  {remark}
                </Text>
              )}
            </th>
            <td className={table.cell}>{now}</td>
            <td className={table.cell}>{last}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
