import type { Finding, FindingData, Severity } from '../engine/grid/plan';
import { fromNumber, toText } from '../engine/number/rational';
import type { Band, Edge, Interval } from '../engine/rubric/bands';
import { resolveBands } from '../engine/rubric/bands';
import { readCondition } from '../engine/rubric/bands-condition';
import type { BandProblem } from '../engine/rubric/bands-proof';
import { proveBands } from '../engine/rubric/bands-proof';
import type { Reach } from '../engine/rubric/bands-reach';
import type { SheetDefinition } from './definition';
import { PRINTED_WIDE } from './definition';
import type { Table } from './table';
import { cellOf, findingAt, textOf } from './table';

/** Which scores earn which points (S5), an inequality a row. */
export const BANDS_SHEET: SheetDefinition = {
  key: 'bands',
  name: 'Bands 分段',
  print: PRINTED_WIDE,
  columns: [
    { key: 'rubric', header: { 'zh-CN': '标准编号', en: 'Rubric' }, also: ['rubric id', '评分标准'], width: 16 },
    {
      key: 'condition',
      header: { 'zh-CN': '得分', en: 'Score' },
      also: ['condition', '条件', '得分区间'],
      width: 16,
      format: '@',
      required: true,
    },
    { key: 'name', header: { 'zh-CN': '分段', en: 'Band' }, also: ['名称', 'name'], width: 16 },
    { key: 'points', header: { 'zh-CN': '积分', en: 'Points' }, width: 10, required: true },
  ],
};

export interface BandTable {
  readonly bands: readonly Band[];
  readonly findings: readonly Finding[];
  /** Codes of the errors that keep the rubric from scoring. Holes and overlaps only stop the scores that fall into them. */
  readonly broken: readonly string[];
}

/** The codes that `BandTable.broken` can hold. */
export const BAND_FAULTS: readonly string[] = ['bands-empty', 'band-condition-unreadable', 'band-points-unreadable'];

/**
 * Rows that bands of this rubric stand in. A row without a rubric id belongs to every rubric; one in which only something
 * of the owner's own stands is no band.
 */
export const bandRows = (table: Table, rubric: string): number[] =>
  table.rows.filter((row) => {
    const owner = textOf(table, row, 'rubric');
    return owner ? owner === rubric : BANDS_SHEET.columns.some(({ key }) => textOf(table, row, key) !== '');
  });

/**
 * The bands of one rubric, and what can be proved about them.
 * @param reach the rubric's possible scores; absent while errors leave them open
 */
export function readBands(table: Table, rubric: string, reach?: Reach): BandTable {
  const findings: Finding[] = [];
  const written = bandRows(table, rubric).flatMap((row) => readBand(table, row, findings) ?? []);
  const broken = findings.map((finding) => finding.code);
  if (written.length === 0 && broken.length === 0) {
    findings.push(findingAt(table, table.headerRow, 'condition', 'bands-empty', 'error', { rubric }));
    broken.push('bands-empty');
  }
  const bands = resolveBands(written);
  const problems = provedOf(bands, reach).map(({ code, severity, data, row }) =>
    findingAt(table, row, code === 'band-points-fall' ? 'points' : 'condition', code, severity, data),
  );
  return { bands, findings: [...findings, ...problems], broken };
}

function readBand(table: Table, row: number, findings: Finding[]): Band | undefined {
  const condition = textOf(table, row, 'condition');
  const interval = readCondition(condition);
  const points = cellOf(table, row, 'points');
  if (!interval)
    findings.push(findingAt(table, row, 'condition', 'band-condition-unreadable', 'error', { text: condition }));
  if (typeof points !== 'number')
    findings.push(findingAt(table, row, 'points', 'band-points-unreadable', 'error', { text: String(points ?? '') }));
  if (!interval || typeof points !== 'number') return undefined;
  return { ...interval, condition, name: textOf(table, row, 'name') || condition, points: fromNumber(points), row };
}

/** The codes of everything that is found out about a table of bands. */
export const BAND_FINDINGS: readonly string[] = [
  ...BAND_FAULTS,
  'band-hole',
  'band-overlap',
  'band-between-steps',
  'band-out-of-reach',
  'band-no-score',
  'band-points-fall',
  'band-unsorted',
];

/** Something proved about a table of bands, ready to be said: `finding.CODE`. */
export interface Proved {
  readonly code: BandProblem['code'];
  readonly severity: Severity;
  readonly data: FindingData;
  readonly row: number;
}

export const provedOf = (bands: readonly Band[], reach?: Reach): Proved[] =>
  proveBands(bands, reach).map((problem) => ({
    code: problem.code,
    severity: severityOf(problem),
    data: problemData(problem, reach),
    row: problem.row,
  }));

function severityOf(problem: BandProblem): Severity {
  if (problem.code === 'band-between-steps') return 'info';
  // An open end above the highest or below the lowest band may be meant; a hole or an overlap inside is not.
  return 'isPossible' in problem && problem.isPossible && problem.lower && problem.upper ? 'error' : 'warning';
}

/** What the sentence about a problem says. */
function problemData(problem: BandProblem, reach?: Reach): FindingData {
  const scores: FindingData = reach
    ? { step: toText(reach.step), least: toText(reach.least), greatest: toText(reach.greatest) }
    : {};
  if ('band' in problem) {
    const { name } = problem.band;
    return { band: name, range: rangeText(problem.band), ...scores };
  }
  if (problem.code === 'band-unsorted') return {};
  const { lower, upper } = problem;
  const names = { lowerBand: lower?.name ?? '', upperBand: upper?.name ?? '' };
  if (problem.code === 'band-points-fall')
    return { ...names, lowerPoints: toText(problem.lower.points), upperPoints: toText(problem.upper.points) };
  return { ...names, lower: edgeText(lower?.to, '≤', '<'), upper: edgeText(upper?.from, '≥', '>'), ...scores };
}

const edgeText = (edge: Edge | undefined, closed: string, open: string): string =>
  edge ? `${edge.closed ? closed : open} ${toText(edge.at)}` : '∞';

/** `≥ 60, < 75`. */
export const rangeText = ({ from, to }: Interval): string =>
  [from && edgeText(from, '≥', '>'), to && edgeText(to, '≤', '<')].filter(Boolean).join(', ');
