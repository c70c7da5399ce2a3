import type { Finding } from '../grid/plan';
import type { CalendarDate } from '../parse/date';
import type { Recognised } from './part';
import { isSameReport } from './recipe-match';
import type { RecognisedTable, Recognition } from './recognition';
import { cellFinding } from './set-aside';
import type { Source } from './source';
import { groupNames } from './group-names';
import { columnOf } from './table';
import { textsOf } from './texts';

/**
 * The reports without the earlier issues of one: the same columns and mostly the same customers, of an earlier day. What
 * was owed at the end of April and what is at the end of May are not two debts.
 */
export function latestIssues(reports: readonly Recognised[]): {
  readonly reports: readonly Recognised[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const left = reports.filter((own) => {
    const asOf = dayOf(own.recognition);
    const later = reports
      .filter((each) => asOf !== undefined && (dayOf(each.recognition) ?? '') > asOf)
      .filter((each) => isSameReport(own.recognition, each.recognition) && shareCustomers(own, each))
      .sort((a, b) => (dayOf(a.recognition)! < dayOf(b.recognition)! ? 1 : -1))[0];
    if (!later) return true;
    const { source, recognition } = later;
    const data = { asOf: dayOf(recognition)!, other: own.source.grid.sheet, otherAsOf: asOf! };
    findings.push(cellFinding(source, 0, 0, { code: 'report-replaces', data }, 'warning'));
    return false;
  });
  return { reports: left, findings };
}

const dayOf = ({ tables }: Recognition): CalendarDate | undefined =>
  tables
    .flatMap(({ facts }) => facts.asOf?.value ?? facts.period?.value.to ?? [])
    .sort()
    .at(-1);

/** At least half of the customers of the report that has fewer stand in the other too. */
function shareCustomers(a: Recognised, b: Recognised): boolean {
  const [few, many] = [customersOf(a), customersOf(b)].sort((one, other) => one.size - other.size);
  const shared = [...few!].filter((name) => many!.has(name)).length;
  return shared > 0 && shared * 2 >= few!.size;
}

const customersOf = ({ source, recognition }: Recognised): Set<string> =>
  new Set(recognition.tables.flatMap((table) => namesIn(source, table)).filter((name) => name !== ''));

function namesIn(source: Source, table: RecognisedTable): readonly string[] {
  const column = columnOf(table, 'customer');
  const own = column && textsOf({ source, rows: table.data, table }, column.column);
  return groupNames(table, table.data, new Map(own && [['customer', own]])).get('customer') ?? own ?? [];
}
