import { showNumber, showSigned } from '../../app/show';
import { subtract, toText } from '../../engine/number/rational';
import { distributionOf } from '../../engine/rubric/preview/distribution';
import type { MovedVisit, PreviewReport } from '../../jobs/preview-report';
import { pointsFirst } from '../../jobs/preview-report';
import { changeText } from '../../jobs/version-words';
import type { Language } from '../../i18n/language';
import type { Context } from '../context';
import { finding } from './json';
import { printable } from './printable';
import type { Column } from './table';
import { table } from './table';

type Result = MovedVisit['before'];

/** Numbers are decimals as text; a matrix row is a band before, a column a band after, the last of each is no score. */
export function comparisonJson(report: PreviewReport, language: Language) {
  const { version, before, after, changes, effect, migration, engineers, visitAt, why } = report;
  return {
    against: { version: version.number, name: version.name, fingerprint: version.fingerprint },
    effect: effect ?? null,
    changes: changes.map((each) => ({ ...each, message: changeText(language, each) })),
    visits: migration.moved.map(visitAt).map((each) => ({
      visit: each.scored.visit.id,
      date: each.scored.visit.date,
      engineer: each.scored.visit.engineer,
      before: resultJson(each.before),
      after: resultJson(each.after),
      why: each.before && each.after ? why(each.row).map(lineJson) : [],
      lacking: each.problems.map((problem) => finding(problem, language)),
    })),
    matrix: {
      before: [...before.rubric.bands.map(({ name }) => name), null],
      after: [...after.rubric.bands.map(({ name }) => name), null],
      visits: migration.matrix,
    },
    up: migration.up,
    down: migration.down,
    points: toText(migration.points),
    engineers: engineers.map((each) => ({
      engineer: each.engineer,
      visits: each.visits,
      moved: each.moved,
      before: toText(each.before),
      after: toText(each.after),
    })),
    scores: { before: spreadJson(before), after: spreadJson(after) },
  };
}

const resultJson = (result: Result) =>
  result ? { score: toText(result.score), band: result.band.name, points: toText(result.points) } : null;

const lineJson = ({ id, name, before, after }: ReturnType<PreviewReport['why']>[number]) => ({
  id,
  name,
  before: before ? toText(before) : null,
  after: after ? toText(after) : null,
});

function spreadJson(judged: PreviewReport['before']) {
  const { visits, first, counts, main } = distributionOf(judged);
  return {
    visits,
    intervals: counts.map((count, i) => ({
      from: String((first + i) * 10),
      to: String((first + i + 1) * 10),
      visits: count,
    })),
    main: main ? { low: toText(main.low), median: toText(main.median), high: toText(main.high) } : null,
  };
}

/** Longer lists are of no use on a screen; JSON has them all. */
const SHOWN = 100;

/** @param after what is looked at, in words */
export function comparisonText(report: PreviewReport, after: string, { say, language }: Context): string {
  const { version, changes, effect, migration, engineers, visitAt } = report;
  const moved = pointsFirst(report);
  const column = (key: Parameters<typeof say>[0], align?: 'right'): Column => ({
    header: say(key),
    ...(align && { align }),
  });
  const { rubric } = report.after;
  const before = say('cli.preview.version', { version: version.number });
  const heading = [
    say('cli.preview.title', { rubric: printable(rubric.id), before, after }),
    ...(effect ? [say(`rubric.effect.${effect}`)] : [say('cli.preview.same')]),
    ...changes.map((change) => `  ${printable(changeText(language, change))}`),
    say('cli.preview.counts', {
      count: moved.length,
      visits: report.after.scores.length,
      up: migration.up,
      down: migration.down,
      points: showSigned(migration.points),
    }),
  ];
  const spread = [report.before, report.after].map((each) => distributionOf(each).main);
  const main = spread.flatMap((each, i) =>
    each
      ? [
          `${say(i === 0 ? 'cli.column.before' : 'cli.column.after')}: ${showNumber(each.low)} – ${showNumber(each.high)} (${showNumber(each.median)})`,
        ]
      : [],
  );
  const parts = [
    [...heading, ...(main.length > 0 ? [`${say('cli.preview.main')}: ${main.join(', ')}`] : [])].join('\n') + '\n',
    matrixText(report, say),
    engineers.length > 0 &&
      table(
        [
          column('cli.column.engineer'),
          column('cli.column.visits', 'right'),
          column('cli.column.moved', 'right'),
          column('cli.column.before', 'right'),
          column('cli.column.after', 'right'),
          column('cli.column.change', 'right'),
        ],
        engineers.map((each) => [
          each.engineer,
          String(each.visits),
          String(each.moved),
          showNumber(each.before),
          showNumber(each.after),
          showSigned(subtract(each.after, each.before)),
        ]),
      ),
    moved.length > 0 &&
      table(
        [
          column('cli.column.visit'),
          column('cli.column.date'),
          column('cli.column.engineer'),
          column('cli.column.before'),
          column('cli.column.after'),
          column('cli.column.why'),
        ],
        moved.slice(0, SHOWN).map((row) => movedRow(visitAt(row), report, say)),
      ) + (moved.length > SHOWN ? `${say('cli.more-rows', { count: moved.length - SHOWN })}\n` : ''),
  ];
  return parts.filter(Boolean).join('\n');
}

function matrixText({ before, after, migration: { matrix } }: PreviewReport, say: Context['say']): string {
  const names = (bands: typeof before.rubric.bands): string[] => [
    ...bands.map(({ name }) => name),
    say('cli.preview.no-score'),
  ];
  const [from, to] = [names(before.rubric.bands), names(after.rubric.bands)];
  return table(
    [{ header: say('cli.column.from-to') }, ...to.map((header) => ({ header, align: 'right' as const }))],
    matrix.map((row, i) => [from[i]!, ...row.map((count) => (count === 0 ? '·' : String(count)))]),
  );
}

function movedRow(each: MovedVisit, { why }: PreviewReport, say: Context['say']): string[] {
  const { visit } = each.scored;
  const side = (result: Result): string =>
    result
      ? `${showNumber(result.score)} ${result.band.name} ${showNumber(result.points)}`
      : say('cli.preview.no-score');
  const reasons =
    each.before && each.after
      ? why(each.row).map(
          ({ name, before, after }) =>
            `${name} ${before ? showNumber(before) : '–'} → ${after ? showNumber(after) : '–'}`,
        )
      : each.problems.map(({ data }) => String(data.name ?? '')).filter(Boolean);
  return [visit.id, visit.date ?? '', visit.engineer, side(each.before), side(each.after), reasons.join('; ')];
}
