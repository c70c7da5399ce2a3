import { Button, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { LateThing } from '../../jobs/clocks/late-things';
import type { DueRow, OverdueReport } from '../../jobs/clocks/overdue';
import { overdue } from '../../jobs/clocks/overdue';
import { lateTimesText } from '../../jobs/clocks/remind-text';
import { UNIT_WORDS } from '../../sheets/clocks/rules';
import { LongList } from '../ledger/views/long-list';
import { CellLink } from '../parts/cell-link';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';
import { namesText, thingText } from './names';
import { Notes } from './notes';
import { StateBadge } from './state-badge';
import type { PlaceProps } from './view';

/** Who is late and who is due today, by name (F2), each with the clock that was used and the last answer looked at. */
export function OverduePlace({ grids, environment, propose }: PlaceProps) {
  const say = useText();
  const layout = useLayout();
  const report = useMemo(() => overdue(grids, {}, environment).report, [grids, environment]);
  const { things, due, running, checkedAt, zone, findings } = report;
  return (
    <>
      <Text className={layout.quiet}>{say('clocks.overdue.running', { running, at: checkedAt, zone })}</Text>
      <Rows
        title={say(things.length > 0 ? 'clocks.overdue.late' : 'clocks.overdue.none', { count: things.length })}
        {...{ rows: things, report }}
      />
      <Rows
        title={say(due.length > 0 ? 'clocks.overdue.due' : 'clocks.overdue.due-none', { count: due.length })}
        {...{ rows: due, report }}
      />
      <Notes findings={findings} />
      <Text className={layout.quiet}>{say('clocks.overdue.write.hint')}</Text>
      <div className={layout.actions}>
        <Button onClick={() => void propose('clocks.job.marks', overdue, {})}>{say('clocks.overdue.write')}</Button>
      </div>
    </>
  );
}

interface RowsProps {
  readonly title: string;
  readonly rows: readonly (DueRow | LateThing)[];
  readonly report: OverdueReport;
}

function Rows({ title, rows, report }: RowsProps) {
  const layout = useLayout();
  return (
    <section className={layout.section} aria-label={title}>
      <Text as="h3" className={layout.subheading}>
        {title}
      </Text>
      {rows.length > 0 && (
        <LongList
          items={rows}
          line={(row) => <Row key={`${row.rule} ${row.sheet} ${row.row} ${row.id}`} row={row} at={report.checkedAt} />}
        />
      )}
    </section>
  );
}

function Row({ row, at }: { readonly row: DueRow | LateThing; readonly at: string }) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const { owners, about, id, sheet, what, rule, limit, due, minutesLate, state, level } = row;
  const isLate = state === 'late' || state === 'escalated';
  return (
    <li className={layout.item}>
      <div className={layout.spread}>
        <Text weight="semibold" className={layout.words}>
          {namesText(owners, say, language)}
        </Text>
        <StateBadge state={state} level={level} />
      </div>
      <div className={layout.words}>
        <CellLink at={{ sheet, row: row.row, column: 0 }}>{thingText(about, id)}</CellLink>
      </div>
      <div className={layout.words}>
        {say(isLate ? 'clocks.overdue.line' : 'clocks.overdue.line-due', {
          due,
          late: lateTimesText(minutesLate, 'times' in row ? row.times : 1, language),
        })}
      </div>
      <div className={layout.quiet}>
        {say('clocks.overdue.clock', {
          what: what || rule,
          count: limit.count,
          unit: UNIT_WORDS[limit.unit][language],
        })}
        {isLate && ` · ${answerText(row, at, say)}`}
      </div>
    </li>
  );
}

/** How far it went up, and what was last heard. */
function answerText({ level, answered, answerDue }: DueRow, at: string, say: ReturnType<typeof useText>): string {
  if (answered !== null) return say('overdue.answered', { at: answered });
  const asked =
    level === 0
      ? []
      : [say(answerDue === null ? 'overdue.level-open' : 'overdue.level', { level, due: answerDue ?? '' })];
  return [...asked, say('clocks.overdue.no-answer', { at })].join(' · ');
}
