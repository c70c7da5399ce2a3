import type { Kind, Meaning } from './tokens';

/** A word or sign with a meaning. `after`: only behind one of these; `undefined` is the beginning. */
export interface Rule {
  readonly pattern: RegExp;
  readonly meaning: Meaning;
  readonly after?: readonly (Kind | undefined)[];
  /** Not between a number that is compared already and another one: in `above 60 and below 75` the second is compared too. */
  readonly isLast?: boolean;
}

/** What a number may end with, so that a word behind it is about the number. */
export const AFTER_NUMBER: readonly Kind[] = ['number', 'unit', 'points', 'close', 'include', 'suffix'];
const AFTER_RANGE: readonly Kind[] = [...AFTER_NUMBER, 'infinity'];

/** Chinese words as they stand; English ones from blank to blank, with any blanks inside. */
const words = (han: readonly string[], latin: readonly string[], behind = ''): RegExp => {
  const english = latin.map((word) => word.replaceAll(' ', '\\s+')).join('|');
  const parts = [han.join('|'), english && `(?<![A-Za-z])(?:${english})(?![A-Za-z])`].filter(Boolean);
  return new RegExp(`(?:${parts.join('|')})${behind}`, 'iy');
};
const BEFORE_NUMBER = '(?=\\s*\\d)';

const compare = (
  side: 'from' | 'to',
  closed: boolean,
  more: { readonly stated?: false; readonly till?: true } = {},
): Meaning => ({ kind: 'compare', side, closed, stated: true, ...more });
const suffix = (side: 'from' | 'to', stated: boolean): Meaning => ({ kind: 'suffix', side, closed: true, stated });

const ARROWS = /-+>|[→➔➜⇒⟶]/y;

/** In order: the first that fits decides, so the longer of two words with the same beginning stands first. */
export const RULES: readonly Rule[] = [
  { pattern: ARROWS, meaning: { kind: 'link' } },
  { pattern: /=>/y, meaning: { kind: 'link' }, after: AFTER_RANGE },
  { pattern: />\s*=|=>|[≥≧⩾]/y, meaning: compare('from', true) },
  { pattern: /<\s*=|=<|[≤≦⩽]/y, meaning: compare('to', true) },
  { pattern: />/y, meaning: compare('from', false) },
  { pattern: /</y, meaning: compare('to', false) },
  { pattern: /[+-]?(?:∞|\binf(?:inity)?\b)/iy, meaning: { kind: 'infinity' } },

  // 不低于 before 低于, 不满 before 满: the longer first.
  {
    pattern: words(
      ['大于(?:或者?)?等于', '等于或者?大于', '不低于', '不小于', '不少于', '至少', '最低'],
      ['at least', 'no less than', 'not less than', 'not below', 'not under', 'no lower than', 'starting at'],
      BEFORE_NUMBER,
    ),
    meaning: compare('from', true),
  },
  {
    pattern: words(
      ['小于(?:或者?)?等于', '等于或者?小于', '不高于', '不大于', '不超过', '不多于', '至多', '最多', '最高'],
      ['at most', 'no more than', 'not more than', 'not above', 'not over', 'no higher than', 'up to and including'],
      BEFORE_NUMBER,
    ),
    meaning: compare('to', true, { till: true }),
  },
  {
    pattern: words(
      ['低于', '小于', '少于', '不足', '不满', '不到', '未满', '未达到?', '未到'],
      [
        'up to but (?:not including|excluding|below)',
        'up to,? not including',
        '(?:to |but )?(?:below|under|less than|lower than|fewer than|short of)',
      ],
      BEFORE_NUMBER,
    ),
    meaning: compare('to', false, { till: true }),
  },
  {
    pattern: words(
      ['大于', '高于', '超过', '超出', '多于'],
      ['above', 'over', 'more than', 'greater than', 'higher than', 'larger than', 'exceeding'],
      BEFORE_NUMBER,
    ),
    meaning: compare('from', false),
  },
  { pattern: words(['达到', '达', '满'], [], BEFORE_NUMBER), meaning: compare('from', true) },

  {
    pattern: words(
      ['(?:及其?|或|和|与|含)以上', '起(?!步)'],
      ['(?:and|or) (?:above|over|more|up(?!\\s+to)|upwards?|higher|greater|better)', 'upwards?', 'plus'],
    ),
    meaning: suffix('from', true),
    after: AFTER_NUMBER,
    isLast: true,
  },
  { pattern: /\+(?![\d∞])/y, meaning: suffix('from', true), after: AFTER_NUMBER },
  {
    pattern: words(['(?:及其?|或|和|与|含)以[下内]'], ['(?:and|or) (?:below|under|less|down|lower|fewer)']),
    meaning: suffix('to', true),
    after: AFTER_NUMBER,
    isLast: true,
  },
  { pattern: /以上/y, meaning: suffix('from', false), after: AFTER_NUMBER },
  { pattern: /以[下内]/y, meaning: suffix('to', false), after: AFTER_NUMBER },

  {
    pattern: words(['不含(?:本数)?', '不包[含括]'], ['(?:but )?not including', 'excluding', 'excl', 'not included']),
    meaning: { kind: 'include', closed: false },
    after: [...AFTER_RANGE, 'open', 'comma'],
  },
  { pattern: words([], ['exclusive']), meaning: { kind: 'include', closed: false }, after: [...AFTER_RANGE, 'open'] },
  {
    pattern: words(['包[含括]', '含(?:本数)?'], ['including', 'incl', 'included']),
    meaning: { kind: 'include', closed: true },
    after: [...AFTER_RANGE, 'open', 'comma'],
  },
  {
    pattern: words([], ['inclusive']),
    meaning: { kind: 'include', closed: true, both: true },
    after: [...AFTER_RANGE, 'open'],
  },

  { pattern: words(['从', '自', '介于'], ['from', 'between'], BEFORE_NUMBER), meaning: { kind: 'from' } },
  {
    pattern: words(['至(?![少多])', '到'], ['up to', 'to', 'through', 'thru', 'till', 'until']),
    meaning: { kind: 'dash' },
    after: AFTER_NUMBER,
  },
  { pattern: words([], ['up to'], BEFORE_NUMBER), meaning: compare('to', true, { stated: false }) },
  { pattern: /[-~‐‑–—―−∼〜˜]+/y, meaning: { kind: 'dash' } },

  {
    pattern: words(['不(?:给予|[予给得计积记奖])积?分', '(?:无|没有)积分', '零分'], ['no points?', 'zero points?']),
    meaning: { kind: 'none' },
  },
  {
    pattern: words(['(?:回访|考核|评价|综合|最终)?(?:得分|总分|评分|成绩|分数段?)'], ['scores?', 'x']),
    meaning: { kind: 'variable' },
  },
  {
    pattern: words(
      ['(?:可|均|各)?(?:获得|得到|奖励|[获奖积计记得给])(?:积分|分)?[为是]?'],
      ['(?:is |are )?worth', 'earns?', 'gets?', 'gives?'],
      '(?=\\s*[:=]?\\s*\\d)',
    ),
    meaning: { kind: 'earn' },
  },
  { pattern: words(['个?积分', '分值'], ['points?', 'pts?']), meaning: { kind: 'points' } },
  {
    pattern: words(['分(?![钟之制段值])'], ['marks?']),
    meaning: { kind: 'unit' },
    after: ['number', 'close', 'include'],
  },

  { pattern: words(['并?且', '同时', '而', '但'], ['and', 'but', '&+']), meaning: { kind: 'and' } },
  { pattern: /[和与及并]|&+/y, meaning: { kind: 'and' }, after: AFTER_NUMBER },
  {
    pattern: words(
      ['之间', '范围内?', '[的者时则可]+(?=\\s*(?:[积计得记给奖获,、:]|不[给予得计积记奖]|$))'],
      ['is', 'are', 'for', 'of'],
    ),
    meaning: { kind: 'filler' },
  },
  { pattern: /\(/y, meaning: { kind: 'open', square: false } },
  { pattern: /\)/y, meaning: { kind: 'close', square: false } },
  { pattern: /\[/y, meaning: { kind: 'open', square: true } },
  { pattern: /\]/y, meaning: { kind: 'close', square: true } },
  { pattern: /[,、]/y, meaning: { kind: 'comma' } },
  { pattern: /[:=|\t]/y, meaning: { kind: 'link' } },
];
