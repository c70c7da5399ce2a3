import type { Finding, Severity } from '../../../engine/grid/plan';
import { allRows } from '../../../engine/ledger/account-for';
import type { RowBalance } from '../../../engine/ledger/balance';
import { countNames } from '../../../engine/ledger/count-names';
import type { Field } from '../../../engine/ledger/fields';
import { gather } from '../../../engine/ledger/gather';
import type { Recipe } from '../../../engine/ledger/recipe';
import type { Learned } from '../../../engine/ledger/learned';
import { recipeOf } from '../../../engine/ledger/recipe-of';
import type { Facts, PrintedTotal, RecognisedColumn, Recognition, RowRole } from '../../../engine/ledger/recognition';
import type { Side } from '../../../engine/ledger/side';
import { sideOf } from '../../../engine/ledger/side';
import type { Source } from '../../../engine/ledger/source';
import type { Encoding, Intake } from '../../../intake';
import { toText } from '../../../engine/number/rational';
import type { Taught } from '../../../jobs/fields';
import { cellTexts, samplesOf } from './cell-texts';
import { teachable } from './teachable';

/** A row as it stands, and what it is taken for. */
export interface ShownRow {
  /** From 0. */
  readonly row: number;
  readonly role: RowRole;
  readonly cells: readonly string[];
  /** For a printed total: how many rows it adds up, and where it does not agree with them. */
  readonly total?: { readonly of: number; readonly differs: readonly string[] };
}

export interface ShownColumn extends RecognisedColumn {
  /** Which of the sheet's tables it is of. */
  readonly table: number;
  readonly samples: readonly string[];
  /** What is open about its cells: codes of findings. */
  readonly open: readonly string[];
}

/** How a sheet was read, as far as a person looks at it: small, however long the sheet is. */
export interface Reading {
  readonly kind: Intake['kind'];
  readonly origin: string;
  readonly encoding?: Encoding;
  readonly separator?: string;
  /** Of all that was brought: the sheets that hold something, and which of them this is. */
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  readonly sheet: number;
  /** Rows and columns of the sheet. */
  readonly height: number;
  readonly width: number;
  /** The header's rows of each table, from 0. None: a person has to say. */
  readonly headers: readonly (readonly number[])[];
  readonly facts: Facts;
  readonly columns: readonly ShownColumn[];
  readonly roles: Readonly<Partial<Record<RowRole, number>>>;
  /** The sheet's first rows, whatever they are. */
  readonly first: readonly ShownRow[];
  /** Rows that are no data, blank ones left out; `others` counts them all. */
  readonly beside: readonly ShownRow[];
  readonly besides: number;
  readonly findings: readonly Finding[];
  /** Findings in all, by severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly balance: RowBalance;
  /** What the numbers come to, by the column's name and currency. */
  readonly money: readonly { readonly column: string; readonly currency: string; readonly read: string }[];
  /** How it was read, for the next issue: what was decided and all that was understood. */
  readonly recipe: Recipe;
  /** What was decided: by a person just now, or before. */
  readonly decided?: Recipe;
  /** Names of columns that a person corrected, and that the workbook does not know yet. */
  readonly teachable: readonly Taught[];
  /** A kept recipe was used; what is different from it is among the findings. */
  readonly replayed: boolean;
  /** What the report is good for. */
  readonly suits: 'aging' | 'board';
  /** Whose ledger it is, as far as that can be told or was said. */
  readonly side?: Side;
}

const [FIRST, BESIDE, FINDINGS] = [24, 400, 300];

const MONEY: readonly Field[] = [
  'outstanding',
  'notDue',
  'bucket',
  'credit',
  'advance',
  'invoiceAmount',
  'contractAmount',
  'paidAmount',
];
const STEPS: readonly Field[] = ['signDate', 'shipDate', 'receiptDate', 'acceptanceDate', 'status', 'signed'];
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** What is open about a column's cells, and a person can say. */
const ABOUT_CELLS = new Set([
  'decimal-open',
  'decimal-mixed',
  'date-order-open',
  'dates-order-open',
  'date-order-mixed',
  'date-pair',
]);

export interface Read {
  readonly intake: Intake;
  readonly sheet: number;
  readonly source: Source;
  readonly recognition: Recognition;
  readonly recipe?: Recipe;
  readonly learned?: Learned;
  /** What is different from the recipe. */
  readonly changed?: readonly Finding[];
}

/** The account of a reading that a person sees. */
export function readingOf({ intake, sheet, source, recognition, recipe, learned, changed }: Read): Reading {
  const { grid } = source;
  const { tables, roles } = recognition;
  const gathered = gather([{ source, recognition, ...(recipe && { recipe }) }], () => MONEY);
  const found = [...(changed ?? []), ...intake.notes.filter(({ at }) => at.sheet === grid.sheet), ...gathered.findings];
  const findings = SEVERITIES.flatMap((severity) => found.filter((finding) => finding.severity === severity));
  const totals = new Map(tables.flatMap((table) => table.totals.map((total) => [total.row, total] as const)));
  const names = new Map(tables.flatMap(({ columns }) => columns.map(({ column, name }) => [column, name] as const)));
  const show = (row: number): ShownRow => {
    const total = totals.get(row);
    return {
      row,
      role: roles[row] ?? 'blank',
      cells: cellTexts(source, row),
      ...(total && { total: totalOf(total, names) }),
    };
  };
  const filled = grid.rows.flatMap((_, row) => (roles[row] === 'blank' ? [] : [row]));
  const beside = filled.filter((row) => roles[row] !== 'data');
  const columns = tables.flatMap((table, i) =>
    table.columns.map((column): ShownColumn => ({
      ...column,
      table: i,
      samples: samplesOf(source, column.column, table.data),
      open: openOf(gathered.findings, column),
    })),
  );
  const { side } = sideOf({ source, recognition, ...(recipe && { recipe }) });
  return {
    kind: intake.kind,
    origin: source.origin,
    ...(intake.encoding && { encoding: intake.encoding }),
    ...(intake.separator !== undefined && { separator: intake.separator }),
    sheets: intake.sources.map((each) => ({ name: each.grid.sheet, rows: each.grid.rows.length })),
    sheet,
    height: grid.rows.length,
    width: grid.rows.reduce((width, row) => Math.max(width, row.length), 0),
    headers: tables.map(({ headerRows }) => headerRows),
    facts: Object.assign({}, ...tables.map(({ facts }) => facts).reverse()),
    columns,
    roles: rolesOf(roles),
    first: filled.slice(0, FIRST).map(show),
    beside: beside.slice(0, BESIDE).map(show),
    besides: beside.length,
    findings: findings.slice(0, FINDINGS),
    counts: countNames(
      SEVERITIES,
      findings.map(({ severity }) => severity),
    ),
    balance: allRows(gathered.balance.rows),
    money: gathered.balance.money.map(({ column, currency, read }) => ({ column, currency, read: toText(read) })),
    recipe: recipeOf(recognition, recipe),
    ...(recipe && { decided: recipe }),
    teachable: teachable(columns, learned),
    replayed: changed !== undefined,
    suits: columns.some(({ field }) => field && STEPS.includes(field)) ? 'board' : 'aging',
    ...(side && { side }),
  };
}

const rolesOf = (roles: readonly RowRole[]): Reading['roles'] => countNames([...new Set(roles)], roles);

const totalOf = ({ of, differs }: PrintedTotal, names: ReadonlyMap<number, string>): ShownRow['total'] => ({
  of: of.length,
  differs: differs.map(({ column }) => names.get(column) ?? ''),
});

const openOf = (findings: readonly Finding[], { column, name }: RecognisedColumn): string[] => [
  ...new Set(
    findings.flatMap(({ at, code, data }) => {
      if (code === 'column-unsure') return data.name === name ? [code] : [];
      return at.column === column && ABOUT_CELLS.has(code) ? [code] : [];
    }),
  ),
];
