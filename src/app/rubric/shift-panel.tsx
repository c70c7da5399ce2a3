import { Field, Input, mergeClasses, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Shifts } from '../../engine/rubric/preview/shift';
import type { Rubric } from '../../engine/rubric/rubric';
import type { Life } from '../../engine/rubric/version/life';
import { isMessageKey } from '../../i18n';
import type { LeftOut, ShiftReport } from '../../jobs/shift';
import { halvesOf, shiftIn } from '../../jobs/shift';
import type { ScoredBook } from '../../jobs/scored';
import { LongList } from '../ledger/views/long-list';
import { useLayout } from '../parts/layout';
import { useTable } from '../parts/table';
import { showNumber, showSigned } from '../show';
import { useText } from '../text';
import { useLook } from './look';
import { NOW, VersionSelect } from './version-select';
import type { RubricView } from './view';

interface Props {
  readonly scored: ScoredBook;
  readonly rubric: Rubric;
  readonly life: Life;
  readonly view: RubricView;
  readonly onView: (part: Partial<RubricView>) => void;
}

/** People got better, or the rubric got easier? Two periods of given visits, as given and as one version scores them. */
export function ShiftPanel({ scored, rubric, life, view, onView }: Props) {
  const say = useText();
  const layout = useLayout();
  const look = useLook();
  const halves = useMemo(() => halvesOf(scored, rubric.id), [scored, rubric.id]);
  const periods = view.shift ?? halves;
  const report = useMemo(
    () => periods && shiftIn(scored, { rubric: rubric.id, ...periods }),
    [scored, rubric.id, periods],
  );
  if (!periods || !report) return <Text>{say('rubric.shift.none')}</Text>;
  const fixed = view.shift?.fixed;
  const choose = (part: NonNullable<Partial<RubricView['shift']>>): void =>
    onView({ shift: { ...periods, ...(fixed !== undefined && { fixed }), ...part } });
  const day = (side: 'from' | 'to', end: 'from' | 'to') => {
    const period = say(side === 'from' ? 'rubric.shift.first' : 'rubric.shift.second');
    return (
      <Field label={say(`rubric.shift.${end}`, { period })} size="small">
        <Input
          className={look.date}
          type="date"
          value={periods[side][end]}
          onChange={(_, { value }) => choose({ [side]: { ...periods[side], [end]: value } })}
        />
      </Field>
    );
  };
  return (
    <div className={layout.section}>
      <Text>{say('rubric.shift.lead')}</Text>
      <div className={layout.pair}>
        {day('from', 'from')}
        {day('from', 'to')}
        {day('to', 'from')}
        {day('to', 'to')}
      </div>
      <VersionSelect
        label={say('rubric.shift.fixed')}
        versions={life.versions}
        value={fixed ?? NOW}
        withNow
        onChoose={(version) =>
          onView({ shift: version === NOW ? { from: periods.from, to: periods.to } : { ...periods, fixed: version } })
        }
      />
      {'code' in report ? <Text>{refusal(report.code)}</Text> : <Answer report={report} />}
    </div>
  );

  function refusal(code: string): string {
    const key = `refused.${code}`;
    return isMessageKey(key) ? say(key, { visit: rubric.id, ids: [String(fixed)] }) : code;
  }
}

/** Averages have long decimals, and the pane is narrow; points are small, and need more of them. */
const placesOf = (key: keyof Shifts): number => (key === 'points' ? 4 : 2);

const FIGURES: readonly (keyof Shifts)[] = ['average', 'low', 'median', 'high', 'points'];

function Answer({ report: { visits, shifts, leftOut } }: { readonly report: ShiftReport }) {
  const say = useText();
  const layout = useLayout();
  const table = useTable();
  const look = useLook();
  if (!shifts) return <Text>{say('rubric.shift.empty')}</Text>;
  return (
    <>
      <Text>{say('rubric.shift.counts', visits)}</Text>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" className={table.head}>
              {say('rubric.shift.figure')}
            </th>
            {(['whole', 'people', 'rubric'] as const).map((key) => (
              <th key={key} scope="col" className={table.headNumber}>
                {say(`rubric.shift.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {FIGURES.map((key) => {
            const { before, after, people, rubric } = shifts[key];
            const places = placesOf(key);
            return (
              <tr key={key}>
                <th scope="row" className={table.cell}>
                  {say(`shift.${key}`)}
                </th>
                <td className={mergeClasses(table.number, look.wraps)}>
                  {say('rubric.fromTo', { before: showNumber(before, places), after: showNumber(after, places) })}
                </td>
                <td className={table.number}>{showSigned(people, places)}</td>
                <td className={table.number}>{showSigned(rubric, places)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Text className={layout.quiet}>{say('rubric.shift.sum')}</Text>
      {leftOut.length > 0 && <LeftOutList leftOut={leftOut} />}
    </>
  );
}

function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const say = useText();
  const layout = useLayout();
  return (
    <details>
      <summary>{say('rubric.shift.leftOut', { count: leftOut.length })}</summary>
      <LongList
        size="small"
        items={leftOut}
        line={({ visit, date, code }) => (
          <li key={`${visit} ${code}`} className={layout.quiet}>
            {[visit, date, say(`shift.${code}`)].filter(Boolean).join(' · ')}
          </li>
        )}
      />
    </details>
  );
}
