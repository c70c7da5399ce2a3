import type { Value } from '../../grid/value';
import { readBucketName } from '../bucket-name';
import { headerKey } from '../header-key';
import type { RecognisedColumn } from '../recognition';
import { currencyOf } from '../unit';
import { labelsOf } from './extent';
import type { HeaderRows, Sheet } from './header';
import { textAt } from './header';
import { BLANK, FIGURE, filledColumns, kindAt, TEXT } from './shape';
import type { Line } from './line';
import { pageText, repeatedHeader } from './pages';
import { remarksBelow } from './remarks';
import type { RowWord } from './words';
import { isLabel, isNote, rowWord } from './words';

/** What a filled row below a header is, before its numbers are looked at. */
export type LineKind =
  | 'money'
  | 'words'
  | 'lone'
  | 'note'
  | 'repeated-header'
  | 'repeated-title'
  | 'excluded'
  | 'stray'
  | 'below-notes'
  /** Carries a balance over from before. */
  | 'opening'
  /** Adds up rows under another printing of the header. */
  | 'sums';

export interface BodyLine extends Line {
  readonly kind: LineKind;
}

/** Which columns of a table tell what. */
export interface Parts {
  /** Columns whose numbers can be added up. */
  readonly money: readonly number[];
  /** Columns that tell rows apart, from the left. */
  readonly identity: readonly number[];
  /** Those of them that only items fill. */
  readonly items: readonly number[];
  readonly contract: number | undefined;
  /** The column of currencies. */
  readonly currency: number | undefined;
  readonly left: number;
  readonly right: number;
}

const NUMBERS: ReadonlySet<RecognisedColumn['field']> = new Set([
  'days',
  'rate',
  'index',
  'terms',
  'contract',
  'document',
  'customer',
  'department',
  'product',
  'owner',
]);

/** Nothing that adds up other rows has one of these. */
const OF_ITEMS: ReadonlySet<RecognisedColumn['field']> = new Set(['document', 'invoiceDate', 'dueDate', 'paidDate']);

/** Whether what a column holds is money, or may be. */
export const isMoneyColumn = ({ type, field, decidedBy }: RecognisedColumn): boolean =>
  (type === 'amount' || type === 'number') && !NUMBERS.has(field) && !(field === undefined && decidedBy === 'recipe');

/** At most so many columns are looked at to tell rows apart. */
const MOST = 24;

export function partsOf(columns: readonly RecognisedColumn[], filled: Uint32Array, rows: number): Parts {
  const money = columns.filter(isMoneyColumn).map(({ column }) => column);
  const identity = columns
    .filter(({ column, field, type }) => {
      if (field === 'note' || field === 'index' || field === 'currency' || type === 'percent' || type === 'empty')
        return false;
      return !money.includes(column) && filled[column]! >= rows * 0.4;
    })
    .slice(0, MOST)
    .map(({ column }) => column);
  const first = columns.find(
    ({ column, type, field }) => type === 'text' && field !== 'note' && !identity.includes(column),
  );
  const all = first && (identity.length === 0 || first.column < identity[0]!) ? [first.column, ...identity] : identity;
  const [contract, currency] = (['contract', 'currency'] as const).map(
    (field) => columns.find((each) => each.field === field)?.column,
  );
  const items = columns.filter(({ field }) => field && OF_ITEMS.has(field)).map(({ column }) => column);
  return { money, identity: all, items, contract, currency, left: columns[0]!.column, right: columns.at(-1)!.column };
}

/** Reads the filled rows of a table's body. */
export function linesOf(
  sheet: Sheet,
  header: HeaderRows,
  rows: readonly number[],
  parts: Parts,
  { excluded, titles }: { readonly excluded: ReadonlySet<string>; readonly titles: readonly number[] },
): BodyLine[] {
  const repeats = repeatedHeader(sheet, header);
  const printed = new Set(titles.map((row) => pageText(sheet, row)));
  const ended = remarksBelow(sheet, parts);
  const groups = new Set<string>();
  let previous = header.last;
  let broken = true;
  return rows.map((row): BodyLine => {
    const own = kindOfRow(sheet, row, parts, repeats, excluded);
    const isTitle = (own === 'lone' || own === 'note') && printed.size > 0 && printed.has(pageText(sheet, row));
    const kind = isTitle ? 'repeated-title' : ended(row, own);
    const line = lineOf(sheet, row, kind, parts, broken || row > previous + 1);
    broken = kind !== 'money' && kind !== 'words';
    previous = row;
    if (kind === 'lone') groups.add(headerKey(line.label));
    // Nobody but the group above is called so: `Bayside Club`, and then `Total Bayside Club`.
    const { word } = line;
    const isOfGroup = word?.name !== undefined && !word.sure && groups.has(word.name);
    return isOfGroup ? { ...line, word: { ...word, sure: true } } : line;
  });
}

function kindOfRow(
  sheet: Sheet,
  row: number,
  { money, identity, left, right }: Parts,
  repeats: (row: number) => boolean,
  excluded: ReadonlySet<string>,
): LineKind {
  const { shape } = sheet;
  if (excluded.size > 0 && excluded.has(headerKey(labelsOf(sheet, row)[0]))) return 'excluded';
  if (repeats(row)) return 'repeated-header';
  for (const column of money) if (kindAt(shape, row, column) === FIGURE) return 'money';
  const columns = filledColumns(shape, row);
  const [only] = columns;
  // The names of groups stand left of the columns, or are days that could be a figure: `31 - 60`.
  if (columns.length === 1 && (kindAt(shape, row, only!) === TEXT ? only! < left : isDays(sheet, row, only!)))
    return isNote(textAt(sheet, row, only!)) ? 'note' : 'lone';
  if (columns.every((column) => column < left || column > right)) return 'stray';
  const texts = columns.filter((column) => kindAt(shape, row, column) === TEXT);
  const first = textAt(sheet, row, columns[0]!);
  if (isNote(first) || texts.filter((column) => isLabel(textAt(sheet, row, column))).length * 2 > texts.length)
    return texts.length === 1 && !isNote(first) ? 'lone' : 'note';
  if (columns.length === 1) return texts.length === 1 ? 'lone' : identity.includes(columns[0]!) ? 'words' : 'stray';
  return 'words';
}

/** The days of a bucket, from one to another. */
const isDays = ({ source }: Sheet, row: number, column: number): boolean => {
  const value = source.grid.rows[row]![column];
  return typeof value === 'string' && readBucketName(value)?.kind === 'range';
};

function lineOf(
  sheet: Sheet,
  row: number,
  kind: LineKind,
  { identity, items, contract, currency }: Parts,
  starts: boolean,
): BodyLine {
  const money = kind === 'money';
  const [own, next] = labelsOf(sheet, row);
  const label = own === '' && kind === 'lone' ? String(sheet.source.grid.rows[row]!.find(isFilled)) : own;
  const first = rowWord(label);
  const second = first ? undefined : rowWord(next);
  let [tells, identities] = [0, 0];
  if (money || kind === 'words') {
    for (const column of identity) {
      const isFilled = kindAt(sheet.shape, row, column) !== BLANK ? 1 : 0;
      tells = tells * 2 + isFilled;
      identities += isFilled;
    }
    tells = tells * DEEPEST + indentOf(sheet.source.grid.rows[row]![identity[0] ?? 0]);
  }
  return {
    row,
    kind,
    money,
    label,
    starts,
    word: first ?? (second?.plain ? second : undefined),
    wordFirst: first !== undefined,
    identity: tells,
    identities,
    // The word of a total may stand where others have their number or date.
    isItem: money && items.some((column) => isOwn(sheet, row, column, first ? own : '')),
    contract: contract === undefined || !money ? '' : textAt(sheet, row, contract),
    currency: currency === undefined || !money ? '' : currencyIn(textAt(sheet, row, currency), first ?? second),
  };
}

const isFilled = (value: Value): boolean => value !== null && value !== '';

const isOwn = (sheet: Sheet, row: number, column: number, word: string): boolean =>
  kindAt(sheet.shape, row, column) !== BLANK && (word === '' || textAt(sheet, row, column) !== word);

/** What the cell says, or beside the word of a total its name: `合计（美元）`, `Total USD`. */
const currencyIn = (cell: string, word: RowWord | undefined): string =>
  currencyOf(cell) ?? (cell.trim() || currencyOf(word?.name ?? '') || '');

/** Deeper indents than this are all the same. */
const DEEPEST = 64;

/** Blanks before a name: reports show by them what belongs to what. */
function indentOf(value: Value | undefined): number {
  if (typeof value !== 'string') return 0;
  let indent = 0;
  while (indent < DEEPEST - 1 && (value[indent] === ' ' || value[indent] === '\u3000' || value[indent] === '\u00A0'))
    indent++;
  return indent;
}
