import { mergeClasses } from '@fluentui/react-components';
import type { Distribution } from '../../engine/rubric/preview/distribution';
import { distributionOf } from '../../engine/rubric/preview/distribution';
import type { PreviewReport } from '../../jobs/preview-report';
import { useLayout } from '../parts/layout';
import { useTable } from '../parts/table';
import { showNumber } from '../show';
import { useText } from '../text';
import { useLook } from './look';
import { Section } from './section';

/** The scores before and after beside each other: the range, a pair of bars for the eye, the numbers. */
export function Distributions({ report }: { readonly report: PreviewReport }) {
  const say = useText();
  const table = useTable();
  const look = useLook();
  const layout = useLayout();
  const [before, after] = [distributionOf(report.before), distributionOf(report.after)];
  const intervals = intervalsOf(before, after);
  if (intervals.length === 0) return null;
  const most = Math.max(...before.counts, ...after.counts, 1);
  const bar = (count: number, colour: string) => (
    <span
      className={mergeClasses(look.bar, colour)}
      style={{ width: `${(count * 100) / most}%`, visibility: count === 0 ? 'hidden' : 'visible' }}
    />
  );
  const head = (side: 'before' | 'after') => (
    <th scope="col" className={mergeClasses(table.headNumber, look.stays)}>
      <span aria-hidden className={mergeClasses(look.swatch, look[side])} />
      {say(`rubric.distribution.${side}`)}
    </th>
  );
  const main = ({ main: found }: Distribution): string =>
    found
      ? say('rubric.distribution.mainOf', {
          low: showNumber(found.low),
          high: showNumber(found.high),
          median: showNumber(found.median),
        })
      : say('rubric.noScore');
  return (
    <Section title={say('rubric.distribution')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" className={table.head}>
              {say('rubric.distribution.score')}
            </th>
            <td aria-hidden className={look.bars} />
            {head('before')}
            {head('after')}
          </tr>
        </thead>
        <tbody>
          {intervals.map((i) => (
            <tr key={i}>
              <th scope="row" className={mergeClasses(table.cell, look.stays)}>
                {say('rubric.distribution.range', { from: i * 10, to: (i + 1) * 10 })}
              </th>
              <td aria-hidden className={mergeClasses(table.cell, look.bars)}>
                {bar(countIn(before, i), look.before)}
                {bar(countIn(after, i), look.after)}
              </td>
              <td className={table.number}>{countIn(before, i)}</td>
              <td className={table.number}>{countIn(after, i)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={layout.list} aria-label={say('rubric.distribution.main')}>
        <li>{say('rubric.distribution.mainBefore', { main: main(before) })}</li>
        <li>{say('rubric.distribution.mainAfter', { main: main(after) })}</li>
      </ul>
    </Section>
  );
}

/** Multiples of ten that either side reaches, without a gap. */
function intervalsOf(...sides: readonly Distribution[]): number[] {
  const reached = sides.filter(({ visits }) => visits > 0);
  if (reached.length === 0) return [];
  const first = Math.min(...reached.map((side) => side.first));
  const last = Math.max(...reached.map((side) => side.first + side.counts.length - 1));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

const countIn = ({ first, counts }: Distribution, interval: number): number => counts[interval - first] ?? 0;
