import { toText } from '../../engine/number/rational';
import type { Shifts } from '../../engine/rubric/preview/shift';
import type { LeftOut, ShiftOptions, ShiftReport } from '../../jobs/shift';
import { shift } from '../../jobs/shift';
import { showNumber, showSigned } from '../../app/show';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import type { Context, ExitCode } from '../context';
import { finding, jsonText } from '../format/json';
import { table } from '../format/table';
import { requireSheets } from '../requirements';
import { environmentOf, openSession, read } from '../session';
import { granted, periodIn, versionIn } from '../versions';

/** `steelyard shift`: people got better, or the rubric got easier? Writes nothing. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['table', 'json']) ?? 'table';
  atMost(1, given);
  const options = optionsIn(given);
  const session = await openSession(given, context);
  const { grids, scored } = await read(session, context);
  requireSheets(scored, session.file);
  const report = granted(shift(grids, options, environmentOf(context)).report);
  const { out } = context.terminal;
  out(format === 'json' ? jsonText(shiftJson(report, options, context)) : shiftText(report, options, context));
  return 0;
}

function optionsIn(given: Arguments): ShiftOptions {
  const rubric = given.values.get('rubric');
  const fixed = versionIn(given, 'fixed');
  return {
    from: periodIn(given, 'from'),
    to: periodIn(given, 'to'),
    ...(rubric !== undefined && { rubric }),
    ...(fixed !== undefined && { fixed }),
  };
}

const FIGURES: readonly (keyof Shifts)[] = ['average', 'low', 'median', 'high', 'points'];

/** Numbers are decimals as text; a fraction where no decimal is exact (`151/3`). */
const shiftJson = (
  { rubric, visits, shifts, leftOut }: ShiftReport,
  { from, to, fixed }: ShiftOptions,
  { say, language }: Context,
) => ({
  job: 'shift',
  rubric: rubric.id,
  fixed: fixed ?? null,
  from: { ...from, visits: visits.from },
  to: { ...to, visits: visits.to },
  shifts: shifts
    ? Object.fromEntries(
        FIGURES.map((key) => {
          const { before, after, people, rubric: rule } = shifts[key];
          return [key, { before: toText(before), after: toText(after), people: toText(people), rubric: toText(rule) }];
        }),
      )
    : null,
  leftOut: leftOut.map(({ visit, date, code, problems }) => ({
    visit,
    date,
    code,
    message: say(`shift.${code}`),
    findings: problems.map((problem) => finding(problem, language)),
  })),
});

function shiftText({ visits, shifts, leftOut }: ShiftReport, { fixed }: ShiftOptions, { say }: Context): string {
  const rule = fixed === undefined ? say('cli.preview.now') : say('cli.preview.version', { version: fixed });
  const right = (header: string) => ({ header, align: 'right' as const });
  const figures = shifts
    ? table(
        [
          { header: say('cli.column.figure') },
          right(say('cli.column.before')),
          right(say('cli.column.after')),
          right(say('cli.column.people')),
          right(say('cli.column.rule')),
        ],
        FIGURES.map((key) => [
          say(`shift.${key}`),
          showNumber(shifts[key].before),
          showNumber(shifts[key].after),
          showSigned(shifts[key].people),
          showSigned(shifts[key].rubric),
        ]),
      )
    : `${say('cli.shift.none')}\n`;
  const line = ({ visit, date, code }: LeftOut): string[] => [visit, date ?? '', say(`shift.${code}`)];
  const out = leftOut.length > 0 && [
    `${say('rubric.shift.leftOut', { count: leftOut.length })}\n`,
    table(
      [{ header: say('cli.column.visit') }, { header: say('cli.column.date') }, { header: say('cli.column.why') }],
      leftOut.map(line),
    ),
  ];
  return [`${say('cli.shift.fixed', { rule, ...visits })}\n`, figures, ...(out || [])].join('\n');
}
