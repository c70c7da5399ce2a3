import { readCell } from '../../parse/cell';
import type { CalendarDate } from '../../parse/date';
import type { CellContext } from '../../parse/reading';
import type { Period } from '../month';
import { periodOf } from '../month';
import type { Fact, Facts } from '../recognition';
import { currencyOf, readUnit } from '../unit';
import { AS_OF, BASIS, COMPANY, CURRENCY, PERIOD, UNIT } from './labels';
import type { Sheet } from './header';
import type { Statement } from './statements';
import { statementsOf } from './statements';

type Draft = { -readonly [Name in keyof Facts]: Facts[Name] };

export interface ReadFacts {
  readonly facts: Facts;
  /** Statements about the report's date that do not say a day for sure. */
  readonly unread: readonly Statement[];
}

const PRINTED = /^(?:打印|制表|导出|生成|下载|编制日期|print|export|generat|run |created)/i;
const BY_DUE = /(?:按|以|依)?(?:付款)?(?:到期日|应收日)|\bdue date\b/i;
const BY_INVOICE =
  /(?:按|以|依)?(?:发票|单据|开票|立账|记账|业务)日|\b(?:invoice|posting|document|transaction) date\b/i;
const REPORT =
  /账龄|应收|欠款|对账|明细|汇总|分析|报表|台账|一览|登记|清单|统计|age?ing|aged|receivable|summary|detail|report|ledger|statement|register|list/i;
const FIRM =
  /(?:公司|集团|厂|中心|事务所|合伙|株式会社|研究院|医院|学校|分行|支行|(?:ltd|limited|inc|llc|llp|gmbh|corp|corporation|company|co|plc|s\.?a|b\.?v|pty|ag|kk)\.?)$/i;

/** What the title rows say. The first statement of each kind counts. */
export function readFacts(sheet: Sheet, rows: readonly number[]): ReadFacts {
  const facts: Draft = {};
  const context: CellContext = sheet.source.grid.dates1904 ? { dates1904: true } : {};
  const statements = statementsOf(sheet, rows, context);
  const left = statements.filter((statement) => !take(facts, statement, context));
  takeNames(facts, left);
  const unread = facts.asOf ? [] : statements.filter((statement) => claimsDate(statement) && !facts.period);
  return { facts, unread };
}

const STARTS_DATE = /^(?:as (?:of|at|on)|截至|截止(?:到|至)?)\s*(?=.*\d)/i;
const claimsDate = ({ label, value, text }: Statement): boolean =>
  (AS_OF.test(label) && /\d/.test(value)) || (label === '' && STARTS_DATE.test(text));

/** A kind of statement. `undefined`: not of this kind, ask the next; `false`: something was learnt, but the rest is open. */
type Reader = (facts: Draft, statement: Statement, context: CellContext) => boolean | undefined;

function put<Name extends keyof Facts>(
  facts: Draft,
  name: Name,
  { row, column }: Statement,
  value: NonNullable<Facts[Name]>['value'] | undefined,
): boolean {
  const fact = { value, row, column } as Fact<unknown>;
  if (value !== undefined) (facts as Record<Name, Fact<unknown> | undefined>)[name] ??= fact;
  return value !== undefined;
}

const readUnits: Reader = (facts, statement) => {
  const { text, label, value } = statement;
  const labelled = UNIT.test(label);
  const own = label === '' || labelled ? readUnit(value || text) : undefined;
  const inside = /\((?:[^()]*?(?:单位|unit|币种|currency)\s*:)?\s*([^()]+)\)/i.exec(text);
  const unit = own ?? (inside ? readUnit(inside[1]!) : undefined);
  if (!unit) return undefined;
  put(facts, 'unit', statement, unit.unit);
  put(facts, 'currency', statement, unit.currency);
  return own ? true : false;
};

const readCurrency: Reader = (facts, statement) => {
  if (!CURRENCY.test(statement.label)) return undefined;
  const { unit, currency } = readUnit(statement.value) ?? {};
  put(facts, 'currency', statement, currency ?? currencyOf(statement.value));
  // `币种：美元` names a currency, and no unit; `人民币万元` both.
  if (unit && unit.n !== 1n) put(facts, 'unit', statement, unit);
  return true;
};

const readPrinted: Reader = (_, { text }) => (PRINTED.test(text) ? true : undefined);

const readBasis: Reader = (facts, statement) => {
  const { text, label, value } = statement;
  const labelled = BASIS.test(label);
  if (!labelled && !/age?ing|aged|账龄/i.test(text)) return undefined;
  const said = value || text;
  const basis = BY_DUE.test(said) ? 'due' : BY_INVOICE.test(said) ? 'invoice' : undefined;
  if (!put(facts, 'basis', statement, basis)) return undefined;
  return labelled || /^(?:age?ing|aged|账龄)?.{0,6}(?:by |按|以|依)/i.test(text);
};

const readPeriod: Reader = (facts, statement, context) => {
  const { text, label, value } = statement;
  const said = value || text;
  if (label !== '' && !PERIOD.test(label) && !AS_OF.test(label)) return undefined;
  const range = rangeOf(said, context);
  if (range) return put(facts, 'period', statement, range);
  if (!PERIOD.test(label)) return undefined;
  return (
    put(facts, 'period', statement, periodOf(said)) || put(facts, 'asOf', statement, dateOf(statement, context)) || true
  );
};

const readAsOf: Reader = (facts, statement, context) => {
  const { text, label, value } = statement;
  if (AS_OF.test(label))
    return (
      put(facts, 'asOf', statement, dateOf(statement, context)) ||
      put(facts, 'period', statement, periodOf(value)) ||
      true
    );
  if (label !== '') return undefined;
  const start = STARTS_DATE.exec(text);
  if (start && put(facts, 'asOf', statement, dateIn(text.slice(start[0].length), context))) return true;
  const within = /(?:as (?:of|at|on)|截至|截止(?:到|至)?)\s*([^)]+)/i.exec(text);
  if (within) put(facts, 'asOf', statement, dateIn(within[1]!, context));
  const period = periodOf(text.replace(/^(?:for(?: the)?|期间)\s*/i, ''));
  if (period) return put(facts, 'period', statement, period);
  return put(facts, 'asOf', statement, dateOf(statement, context)) && !REPORT.test(text) ? true : undefined;
};

const readCompany: Reader = (facts, statement) =>
  COMPANY.test(statement.label) && statement.value !== ''
    ? put(facts, 'company', statement, statement.writtenValue)
    : undefined;

/** In order: the first that knows a statement has it. */
const READERS: readonly Reader[] = [readCurrency, readUnits, readPrinted, readBasis, readPeriod, readAsOf, readCompany];

/** Takes a statement in. `false`: it may be a title or a name. */
function take(facts: Draft, statement: Statement, context: CellContext): boolean {
  for (const read of READERS) {
    const taken = read(facts, statement, context);
    if (taken !== undefined && taken) return true;
  }
  return false;
}

const dateOf = ({ date, text, value }: Statement, context: CellContext): CalendarDate | undefined =>
  date ?? dateIn(value || text, context);

/** A date that is all of a text, or stands in it behind other words. */
function dateIn(text: string, context: CellContext): CalendarDate | undefined {
  const plain = text.trim().replace(/\s*(?:止|日止)$/, '');
  const within = /(?:民国)?\d{1,4}\s*[年/.-]\s*\d{1,2}\s*[月/.-]\s*\d{1,2}\s*日?/.exec(plain)?.[0];
  for (const part of [plain, within]) {
    if (part === undefined || part === '') continue;
    const reading = readCell(part, context);
    if (reading.as === 'date' && reading.value !== null && !reading.problem) return reading.value;
  }
  return undefined;
}

/** `2023-01-01 至 2023-12-31`, `January 1 - December 31, 2023`. */
function rangeOf(text: string, context: CellContext): Period | undefined {
  const parts = text.replace(/^(?:from|自|从)\s*/i, '').split(/\s*(?:至|到|~|—|–|\bto\b|\bthrough\b|\s-\s)\s*/);
  if (parts.length !== 2) return undefined;
  const [start, end] = parts as [string, string];
  const year = /\d{4}\s*$/.exec(end)?.[0];
  const from =
    dateIn(start, context) ??
    periodOf(start)?.from ??
    (year === undefined ? undefined : dateIn(`${start}, ${year}`, context));
  const to = dateIn(end, context) ?? periodOf(end)?.to;
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
}

/** The title and the company: what is left, told by their words and their order. */
function takeNames(facts: Draft, left: readonly Statement[]): void {
  const isAlone = ({ row }: Statement): boolean => left.filter((each) => each.row === row).length === 1;
  const lines = left.filter(({ label, text }) => label === '' && text.length <= 120);
  const title =
    lines.find(({ text }) => REPORT.test(text) && !FIRM.test(text)) ??
    lines.find(({ text }) => REPORT.test(text)) ??
    lines.find(({ text }) => !FIRM.test(text));
  if (title) put(facts, 'title', title, title.written);
  const { asOf } = facts;
  const company =
    lines.find((line) => line !== title && FIRM.test(line.text)) ??
    (asOf
      ? lines.find((line) => line !== title && line.row < asOf.row && isAlone(line) && !REPORT.test(line.text))
      : undefined);
  if (company) put(facts, 'company', company, company.written);
}
