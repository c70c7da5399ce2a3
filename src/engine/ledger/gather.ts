import type { Finding } from '../grid/plan';
import { fatesOf, isBalanced, moneyBalance, NO_RECORD, rowBalance } from './account-for';
import type { Balance, SetAside } from './balance';
import type { Field } from './fields';
import type { Fates } from './merge-records';
import { mergeRecords } from './merge-records';
import { openSigns, withoutLoneSign } from './open-signs';
import { MERGED } from './read-table';
import type { Recognised, RecognisedPart } from './part';
import { partsOf } from './part';
import type { RecognisedTable } from './recognition';
import type { Records } from './records';
import { readRecords, textOf } from './records';
import { repeatedDocuments } from './repeated-documents';
import { cellFinding, setAside } from './set-aside';
import type { Source } from './source';

export type { Recognised } from './part';

/** All tables of all sheets, read, with an account of every row and of all money. */
export interface Gathered {
  readonly tables: readonly Records[];
  readonly balance: Balance;
  readonly setAside: readonly SetAside[];
  readonly findings: readonly Finding[];
}

/**
 * Reads every table that was recognised and merges what stands in several.
 * @param needsOf fields without which a record of a table means nothing, see `ReadOptions`
 */
export function gather(sheets: readonly Recognised[], needsOf: (table: RecognisedTable) => readonly Field[]): Gathered {
  const parts = sheets.flatMap(partsOf);
  const partOf = parts.flatMap((part) => part.recognition.tables.map(() => part));
  const read = withoutLoneSign(
    parts.flatMap(({ source, recognition, recipe }) =>
      recognition.tables.map((table) =>
        readRecords(source, recognition, table, { needs: needsOf(table), ...(recipe && { recipe }) }),
      ),
    ),
  );
  const merged = mergeRecords(read);
  const tables = read.map((records, i) => ({ ...records, fate: merged.fates[i]! }));
  const ofPart = (part: RecognisedPart): readonly Records[] => tables.filter((_, i) => partOf[i] === part);
  const ofSheet = (source: Source): readonly Records[] => tables.filter((records) => records.source === source);
  const rows = parts.map((part) => rowBalance(part, ofPart(part)));
  const money = tables.flatMap((records, i) => moneyBalance(records, partOf[i]!.recipe));
  return {
    tables,
    balance: { rows, money },
    setAside: [
      ...parts.flatMap((part) => outside(part, ofPart(part))),
      ...read.flatMap((records) => records.setAside),
      ...supersededRows(tables, merged),
    ],
    findings: [
      ...sheets.flatMap(({ recognition }) => recognition.findings),
      ...read.flatMap((records) => records.findings),
      ...read.flatMap(openSigns),
      ...aboutMerging(read, tables, merged),
      ...sheets.flatMap(({ source }) => repeatedDocuments(ofSheet(source))),
    ],
  };
}

/** Rows that no table took in: a sheet without a header, what stands between tables. */
function outside({ source, recognition }: Recognised, tables: readonly Records[]): SetAside[] {
  const fates = fatesOf(recognition.roles.length, tables);
  const general = recognition.findings.find(({ severity }) => severity === 'error');
  return recognition.roles.flatMap((role, row) => {
    if ((role !== 'unclear' && role !== 'data') || fates[row] !== NO_RECORD) return [];
    const known = recognition.findings.find((finding) => finding.at.row === row) ?? general;
    return [setAside(source, row, { code: known?.code ?? 'row-unclear', data: known?.data ?? {} })];
  });
}

const supersededRows = (tables: readonly Records[], { superseded }: Fates): SetAside[] =>
  superseded.map(({ table, record, by }) => {
    const [own, later] = [tables[table]!, tables[by.table]!];
    const number = textOf(own, 'document', record) || textOf(own, 'contract', record);
    const data = { number, otherSheet: later.source.grid.sheet, otherRow: later.rows[by.record]! + 1 };
    return setAside(own.source, own.rows[record]!, { code: 'record-superseded', data });
  });

function aboutMerging(read: readonly Records[], tables: readonly Records[], { superseded }: Fates): Finding[] {
  return tables.flatMap((records, i) => {
    const findings: Finding[] = [];
    const { source, table, fate } = records;
    const at = table.headerRows[0] ?? table.top;
    const merged = fate.reduce((count, each) => count + (each === MERGED ? 1 : 0), 0);
    if (merged > 0)
      findings.push(cellFinding(source, at, 0, { code: 'records-merged', data: { count: merged } }, 'info'));
    const late = superseded.filter((each) => each.table === i);
    if (late.length > 0) {
      const row = read[i]!.rows[late[0]!.record]!;
      const otherSheet = tables[late[0]!.by.table]!.source.grid.sheet;
      const data = { count: late.length, otherSheet };
      findings.push(cellFinding(source, row, 0, { code: 'records-superseded', data }, 'warning'));
    }
    return findings;
  });
}

/** Whether everything that came in is accounted for. It always is; tests and the balance sheet show it. */
export const isAccountedFor = ({ rows, money }: Balance): boolean =>
  rows.every((each) => each.rows === each.read + each.merged + each.totals + each.titles + each.setAside) &&
  money.every(isBalanced);
