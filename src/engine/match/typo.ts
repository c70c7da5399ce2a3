import { alike } from './characters';

/** One slip between two texts. */
export interface Slip {
  readonly kind: 'sounds-alike' | 'looks-alike' | 'other-character' | 'swapped' | 'missing-character';
  /** What each text has there; empty where it has nothing. */
  readonly left: string;
  readonly right: string;
  /** Place in each text. */
  readonly at: readonly [left: number, right: number];
  /** How unlikely it is a slip: 0…1. */
  readonly cost: number;
  /** What differs tells one company from another: `surely` (一 and 二, 东 and 西), or `maybe` (新 for 信). */
  readonly telling?: 'surely' | 'maybe';
}

const MOST = 2;
/** What a doubled sign costs, and signs that only some pronounce alike. */
export const DOUBLED = 0.03;
export const LOOSE = 0.09;

/** Signs that tell companies of one name from each other where they stand on both sides. */
const SERIES = [
  '一二三四五六七八九十壹贰叁肆伍',
  '0123456789',
  '甲乙丙丁戊己庚辛壬癸',
  '东西南北中',
  '上下',
  '前后',
  '左右',
  '内外',
  '大小',
  '新老旧',
  '春夏秋冬',
  '金银铜铁',
  '红黄蓝绿白黑紫',
  '日月星',
];
/** Signs that tell companies apart where only one side has them. */
const ADDED = new Set('一二三四五六七八九十0123456789东西南北新老大小上下');

const isTelling = (a: string, b: string): boolean =>
  a !== b && SERIES.some((series) => series.includes(a) && series.includes(b));
/** Numbers and directions are seldom slips, however alike they sound. */
const isMarked = (sign: string): boolean => '一二三四五六七八九十东西南北新老'.includes(sign);

/**
 * The slips that turn one text into the other, if there are at most two of them.
 * @returns `undefined` when there are more
 */
export function slipsBetween(left: string, right: string): Slip[] | undefined {
  const [long, short] = [Math.max(left.length, right.length), Math.min(left.length, right.length)];
  if (long - short > MOST) return undefined;
  let start = 0;
  while (start < short && left[start] === right[start]) start++;
  let end = 0;
  while (end < short - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  const path = shortest(left.slice(start, left.length - end), right.slice(start, right.length - end));
  return path?.map(({ i, j, taken, put }) =>
    slip(
      left.slice(start + i, start + i + taken),
      right.slice(start + j, start + j + put),
      start + i,
      start + j,
      left,
      right,
    ),
  );
}

interface Step {
  readonly i: number;
  readonly j: number;
  /** Signs of the left text, and of the right one. */
  readonly taken: number;
  readonly put: number;
}

/** Depth first, at most `MOST` steps; the texts have neither a common start nor a common end. */
function shortest(left: string, right: string): Step[] | undefined {
  for (let budget = 0; budget <= MOST; budget++) {
    const found = walk(left, right, 0, 0, budget);
    if (found) return found;
  }
  return undefined;
}

function walk(left: string, right: string, i: number, j: number, budget: number): Step[] | undefined {
  while (i < left.length && j < right.length && left[i] === right[j]) {
    i++;
    j++;
  }
  if (i === left.length && j === right.length) return [];
  if (budget === 0 || Math.abs(left.length - i - (right.length - j)) > budget) return undefined;
  const isSwap = i + 1 < left.length && left[i] === right[j + 1] && left[i + 1] === right[j];
  const choices: (readonly [taken: number, put: number])[] = [
    [1, 1],
    [1, 0],
    [0, 1],
  ];
  if (isSwap) choices.unshift([2, 2]);
  for (const [taken, put] of choices) {
    if (i + taken > left.length || j + put > right.length) continue;
    const rest = walk(left, right, i + taken, j + put, budget - 1);
    if (rest) return [{ i, j, taken, put }, ...rest];
  }
  return undefined;
}

function slip(left: string, right: string, i: number, j: number, whole: string, other: string): Slip {
  const [kind, cost] = kindOf(left, right, i, j, whole, other);
  const told = tellingOf(left, right, kind, cost);
  return { kind, left, right, at: [i, j], cost, ...(told && { telling: told }) };
}

function kindOf(
  left: string,
  right: string,
  i: number,
  j: number,
  whole: string,
  other: string,
): readonly [Slip['kind'], cost: number] {
  if (left.length === 2) return ['swapped', 0.05];
  if (left === '' || right === '') {
    const sign = left || right;
    const [text, at] = left === '' ? [other, j] : [whole, i];
    return ['missing-character', text[at - 1] === sign || text[at + 1] === sign ? DOUBLED : 0.07];
  }
  const how = alike(left, right);
  if (how === 'sound') return ['sounds-alike', 0.05];
  if (how === 'shape') return ['looks-alike', 0.06];
  return how === 'loose' ? ['sounds-alike', LOOSE] : ['other-character', 0.15];
}

function tellingOf(left: string, right: string, kind: Slip['kind'], cost: number): Slip['telling'] {
  if (kind === 'swapped') return isMarked(left[0]!) || isMarked(left[1]!) ? 'maybe' : undefined;
  if (kind === 'missing-character') return cost > DOUBLED && ADDED.has(left || right) ? 'surely' : undefined;
  if (isTelling(left, right)) return 'surely';
  if (!isMarked(left) && !isMarked(right)) return undefined;
  return kind === 'other-character' ? 'surely' : kind === 'sounds-alike' ? 'maybe' : undefined;
}
