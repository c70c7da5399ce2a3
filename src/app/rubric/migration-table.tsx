import { mergeClasses } from '@fluentui/react-components';
import { compare } from '../../engine/number/rational';
import type { PreviewReport } from '../../jobs/preview-report';
import { useLayout } from '../parts/layout';
import { useText } from '../text';
import { useLook } from './look';
import { Section } from './section';

type Direction = 'up' | 'down' | 'same';

const ARROWS: Readonly<Record<Direction, string>> = { up: '↑', down: '↓', same: '=' };

/** How many visits go from which band to which. Bands that no visit is in on either side are left out. */
export function MigrationTable({ report: { before, after, migration } }: { readonly report: PreviewReport }) {
  const say = useText();
  const look = useLook();
  const layout = useLayout();
  const { matrix } = migration;
  const [from, to] = [before.rubric.bands, after.rubric.bands];
  const rows = matrix.map((_, i) => i).filter((i) => matrix[i]!.some((count) => count > 0));
  const columns = matrix[0]!.map((_, j) => j).filter((j) => matrix.some((row) => row[j]! > 0));
  if (rows.length === 0) return null;
  const nameOf = (bands: typeof from, i: number): string => bands[i]?.name ?? say('rubric.noScore');
  const directionOf = (i: number, j: number): Direction | undefined => {
    const [was, is] = [from[i], to[j]];
    if (!was || !is) return undefined;
    const sign = compare(is.points, was.points);
    return sign > 0 ? 'up' : sign < 0 ? 'down' : 'same';
  };
  return (
    <Section title={say('rubric.matrix')}>
      <div className={look.scroller} role="group" aria-label={say('rubric.matrix')} tabIndex={0}>
        <table className={look.matrix}>
          <thead>
            <tr>
              <td className={mergeClasses(look.name, look.corner, look.fixed)}>{say('rubric.matrix.corner')}</td>
              {columns.map((j) => (
                <th key={j} scope="col" className={look.name}>
                  {nameOf(to, j)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((i) => (
              <tr key={i}>
                <th scope="row" className={mergeClasses(look.name, look.fixed)}>
                  {nameOf(from, i)}
                </th>
                {columns.map((j) => {
                  const count = matrix[i]![j]!;
                  const direction = count > 0 ? directionOf(i, j) : undefined;
                  return (
                    <td
                      key={j}
                      className={mergeClasses(look.count, count === 0 && look.none, direction && look[direction])}
                    >
                      {count}
                      {direction && (
                        <>
                          <span aria-hidden> {ARROWS[direction]}</span>
                          <span className={layout.hidden}>, {say(`rubric.matrix.${direction}`)}</span>
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <span className={layout.quiet} aria-hidden>
        {(['up', 'down', 'same'] as const).map((each) => `${ARROWS[each]} ${say(`rubric.matrix.${each}`)}`).join(' · ')}
      </span>
    </Section>
  );
}
