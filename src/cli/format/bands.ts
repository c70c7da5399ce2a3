import type { Finding } from '../../engine/grid/plan';
import type { Rational } from '../../engine/number/rational';
import { toNumber, toText } from '../../engine/number/rational';
import type { Edge } from '../../engine/rubric/bands';
import type { Resolution } from '../../engine/rubric/bands-text/doubts';
import type { Place } from '../../engine/rubric/bands-text/placed';
import { doubtText, readingText, textProblemText } from '../../app/bands/words';
import { problemText, translate } from '../../i18n';
import { isMessageKey } from '../../i18n';
import type { BandsReport } from '../../jobs/bands-read';
import { rangeText } from '../../sheets/bands';
import type { Context } from '../context';
import { finding as findingJson, jsonText } from './json';
import { printable } from './printable';
import { table } from './table';

interface Shown {
  readonly reports: readonly BandsReport[];
  readonly findings: readonly Finding[];
  readonly changes: number;
  readonly refused: BandsReport['refused'];
}

/** Visits that are named of one place; JSON has them all. */
const NAMED = 12;

/** The documented, stable form: keys are only ever added. */
export const bandsJson = ({ reports, findings, changes, refused }: Shown, context: Context): string =>
  jsonText({
    job: 'bands',
    rubrics: reports.map((report) => rubricJson(report, context)),
    findings: findings.map((each) => findingJson(each, context.language)),
    changes,
    refused: refused ? { code: refused.code, about: refused.ids, message: refusedText(refused, context) } : null,
  });

const rubricJson = ({ rubric, reach, bands, resolutions, problems, proof }: BandsReport, context: Context) => ({
  rubric: rubric?.id ?? null,
  step: rubric ? toNumber(rubric.settings.step) : null,
  least: reach ? toNumber(reach.least) : null,
  greatest: reach ? toNumber(reach.greatest) : null,
  bands: bands.map(({ from, to, condition, name, points }) => ({
    condition,
    from: edgeJson(from),
    to: edgeJson(to),
    name,
    points: toNumber(points),
  })),
  resolutions: resolutions.map((each) => ({
    kind: each.kind,
    key: each.key,
    from: edgeJson(each.scores.from),
    to: edgeJson(each.scores.to),
    reading: each.reading ?? null,
    chosen: each.isChosen,
    alternatives: each.readings.map((reading) => ({ reading, points: pointsOf(each, reading, bands) })),
    possible: each.isScored,
    visits: each.visits.map(({ visit, score, given }) => ({
      visit: visit.id,
      score: toNumber(score),
      given: given ? { score: toNumber(given.score), points: toNumber(given.points) } : null,
    })),
  })),
  problems: problems.map((problem) => ({
    code: problem.code,
    severity: problem.isGrave ? 'error' : 'warning',
    ...problem.place,
    text: problem.text,
    message: textProblemText(problem, context.say),
  })),
  proof: (proof ?? []).map(({ code, severity, data }) => ({
    code,
    severity,
    data,
    message: problemText(context.language, { code, data }),
  })),
});

const edgeJson = (edge: Edge | undefined) => (edge ? { at: toNumber(edge.at), included: edge.closed } : null);

function pointsOf({ lower, upper }: Resolution, reading: string, bands: BandsReport['bands']): number | null {
  const place = reading === 'upper' ? upper : reading === 'lower' ? lower : undefined;
  return place === undefined ? null : toNumber(bands[place]!.points);
}

/** The bands with both their edges, then every place in doubt with what else it could be. */
export function bandsText(report: BandsReport, text: string | undefined, context: Context): string {
  const { say } = context;
  const { rubric, reach, bands, resolutions, proof } = report;
  if (!rubric) return '';
  const name = printable(rubric.id === rubric.name ? rubric.id : `${rubric.name} (${rubric.id})`);
  const exact = (value: Rational): string => toText(value);
  const title = reach
    ? say('cli.bands.rubric', {
        rubric: name,
        least: exact(reach.least),
        greatest: exact(reach.greatest),
        step: exact(reach.step),
      })
    : say('cli.bands.rubric-open', { rubric: name });
  const rows = [...bands].reverse().map((band) => [rangeText(band), band.name, exact(band.points)]);
  const columns = [
    { header: say('cli.column.score') },
    { header: say('cli.column.band') },
    { header: say('cli.column.points'), align: 'right' as const },
  ];
  // The borders of a table that stands are no doubts, unless somebody asked.
  const doubts = resolutions.filter(({ kind, isChosen }) => text !== undefined || kind !== 'border' || isChosen);
  const parts = [
    title,
    ...(rows.length > 0 ? ['', table(columns, rows).trimEnd()] : []),
    ...(doubts.length > 0
      ? [
          '',
          say('cli.bands.doubts'),
          ...(text === undefined ? [] : [`  ${say('bands.doubtsRule')}`]),
          ...doubts.flatMap((doubt) => doubtLines(doubt, report, context)),
        ]
      : []),
    ...(bands.length > 0 && proof?.length === 0 ? ['', say('bands.sound')] : []),
  ];
  return `${parts.join('\n')}\n`;
}

function doubtLines(
  doubt: BandsReport['resolutions'][number],
  { bands, rubric }: BandsReport,
  { say }: Context,
): string[] {
  const { key, reading, readings, isChosen, isScored, visits } = doubt;
  const what = doubtText(doubt, say);
  const read = reading && readingText(doubt, reading, bands, say);
  const named = visits.slice(0, NAMED).map(({ visit, score, given }) =>
    given
      ? say('cli.bands.visit-given', {
          visit: printable(visit.id),
          score: toText(score),
          stands: say('bands.stands', { points: toText(given.points), count: toText(given.points) }),
        })
      : say('cli.bands.visit', { visit: printable(visit.id), score: toText(score) }),
  );
  return [
    read
      ? say(isChosen ? 'cli.bands.chosen' : 'cli.bands.usual', { what, reading: read })
      : say('cli.bands.open', { what }),
    ...(isScored ? [] : [`    ${say('bands.unscored', { step: toText(rubric!.settings.step) })}`]),
    ...readings
      .filter((each) => each !== reading)
      .map((each) => say('cli.bands.otherwise', { key, choice: each, reading: readingText(doubt, each, bands, say) })),
    ...(visits.length > NAMED
      ? [say('cli.bands.visits-more', { visits: named, count: visits.length - NAMED })]
      : visits.length > 0
        ? [say('cli.bands.visits', { visits: named })]
        : []),
  ];
}

/** What of the text was not understood, with its line and character; what is proved about the bands; why nothing is written. */
export function showUnread(report: BandsReport, text: string | undefined, context: Context): void {
  const { terminal, language, say } = context;
  const line = (severity: Finding['severity'], place: string, message: string): void =>
    terminal.err(`${say('cli.finding', { severity: say(`cli.${severity}`), place, message: printable(message) })}\n`);
  for (const problem of report.problems)
    line(
      problem.isGrave ? 'error' : 'warning',
      placeText(text ?? '', problem.place, say),
      textProblemText(problem, say),
    );
  if (text !== undefined && report.refused)
    for (const { code, severity, data } of report.proof ?? [])
      line(severity, '--text', problemText(language, { code, data }));
  if (report.refused) line('error', 'bands', refusedText(report.refused, context));
}

function placeText(text: string, { start }: Place, say: Context['say']): string {
  const before = text.slice(0, start).split('\n');
  return say('cli.bands.place', { line: before.length, column: [...before.at(-1)!].length + 1 });
}

function refusedText({ code, ids }: NonNullable<BandsReport['refused']>, { language }: Context): string {
  const key = `refused.${code}`;
  return isMessageKey(key) ? translate(language, key, { ids: ids.map((id) => id.slice(0, 60)) }) : code;
}
