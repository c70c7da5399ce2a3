import { subtract } from '../../engine/number/rational';
import type { EngineerChange } from '../../jobs/preview-report';
import { useTable } from '../parts/table';
import { showNumber, showSigned } from '../show';
import { useText } from '../text';
import { Section } from './section';

/** Each engineer's points before and after, of visits that have a score on both sides. */
export function EngineerTable({ engineers }: { readonly engineers: readonly EngineerChange[] }) {
  const say = useText();
  const table = useTable();
  if (engineers.length === 0) return null;
  return (
    <Section title={say('rubric.engineers')} note={say('rubric.engineers.note')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" className={table.head}>
              {say('app.engineer')}
            </th>
            {(['rubric.before', 'rubric.after', 'rubric.change'] as const).map((key) => (
              <th key={key} scope="col" className={table.headNumber}>
                {say(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {engineers.map(({ engineer, before, after }) => (
            <tr key={engineer}>
              <th scope="row" className={table.cell}>
                {engineer || say('app.noName')}
              </th>
              <td className={table.number}>{showNumber(before)}</td>
              <td className={table.number}>{showNumber(after)}</td>
              <td className={table.number}>{showSigned(subtract(after, before))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
