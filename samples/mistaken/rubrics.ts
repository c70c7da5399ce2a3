import type { Value } from '../../src/engine/grid/value';

type Row = Readonly<Record<string, Value>>;

/** A criterion that is judged by a mark of up to 10 and has nothing wrong with it. */
const right = (rubric: string, id: string, weight: number): Row => ({
  ...{ rubric, id, step: '示例', name: `示例 ${id}`, kind: 'mark', max: 10, weight },
});

/** A criterion with one thing wrong; the guidance says what. */
const wrong = (rubric: string, id: string, guidance: string, cells: Row): Row => ({
  ...{ rubric, id, step: '示例', name: `示例 ${id}`, guidance, kind: 'mark', max: 10, weight: 10 },
  ...cells,
});

const formula = (id: string, text: string, guidance: string): Row =>
  wrong('formulas', id, guidance, { kind: 'formula', weight: 0, formula: text });

/** Each rubric has its own kind of mistake, so that the others go on scoring. */
export const RUBRIC: readonly Row[] = [
  right('visit', 'prep', 40),
  right('visit', 'talk', 40),
  right('visit', 'mail', 20),
  { ...right('visit', 'shared', 10), kind: 'bonus' },
  { ...right('visit', 'old_report', 30), guidance: '已停用，不参与评分 · retired', retired: '是' },

  wrong('repair', 'on_time', '权重合计 90，不是 100 · weights add up to 90', { kind: 'yesno', max: null, weight: 30 }),
  { ...right('repair', 'photos', 20), kind: 'count', value: 2 },
  { ...right('repair', 'speed', 40), kind: 'formula', formula: '10 * planned_hours / spent_hours' },
  { ...right('repair', 'damage', 20), kind: 'deduction', max: 20 },
  { ...right('repair', 'false_report', 0), kind: 'redline', max: null, weight: null, value: 0 },

  right('strict', 'careful', 60),
  right('strict', 'complete', 40),

  right('formulas', 'base', 100),
  formula('syntax', 'base + * 2', '算式不完整 · two operators in a row'),
  formula('empty', '=', '公式是空的 · nothing but a sign'),
  formula('incomplete', 'base +', '算式没写完 · not finished'),
  formula('bracket', '(base + 1', '少一个括号 · a bracket is not closed'),
  formula('misspelt', 'bas + 1', '名称拼错 · a slip in a name'),
  formula('nobody', 'weather + 1', '没有这个名称 · no such name'),
  formula('power', 'power(base, 2)', '没有这个函数 · no such function'),
  formula('too_few', 'clamp(base, 0)', '参数太少 · too few arguments'),
  formula('too_many', 'abs(base, 2)', '参数太多 · too many arguments'),
  formula('words', 'if(base > 5, "good", "bad")', '结果不能是文字 · text as a result'),
  formula('number', 'base + (base > 5)', '应为数字 · a number is wanted'),
  formula('asked', 'if(base, 1, 2)', '应为条件 · a condition is wanted'),
  formula('condition', 'base > 5', '结果应为数字 · a condition is not a mark'),
  formula('percent', 'base * 50%', '百分号 · a percent sign'),
  formula('implicit', '2 base', '缺少乘号 · a missing times sign'),
  formula('digits', 'round(base, base)', '小数位数须写明 · decimals must be written out'),
  formula('assign', 'base = 10', '不能赋值 · assignment'),
  formula('hostile', 'base.constructor("return process")()', '恶意代码 · hostile'),
  formula('import', 'import("child_process")', '恶意代码 · hostile'),
  formula('range', '1:1000000000', '巨大区间 · a huge range'),
  formula('deep', '('.repeat(50) + 'base' + ')'.repeat(50), '括号层数过多 · too many brackets'),
  formula('large', Array.from({ length: 150 }, () => 'base').join('+'), '算式过大 · too many parts'),
  formula('long', `base + ${'0'.repeat(1200)}`, '算式过长 · too long'),

  right('circle', 'start', 100),
  wrong('circle', 'first', '互相引用 · a circle', { kind: 'formula', weight: 0, formula: 'second + 1' }),
  wrong('circle', 'second', '互相引用 · a circle', { kind: 'formula', weight: 0, formula: 'first + 1' }),

  right('criteria', 'same', 10),
  wrong('criteria', 'same', '编号重复 · duplicate id', {}),
  wrong('criteria', '', '没有编号 · no id', { name: '示例' }),
  wrong('criteria', 'two words', '编号含空格 · a blank in the id', {}),
  wrong('criteria', 'and', '编号是公式里的保留字 · a word of formulas', {}),
  wrong('criteria', 'guess', '类型不存在 · no such kind', { kind: '猜' }),
  wrong('criteria', 'minus', '权重为负 · negative weight', { weight: -5 }),
  wrong('criteria', 'weightless', '缺少权重 · no weight', { weight: null }),
  wrong('criteria', 'twenty', '权重是文字 · text for a weight', { weight: '二十' }),
  wrong('criteria', 'phone', '数字过大 · a telephone number', { weight: 13_800_000_000 }),
  wrong('criteria', 'nothing', '最高分为零 · max of zero', { max: 0 }),
  wrong('criteria', 'units', '单价为零 · worth nothing', { kind: 'count', value: 0 }),
  wrong('criteria', 'no_formula', '没有公式 · no formula', { kind: 'formula' }),
  wrong('criteria', 'perhaps', '停用与否不明 · retired or not?', { retired: '也许' }),

  right('column_twice', 'doubled', 100),
  right('column_none', 'kept', 60),
  { ...right('column_none', 'columnless', 40), guidance: '回访表里没有这一列 · no column in Visits' },

  { ...right('retired_only', 'gone', 100), guidance: '全部停用，无法评分 · nothing left to score', retired: '是' },

  ...['band_hole', 'band_overlap', 'band_order', 'band_reach', 'band_steps', 'band_text', 'band_none'].map((rubric) =>
    right(rubric, `${rubric}_mark`, 100),
  ),
];

const band = (rubric: string, condition: Value, name: string, points: Value): Row => ({
  ...{ rubric, condition, name, points },
});

/** A table without a fault. */
const rightBands = (rubric: string): Row[] => [
  band(rubric, '< 60', '未达标', 0),
  band(rubric, '>= 60', '合格', 1),
  band(rubric, '>= 85', '优秀', 2),
];

export const BANDS: readonly Row[] = [
  ...[
    'visit',
    'repair',
    'strict',
    'formulas',
    'circle',
    'criteria',
    'column_twice',
    'column_none',
    'retired_only',
  ].flatMap(rightBands),
  band('band_hole', '<= 70', '70 以内', 1),
  band('band_hole', '>= 71', '从 71 起，70.5 无处可归', 2),
  band('band_overlap', '<= 75', '75 以内', 1),
  band('band_overlap', '>= 75', '从 75 起，75 两边都算', 1.5),
  band('band_order', '>= 60', '合格', 1),
  band('band_order', '< 60', '未达标', 0),
  band('band_order', '>= 75', '良好', 1.5),
  band('band_reach', '< 60', '没做好反而多', 1.5),
  band('band_reach', '>= 60', '比下面一段积分少', 1),
  band('band_reach', '>= 110', '满分 100，够不着', 3),
  band('band_steps', '<= 70', '步长为 1，到 70', 0),
  band('band_steps', '>= 71, <= 80', '从 71 起，中间没有得分', 1),
  band('band_steps', '> 80, < 81', '步长为 1，一个得分也没有', 1.5),
  band('band_steps', '>= 81', '从 81 起', 2),
  band('band_text', '60~75', '读不懂的写法', 1),
  band('band_text', '>= 75', '积分是文字', '两分'),
  band('nobody', '>= 0', '没有这个标准', 1),
];

export const SETTINGS: readonly Row[] = [
  { rubric: 'visit', setting: '得分步长', value: '0.1' },
  { rubric: 'visit', setting: '空白的加分、扣分、红线', value: '视为无' },
  { rubric: 'strict', setting: '不适用的处理', value: '不予评分' },
  { rubric: 'band_steps', setting: '得分步长', value: '1' },
  { rubric: 'visit', setting: '颜色', value: '红', note: '没有这个设置项 · no such setting' },
  { rubric: 'strict', setting: '锁定前稳定天数', value: '两个月', note: '要写天数 · days are a number' },
  { rubric: 'circle', setting: '得分步长', value: '0.3', note: '步长只能是 1、0.5、0.1、0.01' },
];
