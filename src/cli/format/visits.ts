import { add, toNumber } from '../../engine/number/rational';
import { showNumber } from '../../app/show';
import type { ScoredVisit } from '../../jobs/scored';
import type { Context } from '../context';
import type { Field } from './csv';
import { csv } from './csv';
import type { Standing } from '../../jobs/visit-standing';
import { sameStanding, standing, standingOf } from '../../jobs/visit-standing';
import type { Result } from './result';
import type { Column } from './table';
import { table } from './table';

/** The visits, then the points by engineer. */
export function resultTable({ scored, shown }: Result, { say }: Context): string {
  const header = (key: Parameters<typeof say>[0], align?: 'right'): Column => ({
    header: say(key),
    ...(align && { align }),
  });
  const visits = table(
    [
      header('cli.column.visit'),
      header('cli.column.date'),
      header('cli.column.engineer'),
      header('cli.column.group'),
      header('cli.column.score', 'right'),
      header('cli.column.band'),
      header('cli.column.points', 'right'),
      header('cli.column.state'),
    ],
    shown.map((index) => visitRow(scored.visits[index]!, say)),
  );
  const totals = table(
    [
      header('cli.column.engineer'),
      header('cli.column.group'),
      header('cli.column.visits', 'right'),
      header('cli.column.given-points', 'right'),
      header('cli.column.open-points', 'right'),
      header('cli.column.points', 'right'),
    ],
    scored.totals.map(({ engineer, group, given, open }) => [
      engineer,
      group,
      String(given.visits + open.visits),
      showNumber(given.points),
      showNumber(open.points),
      showNumber(add(given.points, open.points)),
    ]),
  );
  return `${visits}\n${totals}`;
}

function visitRow(each: ScoredVisit, say: Context['say']): string[] {
  const { visit } = each;
  const counts = standing(each);
  return [
    visit.id,
    visit.date ?? '',
    visit.engineer,
    visit.group,
    counts ? showNumber(counts.score) : '',
    counts?.band ?? '',
    counts ? showNumber(counts.points) : '',
    stateText(each, say),
  ];
}

/** `given`, and what it would be by now where that is something else. */
function stateText({ state, given, outcome }: ScoredVisit, say: Context['say']): string {
  if (!given) return say(outcome ? `cli.state.${state}` : 'cli.state.unscored');
  if (!outcome || sameStanding(given, standingOf(outcome))) return say('cli.state.given');
  return say('cli.state.given-otherwise', { score: showNumber(outcome.score), points: showNumber(outcome.points) });
}

const CSV_HEADER = [
  ...['visit', 'rubric', 'date', 'engineer', 'group', 'state', 'score', 'band', 'points'],
  ...['given_at', 'given_by', 'would_be_score', 'would_be_band', 'would_be_points'],
];

/** One line a visit; the header's names are stable and the same in every language. */
export const resultCsv = ({ scored, shown }: Result): string =>
  csv([CSV_HEADER, ...shown.map((index) => csvRow(scored.visits[index]!))]);

function csvRow(each: ScoredVisit): Field[] {
  const { visit, rubric, state, given, outcome } = each;
  const would = given && outcome ? standingOf(outcome) : undefined;
  return [
    visit.id,
    rubric.id,
    visit.date,
    visit.engineer,
    visit.group,
    state,
    ...numbers(standing(each)),
    given?.at ?? null,
    given?.by ?? null,
    ...numbers(would),
  ];
}

const numbers = (of: Standing | undefined): Field[] =>
  of ? [toNumber(of.score), of.band, toNumber(of.points)] : [null, null, null];
