import { FORMATS } from '../engine/grid/number-format';
import type { Finding } from '../engine/grid/plan';
import type { Rational } from '../engine/number/rational';
import { fromNumber, parseDecimal, rational, toText } from '../engine/number/rational';
import type { Derivation } from '../engine/rubric/derivation';
import type { Given, GivenMark } from './book';
import type { SheetDefinition } from './definition';
import type { Table } from './table';
import { cellOf, dayAt, findingAt, textOf } from './table';

/** What was given, a row each, only ever appended to (DESIGN "Given scores stand"). */
export const RESULTS_SHEET: SheetDefinition = {
  key: 'results',
  name: 'Results 评定结果',
  columns: [
    { key: 'at', header: { 'zh-CN': '评定时间', en: 'Given at' }, width: 26, format: '@' },
    { key: 'by', header: { 'zh-CN': '评定人', en: 'Given by' }, width: 14, format: '@' },
    { key: 'visit', header: { 'zh-CN': '回访编号', en: 'Visit' }, width: 14, format: '@', required: true },
    { key: 'rubric', header: { 'zh-CN': '标准编号', en: 'Rubric' }, width: 16, format: '@' },
    { key: 'date', header: { 'zh-CN': '回访日期', en: 'Date' }, width: 12, format: FORMATS.date },
    { key: 'engineer', header: { 'zh-CN': '工程师', en: 'Engineer' }, width: 14, format: '@' },
    { key: 'group', header: { 'zh-CN': '小组', en: 'Group' }, width: 16, format: '@' },
    { key: 'customer', header: { 'zh-CN': '客户', en: 'Customer' }, width: 26, format: '@' },
    { key: 'score', header: { 'zh-CN': '得分', en: 'Score' }, width: 9, required: true },
    { key: 'band', header: { 'zh-CN': '分段', en: 'Band' }, width: 12, format: '@' },
    { key: 'points', header: { 'zh-CN': '积分', en: 'Points' }, width: 9, required: true },
    { key: 'comment', header: { 'zh-CN': '综合评述', en: 'Comment' }, width: 50, format: '@', wrap: true },
    { key: 'marks', header: { 'zh-CN': '评分明细', en: 'Marks' }, width: 60, format: '@' },
    { key: 'fingerprint', header: { 'zh-CN': '标准指纹', en: 'Fingerprint' }, width: 20, format: '@', required: true },
    {
      key: 'reason',
      header: { 'zh-CN': '重评原因', en: 'Reason for regrade' },
      width: 30,
      format: '@',
      wrap: true,
      late: true,
    },
  ],
};

/** Marks as one cell keeps them: `prep_background: 8/10 → 16; bonus_sharing: N/A → 0`, contributions as shown. */
export const writeMarks = (derivation: Derivation): string =>
  derivation.lines
    .map(({ criterion, mark, shown }) => {
      const given =
        mark.state === 'given' ? `${toText(mark.mark)}/${toText(criterion.max)}` : `N/A/${toText(criterion.max)}`;
      return `${criterion.id}: ${given} → ${shown ? toText(shown) : '0'}`;
    })
    .join('; ');

/** The reverse of `writeMarks`; parts that cannot be read are left out. */
export function readMarks(text: string): GivenMark[] {
  return text.split(';').flatMap((part) => {
    const match = /^\s*(\S+): (\S+)\/(\d[\d.]*) → (\S+)\s*$/.exec(part);
    const [mark, max, contribution] = match ? [match[2]!, match[3]!, match[4]!].map(readRational) : [];
    if (!match || !max || !contribution || (!mark && match[2] !== 'N/A')) return [];
    return [{ id: match[1]!, mark: mark ?? null, max, contribution }];
  });
}

function readRational(text: string): Rational | undefined {
  const [top, bottom] = text.split('/').map(parseDecimal);
  if (!text.includes('/')) return top;
  return top && bottom && bottom.n > 0n ? rational(top.n * bottom.d, top.d * bottom.n) : undefined;
}

/** Reads every result; of several for one visit all are kept, in the order in which they were given. */
export function readResults(table: Table): { given: Given[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const given = table.rows.flatMap((row): Given[] => {
    const text = (key: string) => textOf(table, row, key);
    const [score, points] = [cellOf(table, row, 'score'), cellOf(table, row, 'points')];
    if (!text('visit') || typeof score !== 'number' || typeof points !== 'number') {
      findings.push(findingAt(table, row, 'visit', 'result-unreadable', 'error', { visit: text('visit') }));
      return [];
    }
    return [
      {
        visit: text('visit'),
        rubric: text('rubric'),
        at: text('at'),
        by: text('by'),
        date: dayAt(table, row, 'date') ?? null,
        engineer: text('engineer'),
        group: text('group'),
        customer: text('customer'),
        score: fromNumber(score),
        band: text('band'),
        points: fromNumber(points),
        comment: text('comment'),
        marks: readMarks(text('marks')),
        fingerprint: text('fingerprint'),
        reason: text('reason'),
        row,
      },
    ];
  });
  return { given, findings };
}
