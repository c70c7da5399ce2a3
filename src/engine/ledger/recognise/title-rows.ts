import type { CellContext } from '../../parse/reading';
import { labelled } from '../group-names';
import type { Facts, RecognisedColumn } from '../recognition';
import type { Sheet } from './header';
import { textAt } from './header';
import type { Parts } from './lines';
import { FIGURE, filledColumns, kindAt, TEXT } from './shape';
import { statementsOf } from './statements';
import { isLabel, rowWord } from './words';

/** What a title says of all rows, when no column does: `客户：甲公司` over an account of that customer. */
const OF_ALL: ReadonlySet<RecognisedColumn['field']> = new Set(['customer', 'owner', 'department']);
/** Chosen when the report was made: all of them. */
const EVERYBODY = /^(?:全部|所有|全体|不限|all.*|\*+|-+|n\/?a)$/i;

/** As the names of groups: `客户：甲公司`. */
export function groupsInTitles(
  sheet: Sheet,
  titles: readonly number[],
  columns: readonly RecognisedColumn[],
  context: CellContext,
): string[] {
  const found = new Map<RecognisedColumn['field'], string>();
  for (const { label, writtenValue } of statementsOf(sheet, titles, context)) {
    const field = label === '' ? undefined : labelled(label);
    if (field === undefined || !OF_ALL.has(field) || columns.some((column) => column.field === field)) continue;
    const isName = writtenValue !== '' && writtenValue.length <= 80 && !EVERYBODY.test(writtenValue);
    if (isName && !found.has(field)) found.set(field, `${label}：${writtenValue}`);
  }
  return [...found.values()];
}

/** Rows above the header that look like its data: a name and an amount in the columns of names and of money. */
export function dataInTitles(
  sheet: Sheet,
  titles: readonly number[],
  { money, identity }: Parts,
  { asOf, period, currency, unit, basis }: Facts,
): ReadonlySet<number> {
  const said = new Set([asOf, period, currency, unit, basis].map((fact) => fact?.row));
  const isAmount = (row: number, column: number): boolean =>
    kindAt(sheet.shape, row, column) === FIGURE &&
    sheet.source.formatAt?.(row, column) !== 'date' &&
    /^[\s¥￥$€£(+-]*\d[\d,.\s]*\)?-?$/.test(textAt(sheet, row, column));
  return new Set(
    titles.filter((row) => {
      if (said.has(row) || !money.some((column) => isAmount(row, column))) return false;
      const texts = filledColumns(sheet.shape, row).filter((column) => kindAt(sheet.shape, row, column) === TEXT);
      const first = texts.length === 0 ? '' : textAt(sheet, row, texts[0]!);
      return identity.includes(texts[0] ?? -1) && !isLabel(first) && rowWord(first) === undefined;
    }),
  );
}
