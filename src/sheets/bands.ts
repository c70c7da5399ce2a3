import type { Finding } from '../engine/grid/plan';
import { fromNumber, toText } from '../engine/number/rational';
import type { Band, BandProblem, Edge } from '../engine/rubric/bands';
import { readCondition, resolveBands } from '../engine/rubric/bands';
import type { SheetDefinition } from './definition';
import type { Table } from './table';
import { cellOf, findingAt, textOf } from './table';

/** Which scores earn which points (S5), an inequality a row. */
export const BANDS_SHEET: SheetDefinition = {
  key: 'bands',
  name: 'Bands 分段',
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

/** The bands of one rubric. A row without a rubric id belongs to every rubric. */
export function readBands(table: Table, rubric: string): BandTable {
  const findings: Finding[] = [];
  const written: Band[] = [];
  for (const row of table.rows) {
    const owner = textOf(table, row, 'rubric');
    if (owner && owner !== rubric) continue;
    const band = readBand(table, row, findings);
    if (band) written.push(band);
  }
  const broken = findings.map((finding) => finding.code);
  if (written.length === 0 && broken.length === 0) {
    findings.push(findingAt(table, table.headerRow, 'condition', 'bands-empty', 'error', { rubric }));
    broken.push('bands-empty');
  }
  const { bands, problems } = resolveBands(written);
  return { bands, findings: [...findings, ...problems.map((problem) => asFinding(table, problem))], broken };
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

function asFinding(table: Table, problem: BandProblem): Finding {
  if (problem.code === 'band-unsorted') return findingAt(table, problem.row, 'condition', problem.code, 'warning');
  const { lower, upper } = problem;
  const ends = { lower: edgeText(lower?.to, '≤', '<'), upper: edgeText(upper?.from, '≥', '>') };
  const data = { ...ends, lowerBand: lower?.name ?? '', upperBand: upper?.name ?? '' };
  // An open end above the highest or below the lowest band may be meant; a hole or an overlap inside is not.
  return findingAt(table, problem.row, 'condition', problem.code, lower && upper ? 'error' : 'warning', data);
}

const edgeText = (edge: Edge | undefined, closed: string, open: string): string =>
  edge ? `${edge.closed ? closed : open} ${toText(edge.at)}` : '∞';
