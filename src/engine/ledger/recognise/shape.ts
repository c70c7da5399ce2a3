import type { Grid } from '../../grid/grid';
import type { Value } from '../../grid/value';

/** What a cell looks like, before it is read. */
export const BLANK = 0;
export const TEXT = 1;
/** A number, an amount or a date, in whatever spelling. */
export const FIGURE = 2;
/** `-`, `/`, `无`: written where there is nothing. */
const NOTHING = 3;

/** The kinds of all cells of a grid: row r's are `kinds[starts[r]]` up to its last filled cell. */
export interface Shape {
  readonly height: number;
  /** Past the last filled column. */
  readonly width: number;
  readonly starts: Int32Array;
  readonly kinds: Uint8Array;
  /** Rows with something in them, in order. */
  readonly filled: readonly number[];
}

/** Longer texts are prose. */
const LONGEST = 60;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*';
/** Figures with letters or Chinese signs in them; everything plainer is told by its characters. */
const FIGURES: readonly RegExp[] = [
  /^[-+(]*(?:[a-z]{3}|us\$|nt\$|hk\$|r\$|[^\p{L}\p{N}\s]|人民[币幣])?\s*[-+(]*[¥$€£]?\s*\d[\d,.'’\s]*(?:[十百千万萬亿億])*(?:元|圆|圓|円|원)?(?:整)?\s*\)?-?\s*(?:cr|dr|[a-z]{3}|[美港日欧歐韩韓]元)?\)?$/iu,
  new RegExp(`^\\d{1,2}(?:st|nd|rd|th)?[-\\s/.]*${MONTH}[-\\s,/.']*\\d{2,4}$`, 'i'),
  new RegExp(`^${MONTH}\\.?\\s*\\d{1,2}(?:st|nd|rd|th)?,?\\s*\\d{4}$`, 'i'),
  /^(?:民[国國])?\s*\d{1,4}\s*[年/.-]\s*\d{1,2}\s*[月/.-]\s*\d{1,2}\s*日?(?:[T\s].*)?$/,
  /^\d{1,2}月\d{1,2}日$/,
  /^(?:人民[币幣])?[零〇一二三四五六七八九十百千万亿壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億两兩]+(?:[元圆圓块].*)$/,
];
const NOTHINGS = /^(?:[-–—―/\\.·_~*\s]+|[¥$€£]?\s*-+|无|無|暂无|n\/?a\.?|nil|none|null)$/i;

/** What a character says about the cell that holds it, by its code: these bits. */
const [SIGN, DIGIT, SPACE, LETTER, HAN] = [1, 2, 4, 8, 16];
const SIGNS = new Uint8Array(0x10000);
const mark = (characters: string, bit: number): void => {
  for (const each of characters) SIGNS[each.charCodeAt(0)]! |= bit;
};
// Plain numbers and dates are written with these.
mark(" $%'()*+,-./0123456789:£¥€\u00A0\u2009\u202F\u2212￥（）＊＋，－．／０１２３４５６７８９：", SIGN);
mark('0123456789０１２３４５６７８９', DIGIT);
mark(String.fromCharCode(...Array(0x21).keys(), 0xa0, 0x3000, 0xfeff, 0x200b), SPACE);
mark('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', LETTER);
// Figures in Chinese begin with these, and words for nothing.
mark('民人零〇一二三四五六七八九十百千万亿壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億两兩无無暂', HAN);

function kindOfText(text: string): number {
  const { length } = text;
  let start = 0;
  while (start < length && SIGNS[text.charCodeAt(start)]! & SPACE) start++;
  if (start === length) return BLANK;
  if (length - start > LONGEST) return TEXT;
  let [digits, at] = [0, start];
  for (; at < length; at++) {
    const signs = SIGNS[text.charCodeAt(at)]!;
    if (!(signs & SIGN)) break;
    digits |= signs & DIGIT;
  }
  if (at === length) return digits ? FIGURE : NOTHINGS.test(text.trim()) ? NOTHING : TEXT;
  return !digits && isPlainWord(text, start) ? TEXT : kindOfRest(text.trim());
}

/** A quick look that spares most words the slow one: `USD 5`, `May 5, 2020`, `R$5`, `n/a` and `壹佰元` are no plain words. */
function isPlainWord(text: string, start: number): boolean {
  const first = text.charCodeAt(start);
  const signs = SIGNS[first]!;
  if (first >= 0x2e80 && first < 0xff00) return !(signs & HAN);
  if (!(signs & LETTER)) return false;
  let end = start + 1;
  while (end < text.length && SIGNS[text.charCodeAt(end)]! & LETTER) end++;
  if (end - start < 3) return text[end] !== '$' && text.length - start > 4;
  return end - start > 9 || (end - start > 4 && !/\d/.test(text));
}

function kindOfRest(text: string): number {
  if (NOTHINGS.test(text)) return NOTHING;
  return FIGURES.some((form) => form.test(text)) ? FIGURE : TEXT;
}

function kindOf(value: Value | undefined): number {
  if (value === null || value === undefined) return BLANK;
  if (typeof value === 'number') return FIGURE;
  if (typeof value === 'string') return kindOfText(value);
  return TEXT;
}

export function shapeOf(grid: Grid): Shape {
  const { rows } = grid;
  const height = rows.length;
  const starts = new Int32Array(height + 1);
  const filled: number[] = [];
  let cells = 0;
  for (let row = 0; row < height; row++) cells += rows[row]!.length;
  const kinds = new Uint8Array(cells);
  let [at, width] = [0, 0];
  for (let row = 0; row < height; row++) {
    const line = rows[row]!;
    starts[row] = at;
    let end = at;
    for (let column = 0; column < line.length; column++) {
      const kind = kindOf(line[column]);
      kinds[at + column] = kind;
      if (kind !== BLANK) end = at + column + 1;
    }
    if (end > at) {
      filled.push(row);
      if (end - at > width) width = end - at;
    }
    at = end;
  }
  starts[height] = at;
  return { height, width, starts, kinds, filled };
}

export const kindAt = ({ starts, kinds }: Shape, row: number, column: number): number => {
  const at = starts[row]! + column;
  return at < starts[row + 1]! ? kinds[at]! : BLANK;
};

/** Past the row's last filled cell. */
export const rowEnd = ({ starts }: Shape, row: number): number => starts[row + 1]! - starts[row]!;

/** Columns of a row that hold something. */
export function filledColumns(shape: Shape, row: number): number[] {
  const columns: number[] = [];
  const end = rowEnd(shape, row);
  for (let column = 0; column < end; column++) if (kindAt(shape, row, column) !== BLANK) columns.push(column);
  return columns;
}
