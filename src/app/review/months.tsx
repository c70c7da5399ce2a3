import { Button, Field, mergeClasses, Select, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Rational } from '../../engine/number/rational';
import { toFixed, toNumber } from '../../engine/number/rational';
import type { Spread } from '../../engine/review/months';
import { distributionIn } from '../../jobs/distribution';
import { monthText, seriesName } from '../../jobs/distribution-rows';
import { bandShares, distributionNotes } from '../../jobs/distribution-text';
import type { ScoredBook } from '../../jobs/scored';
import { useLayout } from '../parts/layout';
import { useTable } from '../parts/table';
import { useLanguage, useText } from '../text';
import { useReviewLook } from './look';

interface Props {
  readonly scored: ScoredBook;
  readonly onWrite: () => void;
}

/** How scores spread month by month (S8): a bar for the eye, the numbers beside it. */
export function Months({ scored, onWrite }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const [id, setId] = useState('');
  const [whose, setWhose] = useState(0);
  const report = useMemo(() => distributionIn(scored), [scored]);
  const own = report.rubrics.find(({ rubric }) => rubric.id === id) ?? report.rubrics[0];
  if (!own) return <Text>{say('distribution.none')}</Text>;
  const series = own.series[whose] ?? own.series[0]!;
  return (
    <>
      {report.rubrics.length > 1 && (
        <Field label={say('review.rubric')}>
          <Select
            value={own.rubric.id}
            onChange={(_, { value }) => {
              setId(value);
              setWhose(0);
            }}
          >
            {report.rubrics.map(({ rubric }) => (
              <option key={rubric.id} value={rubric.id}>
                {rubric.name || rubric.id}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={say('review.whose')}>
        <Select value={own.series.indexOf(series)} onChange={(_, { value }) => setWhose(Number(value))}>
          {own.series.map((each, i) => (
            <option key={i} value={i}>
              {say(`distribution.${each.by}`, { name: seriesName(each, language) })}
            </option>
          ))}
        </Select>
      </Field>
      <Table
        lines={[
          ...series.months.map((month) => ({ name: monthText(month), spread: month })),
          { name: say('distribution.together'), spread: series.together },
        ]}
        bands={own.bands}
      />
      <Text className={layout.quiet}>{say('distribution.middle', { middle: 50 })}</Text>
      {distributionNotes(report, language).map((note) => (
        <Text key={note}>{note}</Text>
      ))}
      <div className={layout.actions}>
        <Button onClick={onWrite}>{say('review.write')}</Button>
      </div>
    </>
  );
}

interface TableProps {
  readonly lines: readonly { readonly name: string; readonly spread: Spread }[];
  readonly bands: readonly string[];
}

function Table({ lines, bands }: TableProps) {
  const say = useText();
  const layout = useLayout();
  const table = useTable();
  const look = useReviewLook();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col" className={table.head}>
            {say('distribution.month')}
          </th>
          <td aria-hidden className={look.bar} />
          <th scope="col" className={mergeClasses(table.headNumber, look.nowrap)}>
            {say('distribution.interval')}
          </th>
          <th scope="col" className={mergeClasses(table.headNumber, look.nowrap)}>
            {say('distribution.median')}
          </th>
          <th scope="col" className={mergeClasses(table.headNumber, look.nowrap)}>
            {say('distribution.visits')}
          </th>
        </tr>
      </thead>
      {lines.map(({ name, spread }) => (
        <tbody key={name}>
          <tr>
            <th scope="row" className={mergeClasses(table.cell, look.nowrap)}>
              {name}
            </th>
            <td aria-hidden className={mergeClasses(table.cell, look.bar)}>
              {spread.figures && <Bar figures={spread.figures} />}
            </td>
            <td className={table.number}>
              {spread.figures && `${fixed(spread.figures.low)}–${fixed(spread.figures.high)}`}
            </td>
            <td className={table.number}>{spread.figures && fixed(spread.figures.median)}</td>
            <td className={table.number}>{spread.visits}</td>
          </tr>
          {spread.figures && (
            <tr>
              <td colSpan={5} className={layout.quiet}>
                {[
                  `${say('distribution.average')} ${fixed(spread.figures.average)}`,
                  ...(spread.open > 0 ? [`${say('distribution.open')} ${spread.open}`] : []),
                  bandShares(spread, bands),
                ].join(' · ')}
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}

const fixed = (value: Rational): string => toFixed(value, 1);

/** Scores that the bar reaches to; beyond, it ends at its edge. */
const SCALE = 120;

function Bar({ figures: { low, median, high } }: { readonly figures: NonNullable<Spread['figures']> }) {
  const look = useReviewLook();
  const place = (score: Rational): number => Math.min(100, Math.max(0, (toNumber(score) * 100) / SCALE));
  return (
    <span className={look.track}>
      <span className={look.interval} style={{ left: `${place(low)}%`, width: `${place(high) - place(low)}%` }} />
      <span className={look.median} style={{ left: `${place(median)}%` }} />
    </span>
  );
}
