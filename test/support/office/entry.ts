import { columnIndex } from '../../../src/engine/grid/address';

export type Scalar = string | number | boolean;

/** What an entry becomes in a cell. */
export interface Entered {
  readonly value: Scalar;
  /** With its `=`. */
  readonly formula?: string;
  /** The number format that comes with it, when the cell had none. */
  readonly format?: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY = 86_400_000;

const serial = (year: number, month: number, day: number): number | undefined => {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 ? at.getTime() / DAY + 25_569 : undefined;
};

/** Dates as people in the United States write them, and ISO dates. */
function readDate(text: string): number | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return serial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const us = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{2,4}))?$/.exec(text);
  if (us)
    return serial(
      Number(us[3] ?? 2026) % 100 === Number(us[3]) ? 2000 + Number(us[3]) : Number(us[3] ?? 2026),
      Number(us[1]),
      Number(us[2]),
    );
  const named = /^([a-z]{3})[a-z]*[- ]?(\d{1,2})$/i.exec(text);
  const month = named ? MONTHS.indexOf(named[1]!.toLowerCase()) + 1 : 0;
  return month > 0 ? serial(2026, month, Number(named![2])) : undefined;
}

const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?$/i;

/**
 * Reads what was put into `values` or `formulas` as Excel does: in the culture of the United States, whatever the
 * workbook's own. Only a cell of the format `@` takes everything as text, numbers too.
 */
export function enter(input: Scalar, format: string): Entered {
  if (format === '@') return { value: typeof input === 'boolean' ? String(input).toUpperCase() : String(input) };
  if (typeof input !== 'string') return { value: input };
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (/^=./.test(input)) return { value: 0, formula: input };
  if (/^[+-]./.test(input) && !NUMBER.test(input)) return { value: 0, formula: `=${input}` };
  if (input.startsWith('@')) return { value: 0, formula: `=${input}` };
  if (/^＝./.test(input)) return { value: 0, formula: `=${input.slice(1)}` };
  const text = input.trim();
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  if (/^[$￥¥]?\d/.test(text) || NUMBER.test(text)) {
    const plain = text.replace(/^[$￥¥]/, '').replace(/%$/, '');
    if (plain !== '' && /\d/.test(plain) && NUMBER.test(plain)) {
      const number = Number(plain.replaceAll(',', ''));
      return text.endsWith('%') ? { value: number / 100, format: '0.00%' } : { value: number };
    }
  }
  const date = readDate(text);
  if (date !== undefined) return { value: date, format: 'm/d/yyyy' };
  return { value: input };
}

/** `B3` or `B3:D9`, from 0; with a sheet's name before it or not. */
export function parseArea(address: string): { row: number; column: number; rows: number; columns: number } | undefined {
  const match = /^(?:.*!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(address);
  if (!match) return undefined;
  const [row, column] = [Number(match[2]) - 1, columnIndex(match[1]!)];
  return {
    row,
    column,
    rows: (match[4] ? Number(match[4]) : row + 1) - row,
    columns: (match[3] ? columnIndex(match[3]) : column) - column + 1,
  };
}
