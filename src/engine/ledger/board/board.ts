import type { Finding } from '../../grid/plan';
import type { CalendarDate } from '../../parse/date';
import type { Problem } from '../../parse/reading';
import type { Field } from '../fields';
import type { Recognised } from '../gather';
import { gather } from '../gather';
import { compareText } from '../order';
import type { Records } from '../records';
import { READ } from '../read-table';
import { cellFinding } from '../set-aside';
import { OUR_RULES } from '../status';
import { countsOf, lateByOwner, wouldBeRed } from './counts';
import { datesOf, START_FIELD } from './dates';
import { boardFindings } from './findings';
import { isJudgeable } from './is-list';
import type { Choice } from './judge';
import { judge } from './judge';
import { payableOf, settle } from './payable';
import { repeatedContracts } from './repeated';
import type { BoardOptions, BoardResult } from './result';
import { DEFAULT_LIMIT } from './result';
import { placedRows } from './rows';
import { statusesOf, withRecipe } from './statuses';
import type { BoardTable } from './table';

/** Without these, and the date that the days count from, a row means nothing: one that cannot be read sets it aside. */
const MONEY: readonly Field[] = ['contractAmount', 'invoiceAmount', 'paidAmount', 'outstanding', 'notDue', 'bucket'];

/**
 * The payment board of contract lists and receivables (P1).
 * @param today the day to count to when neither the options nor a report names one
 */
export function board(given: readonly Recognised[], options: BoardOptions, today: CalendarDate): BoardResult {
  const { sheets, findings: leftOut } = judgeable(given);
  const { start = null, limit = DEFAULT_LIMIT } = options;
  const gathered = gather(sheets, () => (start === null ? MONEY : [...MONEY, START_FIELD[start]]));
  const reported = gathered.tables
    .flatMap(({ asOf }) => asOf ?? [])
    .sort(compareText)
    .at(-1);
  const choice: Choice = { asOf: options.asOf ?? reported ?? today, start, limit };
  const rules = options.statuses ?? OUR_RULES;
  const tables = gathered.tables.map((records): BoardTable => {
    const recipe = sheets.find(({ source }) => source === records.source)?.recipe;
    const [payable, dates, statuses] = [
      payableOf(records, choice.asOf),
      datesOf(records),
      statusesOf(records, withRecipe(rules, recipe)),
    ];
    const judged = judge(payable, dates, statuses.of, choice);
    return { records, payable: settle(payable, judged), dates, statuses, judged };
  });
  const placed = placedRows(tables);
  const rows = placed.map(({ row }) => row);
  return {
    ...choice,
    rows,
    counts: countsOf(tables),
    wouldBeRed: wouldBeRed(tables),
    late: lateByOwner(rows),
    unknownWords: unknownWords(tables),
    balance: gathered.balance,
    setAside: gathered.setAside,
    findings: [
      ...leftOut,
      ...gathered.findings,
      ...(reported === undefined ? [] : asOfFindings(gathered.tables, reported, choice.asOf, today)),
      ...tables.flatMap((table) => boardFindings(table, choice)),
      ...repeatedContracts(placed),
    ],
  };
}

/** Beside lists that can be judged, sums by customer (an aging) would only show the same money again: they are left out. */
function judgeable(given: readonly Recognised[]): { sheets: readonly Recognised[]; findings: Finding[] } {
  const sheets = given.filter(({ recognition }) => isJudgeable(recognition));
  if (sheets.length === 0) return { sheets: given, findings: [] };
  const findings = given.flatMap(({ source, recognition }): Finding[] => {
    if (sheets.some((each) => each.source === source) || recognition.tables.length === 0) return [];
    const count = recognition.tables.reduce((rows, { data }) => rows + data.length, 0);
    return [cellFinding(source, recognition.tables[0]!.top, 0, { code: 'board-left-out', data: { count } }, 'info')];
  });
  return { sheets, findings };
}

/** What was paid after the day that a list is of, nobody can tell from it: that is said, to which day the days are counted too. */
function asOfFindings(
  tables: readonly Records[],
  own: CalendarDate,
  asOf: CalendarDate,
  today: CalendarDate,
): Finding[] {
  if (asOf < own || (asOf === own && asOf === today)) return [];
  const records = tables.find((each) => each.asOf === own)!;
  const { row, column } = records.table.facts.asOf ?? { row: records.table.top, column: 0 };
  const problem: Problem =
    asOf === own ? { code: 'board-as-of-report', data: { asOf } } : { code: 'board-list-older', data: { own, asOf } };
  return [cellFinding(records.source, row, column, problem, 'info')];
}

function unknownWords(tables: readonly BoardTable[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const { records, statuses } of tables)
    for (const [word, rows] of statuses.unknown) {
      const count = rows.filter((row) => records.fate[row] === READ).length;
      if (count > 0) words.set(word, (words.get(word) ?? 0) + count);
    }
  return new Map([...words].sort(([a], [b]) => compareText(a, b)));
}
