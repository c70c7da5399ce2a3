import { dateOfDay } from '../src/engine/parse/date';
import { oneOf, random } from './random';

/** A cell as it is printed, and what it says: cents, a day since 1970-01-01, or `null` for none. */
export interface Cell {
  readonly text: string;
  readonly says: number | null;
}

const grouped = (whole: number): string => String(whole).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** Money as reports print it: mostly `1,234.50`, now and then a credit note, whole yuan, a sign, 万, or nothing. */
export function amountCell(): Cell {
  const [whole, cents] = [random(oneOf([1_000, 100_000, 5_000_000])), random(100)];
  const value = whole * 100 + cents;
  const text = `${grouped(whole)}.${String(cents).padStart(2, '0')}`;
  const kind = random(100);
  if (kind < 75) return { text, says: value };
  if (kind < 80) return { text: String(whole), says: whole * 100 };
  if (kind < 85) return { text: `-${text}`, says: -value || 0 };
  if (kind < 90) return { text: `(${text})`, says: -value || 0 };
  if (kind < 92) return { text: `${text}-`, says: -value || 0 };
  if (kind < 95) return { text: `¥${text}`, says: value };
  if (kind < 97) return { text: `${whole % 1000}.5万`, says: (whole % 1000) * 1_000_000 + 500_000 };
  return { text: '-', says: null };
}

/** Ways to print a date, as date-fns names them. */
export const DATE_FORMATS = ['yyyy-MM-dd', 'yyyy/M/d', 'yyyyMMdd', 'yyyy年M月d日', 'dd/MM/yyyy', 'd-MMM-yyyy'] as const;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A date of 2010 to 2029, one in a hundred a day that does not exist. */
export function dateCell(format: (typeof DATE_FORMATS)[number]): Cell {
  const says = 14_610 + random(7_305);
  const [year = '', month = '', day = ''] = dateOfDay(says)!.split('-');
  const isBroken = random(100) === 0;
  const text = printed(format, year, month, isBroken ? '32' : day);
  return { text, says: isBroken ? null : says };
}

function printed(format: string, year: string, month: string, day: string): string {
  return format
    .replace('yyyy', year)
    .replace('MMM', MONTHS[Number(month) - 1]!)
    .replace('MM', month)
    .replace('dd', day)
    .replace(/M(?![a-z])/, String(Number(month)))
    .replace(/d/, String(Number(day)));
}

const NAMES = ['上海', '北京', '成都', '杭州', '深圳', '武汉'];
const TRADES = ['精密机械', '电子科技', '食品', '仪器', '新材料'];
const FORMS = ['有限公司', '股份有限公司', '厂', '（集团）有限公司'];

/** Names and remarks; some hold what a spreadsheet has to quote. */
export function textCell(): string {
  const name = `${oneOf(NAMES)}${oneOf(TRADES)}${random(1000)}${oneOf(FORMS)}`;
  const kind = random(20);
  if (kind === 0) return `"${name}\n备注：见合同"`;
  if (kind === 1) return `"""${name}"""`;
  return name;
}
