import type { FormatKind } from '../engine/grid/number-format';
import { formatKind } from '../engine/grid/number-format';
import type { Value } from '../engine/grid/value';

/** What a spreadsheet says of a cell beside the text that it shows. */
export interface CellValue {
  readonly value: Value;
  readonly kind?: FormatKind;
}

type Attributes = Readonly<Record<string, string>>;

const isNumber = (text: string): boolean => /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text);

/** Google Sheets: `{"1":3,"3":1234.5}` is a number, `{"1":2,"2":"007"}` a text. */
function ofGoogle(json: string): Value | undefined {
  try {
    const said = JSON.parse(json) as Record<string, unknown> | null;
    const value = said?.['1'] === 2 ? said['2'] : said?.['1'] === 3 ? said['3'] : undefined;
    return typeof value === 'string' || typeof value === 'number' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The exact value, where the markup carries it: Excel and what imitates it, LibreOffice, Google Sheets. */
function exactValue(attributes: Attributes, shown: string): Value | undefined {
  const { 'x:num': excel, 'x:str': text, sdval: libre, 'data-sheets-value': google } = attributes;
  if (google !== undefined) return ofGoogle(google);
  if (text !== undefined) return text === '' ? shown : text;
  const number = excel === '' ? shown : (excel ?? libre)?.trim();
  return number !== undefined && isNumber(number) ? Number(number) : undefined;
}

/** The number format, where the markup carries it. */
function formatOf({ sdnum, 'data-sheets-numberformat': google, style }: Attributes): string | undefined {
  if (sdnum !== undefined) return sdnum.split(';').slice(2).join(';');
  if (google !== undefined) return /"2":"((?:[^"\\]|\\.)*)"/.exec(google)?.[1]?.replace(/\\(.)/g, '$1');
  return style && /mso-number-format:\s*(?:"([^"]*)"|'([^']*)'|([^;]*))/i.exec(style)?.slice(1).find(Boolean);
}

/** A shown number with nothing to it but digits and signs. */
const PLAIN = /^[\d\s.,'()+\-−]*$/;
const DATE =
  /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}\b|^\d{2,4}[-/年]\s?\d{1,2}(?:月|$)|^\d{1,2}月|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
/** The last day of the year 9999. */
const LAST_SERIAL = 2_958_465;

/** Digits that are shown in full: the text says all that the number does, and perhaps a currency. */
const saysAll = (shown: string, number: number): boolean =>
  Number(shown.replace(/[^\d.]/g, '')) === Math.abs(number) && number !== 0;

/**
 * A cell's value. An exact number stands for the rounded one that is shown; a text that shows the number in full and
 * something beside it (`USD 1,200.50`) stays as it is, for the number alone would lose that.
 */
export function cellValue(attributes: Attributes, shown: string): CellValue {
  const exact = exactValue(attributes, shown);
  if (typeof exact !== 'number') return { value: exact ?? shown };
  const format = formatOf(attributes);
  const kind = format === undefined ? undefined : formatKind(format);
  if (kind) return { value: exact, kind };
  if (shown.endsWith('%')) return { value: exact, kind: 'percent' };
  const isAll = saysAll(shown, exact);
  if (!isAll && DATE.test(shown) && exact >= 1 && exact <= LAST_SERIAL) return { value: exact, kind: 'date' };
  return { value: isAll && !PLAIN.test(shown) ? shown : exact };
}
