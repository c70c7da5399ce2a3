import type { Value } from '../../src/engine/grid/value';
import { toSerial } from '../../src/engine/parse/date';
import { VISITS_SHEET, fixedId } from '../../src/sheets/visits';

type Row = Readonly<Record<string, Value>>;

const MARKED = [
  ...['prep', 'talk', 'mail', 'shared'],
  ...['on_time', 'photos', 'planned_hours', 'spent_hours', 'damage', 'false_report'],
  ...['careful', 'complete', 'base', 'start', 'doubled', 'kept'],
  ...['same', 'two words', 'and', 'guess', 'minus', 'weightless', 'twenty', 'phone', 'nothing', 'units', 'perhaps'],
  ...['band_hole_mark', 'band_overlap_mark', 'band_order_mark', 'band_text_mark', 'band_none_mark'],
];

/** The columns of the Visits sheet: ids above, headers below. The last two are mistakes. */
export const COLUMNS: readonly { readonly id: string; readonly header: string }[] = [
  ...VISITS_SHEET.columns.map(({ key, header }) => ({ id: fixedId(key), header: header['zh-CN'] })),
  ...MARKED.map((id) => ({ id, header: `示例 ${id}` })),
  { id: 'no_such_criterion', header: '没有这个评分项' },
  { id: 'doubled', header: '重复的列' },
];

/** A visit with what is wrong with it as its comment. */
const visit = (rubric: string, comment: string, cells: Row): Row => ({
  ...{ rubric, date: toSerial('2019-02-25'), engineer: '示例·赵一', group: '示例一组' },
  ...{ customer: '示例机械有限公司', evaluator: '示例·郑经理', comment },
  ...cells,
});

const MARKS = { prep: 8, talk: 7, mail: 9 };
const REPAIR = { on_time: '是', photos: 3, planned_hours: 4, spent_hours: 5, damage: 0, false_report: '否' };

const ROWS: readonly Row[] = [
  visit('visit', '没有错误 · nothing wrong here', MARKS),
  visit('visit', '漏填一项 · a mark is missing', { prep: 8, talk: 7 }),
  visit('visit', '一项都没填 · not marked at all', {}),
  visit('visit', '超过最高分 · above the maximum', { ...MARKS, prep: 11 }),
  visit('visit', '负数 · below zero', { ...MARKS, talk: -1 }),
  visit('visit', '该填数字却是文字 · text where a number belongs', { ...MARKS, mail: '九分' }),
  visit('visit', '全部不适用 · nothing is applicable', { prep: '不适用', talk: 'N/A', mail: '不适用' }),
  visit('visit', '日期读不懂 · unreadable date', { ...MARKS, date: '上周五' }),
  { ...visit('visit', '编号重复 · duplicate id', MARKS), visit: 'DOUBLE' },
  { ...visit('visit', '编号重复 · duplicate id', MARKS), visit: 'DOUBLE' },
  { ...visit('visit', '没有编号 · no id', MARKS), visit: null },
  visit('visits', '没有这个标准 · unknown rubric', MARKS),
  visit('', '没有写用哪个标准 · no rubric', MARKS),

  visit('repair', '没有错误，权重合计 90 · right, of 90', REPAIR),
  visit('repair', '该填是或否 · yes or no is wanted', { ...REPAIR, on_time: '差不多' }),
  visit('repair', '缺少算式要用的数据 · evidence is missing', { ...REPAIR, spent_hours: null }),
  visit('repair', '算式要用的数据是文字 · evidence is text', { ...REPAIR, spent_hours: '五小时' }),
  visit('repair', '除以零 · division by zero', { ...REPAIR, spent_hours: 0 }),
  visit('repair', '算式结果超过最高分 · formula above the maximum', { ...REPAIR, spent_hours: 1 }),
  visit('repair', '算式结果为负 · formula below zero', { ...REPAIR, planned_hours: -4 }),

  visit('strict', '此标准不允许不适用 · N/A is refused', { careful: '不适用', complete: 9 }),
  visit('formulas', '公式有错，整个标准不出分 · broken formulas', { base: 8 }),
  visit('circle', '公式互相引用 · formulas in a circle', { start: 8 }),
  visit('criteria', '评分项有错 · broken criteria', { same: 8 }),
  visit('column_twice', '同一项有两列 · two columns for one criterion', { doubled: 8 }),
  visit('column_none', '有一项没有列 · a criterion without a column', { kept: 8 }),
  visit('retired_only', '没有可评的项目 · nothing to score', {}),
  visit('band_hole', '得分落在空档里 · in a hole', { band_hole_mark: 7.05 }),
  visit('band_overlap', '得分同属两段 · in two bands', { band_overlap_mark: 7.5 }),
  visit('band_order', '分段顺序乱，仍能评 · unsorted, still scored', { band_order_mark: 8 }),
  visit('band_text', '分段读不懂 · unreadable bands', { band_text_mark: 8 }),
  visit('band_none', '没有分段 · no bands', { band_none_mark: 8 }),
];

/** A number for each that has no other. */
const numbered = ROWS.map((row, i): Row => ({ visit: `M${String(i + 1).padStart(2, '0')}`, ...row }));

export const VISITS = numbered.map((row) => COLUMNS.map(({ id }): Value => row[id.replace('#', '')] ?? null));

export const RESULTS: readonly Row[] = [
  {
    ...{
      at: '2019-02-22T17:30:00+08:00',
      by: '示例·郑经理',
      visit: 'GONE',
      rubric: 'visit',
      date: toSerial('2019-02-20'),
    },
    ...{ engineer: '示例·钱二', group: '示例一组', customer: '示例物流有限公司', score: 72, band: '合格', points: 1 },
    ...{ comment: '回访表里已经没有这一行 · the visit is gone', marks: '', fingerprint: 'example' },
  },
  {
    ...{ at: '2019-02-22T17:30:00+08:00', by: '示例·郑经理', visit: 'M01', rubric: 'visit', score: '七十八' },
    ...{ points: 1, comment: '得分不是数字 · the score is no number', fingerprint: 'example' },
  },
];
