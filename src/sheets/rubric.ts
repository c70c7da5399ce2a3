import type { Finding } from '../engine/grid/plan';
import { isIdentifier } from '../engine/parse/text';
import type { Rational } from '../engine/number/rational';
import { compare, fromNumber, ONE, rational, ZERO } from '../engine/number/rational';
import type { Criterion, Kind } from '../engine/rubric/rubric';
import { isYesNo } from '../engine/rubric/rubric';
import type { SheetDefinition } from './definition';
import { PRINTED_WIDE } from './definition';
import type { Table } from './table';
import { cellOf, findingAt, isBlank, textOf } from './table';
import { KIND_WORDS, readWord, readYesNo, wordsIn, YES_NO_WORDS } from './words';

/** The criteria of all rubrics, a row each (S1–S3). */
export const RUBRIC_SHEET: SheetDefinition = {
  key: 'rubric',
  name: 'Rubric 评分标准',
  print: PRINTED_WIDE,
  columns: [
    { key: 'rubric', header: { 'zh-CN': '标准编号', en: 'Rubric' }, also: ['rubric id', '评分标准'], width: 16 },
    { key: 'id', header: { 'zh-CN': '评分项编号', en: 'Criterion id' }, also: ['id'], width: 20, required: true },
    { key: 'step', header: { 'zh-CN': '节点', en: 'Step' }, width: 20, wrap: true },
    { key: 'name', header: { 'zh-CN': '评分项', en: 'Criterion' }, also: ['名称'], width: 26, wrap: true },
    {
      key: 'kind',
      header: { 'zh-CN': '类型', en: 'Kind' },
      width: 10,
      choices: (language) => wordsIn(KIND_WORDS, language),
      required: true,
    },
    { key: 'max', header: { 'zh-CN': '最高分', en: 'Max' }, also: ['满分'], width: 9 },
    { key: 'weight', header: { 'zh-CN': '权重', en: 'Weight' }, width: 9, required: true },
    { key: 'value', header: { 'zh-CN': '取值', en: 'Value' }, width: 9 },
    { key: 'formula', header: { 'zh-CN': '公式', en: 'Formula' }, width: 20, format: '@' },
    {
      key: 'retired',
      header: { 'zh-CN': '停用', en: 'Retired' },
      width: 9,
      choices: (language) => wordsIn(YES_NO_WORDS, language),
    },
    {
      key: 'guidance',
      header: { 'zh-CN': '评分指引', en: 'Guidance' },
      also: ['评分说明'],
      width: 110,
      wrap: true,
    },
  ],
};

/** A criterion before its formula is read, with the rubric that it belongs to. */
export interface CriterionRow {
  readonly rubric: string;
  readonly criterion: Criterion;
  /** Codes of the errors that keep the rubric from scoring. */
  readonly broken: readonly string[];
}

/** Words of formulas, which could not name a criterion there. */
const RESERVED = ['and', 'or', 'not', 'true', 'false'];

const KINDS_IN_WORDS = Object.values(KIND_WORDS).map((word) => `${word['zh-CN']} ${word.en}`);

/** Larger numbers are slips: a weight of 20 typed as a date, a telephone number in the wrong column. */
const LARGEST = rational(1_000_000);

/** Reads the rows of the Rubric sheet one by one; what belongs together is checked in `read-rubrics.ts`. */
export function readCriteria(table: Table): { rows: CriterionRow[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const rows = table.rows.map((row) => readCriterion(table, row, findings));
  return { rows, findings };
}

function readCriterion(table: Table, row: number, findings: Finding[]): CriterionRow {
  const broken: string[] = [];
  const fail = (key: string, code: string, data: Finding['data'] = {}): void => {
    findings.push(findingAt(table, row, key, code, 'error', data));
    broken.push(code);
  };
  const number = (key: string, fallback: Rational): Rational => {
    const value = cellOf(table, row, key);
    if (isBlank(value)) return fallback;
    if (typeof value !== 'number') fail(key, 'number-unreadable', { text: String(value) });
    else if (compare(fromNumber(Math.abs(value)), LARGEST) > 0) fail(key, 'number-too-large', { text: String(value) });
    else return fromNumber(value);
    return fallback;
  };

  const id = textOf(table, row, 'id').normalize('NFKC');
  if (!id) fail('id', 'criterion-id-missing');
  else if (!isIdentifier(id)) fail('id', 'criterion-id-invalid', { id });
  else if (RESERVED.includes(id.toLowerCase())) fail('id', 'criterion-id-reserved', { id });

  const kindText = textOf(table, row, 'kind');
  const kind: Kind = readWord(KIND_WORDS, kindText) ?? 'mark';
  if (!readWord(KIND_WORDS, kindText)) fail('kind', 'kind-unknown', { text: kindText, kinds: KINDS_IN_WORDS });

  const retiredCell = cellOf(table, row, 'retired');
  const retired = isBlank(retiredCell) ? false : readYesNo(retiredCell!);
  if (retired === undefined) fail('retired', 'yes-no-unreadable', { text: String(retiredCell) });

  const whole = isYesNo(kind);
  const weight = kind === 'redline' ? ZERO : number('weight', ZERO);
  if (compare(weight, ZERO) < 0) fail('weight', 'weight-negative');
  if (kind !== 'redline' && isBlank(cellOf(table, row, 'weight'))) fail('weight', 'weight-missing');
  // A mark without a highest mark is out of its own weight: `20` points are then given as 0…20.
  const max = whole ? ONE : number('max', weight);
  if (compare(max, ZERO) <= 0) fail('max', 'max-not-positive');
  const value = number('value', kind === 'count' ? ONE : ZERO);
  if (kind === 'count' && compare(value, ZERO) <= 0) fail('value', 'value-not-positive');

  const formula = kind === 'formula' ? textOf(table, row, 'formula') : '';
  if (kind === 'formula' && !formula) fail('formula', 'formula-missing');

  return {
    rubric: textOf(table, row, 'rubric'),
    criterion: {
      id,
      step: textOf(table, row, 'step'),
      name: textOf(table, row, 'name') || id,
      guidance: textOf(table, row, 'guidance'),
      kind,
      max,
      weight,
      value,
      formula,
      retired: retired ?? false,
      row,
    },
    broken: retired ? [] : broken,
  };
}
