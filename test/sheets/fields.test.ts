import { describe, expect, test } from '@jest/globals';
import { gridOf } from '../../src/engine/grid/grid';
import type { Value } from '../../src/engine/grid/value';
import { FIELDS } from '../../src/engine/ledger/fields';
import { meaningsOf } from '../../src/engine/ledger/meanings';
import { learnedKey } from '../../src/engine/ledger/learned';
import { translate } from '../../src/i18n';
import { headers } from '../../src/sheets/definition';
import type { NamedField } from '../../src/sheets/field-meanings';
import { FIELD_MEANINGS } from '../../src/sheets/field-meanings';
import { FIELDS_SHEET, fieldRows, namesIn, readFields } from '../../src/sheets/fields';
import { contents } from '../support/grid-literal';
import { LANGUAGES } from '../../src/i18n/language';

const NAMED = Object.keys(FIELD_MEANINGS) as NamedField[];
const keys = FIELDS_SHEET.columns.map(({ key }) => key);

const read = (rows: readonly (readonly Value[])[]) => {
  const { learned, findings } = readFields(gridOf('Fields 字段', rows));
  const texts = findings.map(({ at, code, data }) => [`${at.row + 1}`, code, data.text ?? data.rows ?? data.headers]);
  return { learned: Object.fromEntries(learned), findings: texts };
};
const written = (table: string) => read(contents(`| 字段 | 列名 |\n${table}`) as Value[][]);

describe('the fields in words', () => {
  test('are all fields but the buckets, with the words of the pane', () => {
    expect(NAMED).toEqual(Object.keys(FIELDS).filter((field) => field !== 'bucket'));
    for (const language of LANGUAGES)
      expect(NAMED.map((field) => FIELD_MEANINGS[field].word[language])).toEqual(
        NAMED.map((field) => translate(language, `ledger.field.${field}`)),
      );
  });

  test('of a date they say which day', () => {
    for (const field of NAMED)
      if (FIELDS[field] === 'date') expect([field, FIELD_MEANINGS[field].moment]).toEqual([field, expect.anything()]);
  });

  test('are named as we know them', () => {
    const unknown = NAMED.flatMap((field) =>
      namesIn(FIELD_MEANINGS[field].names)
        .filter((name) => !meaningsOf(learnedKey(name)!).some((meaning) => meaning.field === field))
        .map((name) => `${name}: ${field}`),
    );
    expect(unknown).toEqual(['未到期', '未逾期', '账期内', 'Not Due', 'Not yet due'].map((name) => `${name}: notDue`));
  });

  test.each(LANGUAGES)('teach nothing by themselves (%s)', (language) => {
    const rows = fieldRows(language).map((row) => keys.map((key) => row[key] ?? null));
    expect(read([headers(FIELDS_SHEET, language), ...rows])).toEqual({ learned: {}, findings: [] });
  });
});

describe('names that people added', () => {
  test('are those of a field, in either language or by its code', () => {
    expect(
      written(`
        | 签收日期      | 货权日、过户日 |
        | Signed for on | Title passes   |
        | receiptDate   | 交割           |
        |               |                |
      `),
    ).toEqual({
      learned: { 货权日: 'receiptDate', 过户日: 'receiptDate', titlepasses: 'receiptDate', 交割: 'receiptDate' },
      findings: [],
    });
  });

  test('go before ours, and it is said', () => {
    expect(written('| 签收日期 | 发货日期 |')).toEqual({
      learned: { 发货日期: 'receiptDate' },
      findings: [['2', 'field-name-ours', '发货日期']],
    });
  });

  test('count nowhere when they contradict each other', () => {
    expect(
      written(`
        | 签收日期 | 货权日         |
        | 发货日期 | 貨權日、启运日、上船日 |
        | 备注     | 启运日         |
      `),
    ).toEqual({
      learned: { 上船日: 'shipDate' },
      findings: [
        ['3', 'field-name-twice', '貨權日'],
        ['4', 'field-name-twice', '启运日'],
      ],
    });
  });

  test.each([
    ['| 绩效 | 货权日 |', 'field-unknown', '绩效'],
    ['| __proto__ | 货权日 |', 'field-unknown', '__proto__'],
    ['| constructor | 货权日 |', 'field-unknown', 'constructor'],
    ['| bucket | 货权日 |', 'field-unknown', 'bucket'],
    ['|  | 货权日 |', 'field-missing', '货权日'],
    ['| 备注 |  |', 'field-nameless', '备注'],
    ['| 备注 | 30 |', 'field-name-none', '30'],
    ['| 备注 | …… |', 'field-name-none', '……'],
    [`| 备注 | ${'长'.repeat(81)} |`, 'field-name-none', `${'长'.repeat(40)}…`],
    [`| 备注 | ${'长，'.repeat(2100)} |`, 'field-names-long', `${'长，'.repeat(20)}…`],
  ])('that cannot be meant are findings: %#', (row, code, text) => {
    expect(written(row)).toEqual({ learned: {}, findings: [['2', code, text]] });
  });

  test('may be called like what programs trip over', () => {
    expect(written('| 备注 | __proto__、constructor |').learned).toEqual({ proto: 'note', constructor: 'note' });
  });

  test('are no formulas', () => {
    const rows = [
      ['字段', '列名'],
      ['备注', '=1+1'],
      ['备注', true],
      ['备注', 20],
    ];
    expect(read(rows)).toEqual({
      learned: { true: 'note' },
      findings: [
        ['2', 'field-name-none', '=1+1'],
        ['4', 'field-name-none', '20'],
      ],
    });
  });

  test('are read up to a number of rows that nobody writes', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => ['备注', `甲${i}`]);
    const { learned, findings } = read([['字段', '列名'], ...rows]);
    expect([Object.keys(learned).length, findings]).toEqual([2000, [['2002', 'fields-many', 2000]]]);
  });

  test('without a header there are none', () => {
    expect(read([['甲', '乙']])).toEqual({
      learned: {},
      findings: [['1', 'fields-unreadable', [expect.stringContaining('Field'), expect.stringContaining('Names')]]],
    });
    expect(read([['字段', '含义'], ['备注', '随手写']]).findings).toMatchObject([['1', 'fields-unreadable', {}]]); // prettier-ignore
    expect(readFields(undefined)).toMatchObject({ findings: [] });
    expect(read([]).findings).toEqual([]);
  });
});
