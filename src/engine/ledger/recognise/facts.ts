import type { CalendarDate } from '../../parse/date';
import { fromSerial } from '../../parse/date';
import { readCell } from '../../parse/cell';
import type { CellContext } from '../../parse/reading';
import { simplified } from '../header-key';
import type { Period } from '../month';
import { periodOf } from '../month';
import type { Fact, Facts } from '../recognition';
import { currencyOf, readUnit } from '../unit';
import type { Sheet } from './header';
import { textAt } from './header';
import { FIGURE, filledColumns, kindAt } from './shape';

type Draft = { -readonly [Name in keyof Facts]: Facts[Name] };

/** One statement of a title row: `单位：万元`, `As of December 31, 2023`, with the cell that makes it. */
interface Statement {
  readonly text: string;
  /** What stands before the colon; empty without one. */
  readonly label: string;
  readonly value: string;
  readonly row: number;
  readonly column: number;
  /** For a date that is a number in the sheet. */
  readonly date?: CalendarDate;
}

const COMPANY =
  /^(?:编制单位|填报单位|核算单位|单位名称|公司名称|公司|企业名称|会计主体|单位|账套|账套名称|company|company name|entity|legal entity|organi[sz]ation|prepared for)$/i;
const AS_OF =
  /^(?:截止日期|截至日期|截止日|截至日|截止|截至|基准日|基准日期|账龄基准日|账龄截止日|账龄日期|报表日期|报告日期|统计日期|查询日期|数据日期|数据截止|日期|时点|as of|as at|as on|as of date|aging date|ageing date|aged as of|aging as of|report date|key date|cut ?off date|date|at date|open items at key date)$/i;
const PERIOD =
  /^(?:期间|会计期间|统计期间|查询期间|报表期间|所属期间|日期范围|起止日期|账期|年月|月份|period|date range|reporting period|for the period|fiscal period)$/i;
const UNIT = /^(?:单位|金额单位|货币单位|计量单位|unit|units|amounts? in|currency unit)$/i;
const CURRENCY = /^(?:币种|币别|货币|本位币|记账本位币|currency|reporting currency|base currency)$/i;
const BASIS =
  /^(?:账龄依据|账龄基准|账龄计算方式|账龄计算|账龄起算|账龄分析依据|计算依据|分析依据|aging by|ageing by|aged by|based on|aging method|ageing method|aging basis|ageing based on)$/i;
const PRINTED = /^(?:打印|制表|导出|生成|下载|编制日期|print|export|generat|run |created)/i;

const BY_DUE = /(?:按|以|依)?(?:到期日|应收日|付款到期日)|by due date|^due date$|\bdue date\b/i;
const BY_INVOICE =
  /(?:按|以|依)?(?:发票日|单据日|开票日|立账日|记账日|业务日)|by (?:invoice|posting|document|transaction) date|^(?:invoice|posting|document|transaction) date$/i;
const REPORT =
  /账龄|应收|欠款|对账|明细|汇总|分析|报表|台账|一览|登记|清单|统计|aging|ageing|aged|receivable|summary|detail|report|ledger|statement|register|list/i;
const FIRM =
  /(?:公司|集团|厂|中心|事务所|合伙|株式会社|研究院|医院|学校|分行|支行|(?:ltd|limited|inc|llc|llp|gmbh|corp|corporation|company|co|plc|s\.?a|b\.?v|pty|ag|kk)\.?)$/i;

/** What the title rows say. The first statement of each kind counts. */
export function readFacts(sheet: Sheet, rows: readonly number[]): Facts {
  const facts: Draft = {};
  const context: CellContext = { ...(sheet.source.grid.dates1904 && { dates1904: true }) };
  const statements = rows.flatMap((row) => statementsOf(sheet, row, context));
  const plain = statements.filter((statement) => !take(facts, statement, context));
  takeNames(facts, plain);
  return facts;
}

function statementsOf(sheet: Sheet, row: number, context: CellContext): Statement[] {
  const columns = filledColumns(sheet.shape, row).slice(0, 60);
  const made: Statement[] = [];
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i]!;
    const text = simplified(
      textAt(sheet, row, column)
        .slice(0, 300)
        .normalize('NFKC')
        .replace(/\p{Cf}/gu, ''),
    );
    const parts = text.split(/\s{2,}|[;；\n|]|\s-\s(?=[A-Z]{3}$)/).filter((part) => part.trim() !== '');
    for (const part of parts) {
      const plain = part.trim();
      const colon = /^([^:]{1,30}):\s*(.*)$/s.exec(plain);
      const next = columns[i + 1];
      if (colon && colon[2] === '' && next !== undefined && parts.length === 1) {
        // The label in one cell, what it says in the next.
        made.push({ ...valueOf(sheet, row, next, context), text: plain, label: colon[1]!.trim(), row, column: next });
        i++;
      } else
        made.push({
          text: plain,
          label: colon?.[1]?.trim() ?? '',
          value: colon?.[2]?.trim() ?? '',
          row,
          column,
          ...dateOf(sheet, row, column, context),
        });
    }
  }
  return made;
}

const valueOf = (
  sheet: Sheet,
  row: number,
  column: number,
  context: CellContext,
): { value: string; date?: CalendarDate } => ({
  value: simplified(textAt(sheet, row, column).slice(0, 300).normalize('NFKC').trim()),
  ...dateOf(sheet, row, column, context),
});

/** The date of a cell that holds one, be it a number. */
function dateOf(sheet: Sheet, row: number, column: number, context: CellContext): { date?: CalendarDate } {
  const { grid, formatAt } = sheet.source;
  const value = grid.rows[row]![column]!;
  if (kindAt(sheet.shape, row, column) !== FIGURE) return {};
  if (typeof value === 'number') {
    const date = formatAt?.(row, column) === 'date' ? fromSerial(value, grid.dates1904) : undefined;
    return date === undefined ? {} : { date };
  }
  const reading = readCell(value, context);
  return reading.as === 'date' && reading.value !== null ? { date: reading.value } : {};
}

/** Takes a statement in. `false`: it says none of what is looked for. */
function take(facts: Draft, statement: Statement, context: CellContext): boolean {
  const { text, label, value, row, column } = statement;
  const put = <Name extends keyof Facts>(name: Name, found: NonNullable<Facts[Name]>['value'] | undefined): boolean => {
    if (found !== undefined) (facts as Record<string, unknown>)[name] ??= { value: found, row, column };
    return found !== undefined;
  };
  const inside = /\((?:[^()]*?(?:单位|unit|币种|currency)\s*:)?\s*([^()]+)\)/i.exec(text);
  const unit =
    (label === '' || UNIT.test(label) || CURRENCY.test(label) ? readUnit(value || text) : undefined) ??
    (inside ? readUnit(inside[1]!) : undefined);
  if (unit) {
    put('unit', unit.unit);
    put('currency', unit.currency);
    if (UNIT.test(label) || CURRENCY.test(label) || (label === '' && readUnit(text))) return true;
  }
  if (PRINTED.test(text)) return true;
  if (CURRENCY.test(label)) return put('currency', currencyOf(value)) || true;
  if (BASIS.test(label) || /aging|ageing|账龄/i.test(text)) {
    const basis = BY_DUE.test(value || text) ? 'due' : BY_INVOICE.test(value || text) ? 'invoice' : undefined;
    put('basis', basis);
    if (BASIS.test(label) && basis) return true;
    if (basis && label === '' && /^(?:aging|ageing|账龄)?.{0,6}(?:by |按|以)/i.test(text)) return true;
  }
  const range = rangeOf(value || text, context);
  if (range && (label === '' || PERIOD.test(label) || AS_OF.test(label))) return put('period', range);
  if (PERIOD.test(label))
    return put('period', periodOf(value)) || put('asOf', statement.date ?? dateIn(value, context)) || true;
  if (AS_OF.test(label))
    return put('asOf', statement.date ?? dateIn(value, context)) || put('period', periodOf(value)) || true;
  if (label === '') {
    const asOf = /^(?:as (?:of|at|on)|截至|截止(?:到|至)?|at)\s*(.+?)\s*(?:止|日止)?$/i.exec(text);
    if (asOf && put('asOf', dateIn(asOf[1]!, context))) return true;
    const within = /(?:as (?:of|at|on)|截至|截止(?:到|至)?)\s*(.+?)(?:止|\)|$)/i.exec(text);
    if (within) put('asOf', dateIn(within[1]!, context));
    const period = periodOf(text.replace(/^(?:for|期间|the)\s*/i, ''));
    if (period) return put('period', period);
    const date = statement.date ?? dateIn(text, context);
    if (date !== undefined) return put('asOf', date);
    if (currencyOf(text) !== undefined && text.length <= 4) return put('currency', currencyOf(text));
  }
  if (COMPANY.test(label) && value !== '') return put('company', value);
  return false;
}

/** A date that is all of a text, or stands in it behind other words. */
function dateIn(text: string, context: CellContext): CalendarDate | undefined {
  const shorter = /(?:民国)?\d{1,4}\s*[年/.-]\s*\d{1,2}\s*[月/.-]\s*\d{1,2}\s*日?/.exec(text)?.[0];
  for (const part of [text, shorter]) {
    if (part === undefined || part === '') continue;
    const reading = readCell(part, context);
    if (reading.as === 'date' && reading.value !== null && !reading.problem) return reading.value;
  }
  return undefined;
}

/** `2023-01-01 至 2023-12-31`, `January 1 - December 31, 2023`. */
function rangeOf(text: string, context: CellContext): Period | undefined {
  const parts = text.replace(/^(?:from|自|从)\s*/i, '').split(/\s*(?:至|到|~|—|–|－|\bto\b|\bthrough\b|\s-\s)\s*/);
  if (parts.length !== 2) return undefined;
  const year = /\d{4}\s*$/.exec(parts[1]!)?.[0];
  const start = [parts[0]!, ...(year === undefined ? [] : [`${parts[0]!}, ${year}`])]
    .map((part) => dateIn(part, context) ?? periodOf(part)?.from)
    .find((date) => date !== undefined);
  const end = dateIn(parts[1]!, context) ?? periodOf(parts[1]!)?.to;
  return start !== undefined && end !== undefined && start <= end ? { from: start, to: end } : undefined;
}

/** The title and the company: what is left, told by their words and their order. */
function takeNames(facts: Draft, left: readonly Statement[]): void {
  const lines = left.filter(({ label, text }) => label === '' && text.length <= 120);
  const title =
    lines.find(({ text }) => REPORT.test(text) && !FIRM.test(text)) ??
    lines.find(({ text }) => REPORT.test(text)) ??
    lines.find(({ text }) => !FIRM.test(text));
  const fact = ({ text, row, column }: Statement): Fact<string> => ({ value: text, row, column });
  if (title) facts.title ??= fact(title);
  const company =
    lines.find((line) => line !== title && FIRM.test(line.text)) ??
    (facts.asOf
      ? lines.find((line) => line !== title && line.row < facts.asOf!.row && !REPORT.test(line.text))
      : undefined);
  if (company) facts.company ??= fact(company);
}
