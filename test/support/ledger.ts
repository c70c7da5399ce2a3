import type { Grid } from '../../src/engine/grid/grid';
import { toText } from '../../src/engine/number/rational';
import type { Rational } from '../../src/engine/number/rational';
import type { Bucket } from '../../src/engine/ledger/buckets';
import { bucketName } from '../../src/engine/ledger/buckets';
import type { Field } from '../../src/engine/ledger/fields';
import { FIELDS } from '../../src/engine/ledger/fields';
import type { Recognised } from '../../src/engine/ledger/gather';
import type { AgingResult } from '../../src/engine/ledger/aging/result';
import type { Facts, RecognisedColumn, RowRole } from '../../src/engine/ledger/recognition';
import type { Source } from '../../src/engine/ledger/source';
import { grid } from './grid-literal';

/** `0-30` and `90+` as the stretches of days that they name. */
function bucketIn(text: string): Bucket | undefined {
  const [, from, to, over] = /^(\d+)-(\d+)$|^(\d+)\+$/.exec(text) ?? [];
  if (over !== undefined) return { from: Number(over) + 1 };
  return from === undefined ? undefined : { from: Number(from), to: Number(to) };
}

function columnIn(header: string, column: number): RecognisedColumn {
  const [first = '', second] = header.split(' ');
  const bucket = bucketIn(first);
  const field = bucket ? 'bucket' : Object.hasOwn(FIELDS, first) ? (first as Field) : undefined;
  return {
    column,
    name: header,
    type: field ? FIELDS[field] : 'text',
    decidedBy: 'alias',
    confidence: 1,
    decimal: '.',
    dateOrder: 'ymd',
    ...(field && { field }),
    ...(bucket && { bucket }),
    ...(second && { currency: second }),
  };
}

const ROLES: Readonly<Record<string, RowRole>> = {
  Total: 'total',
  Subtotal: 'subtotal',
  '%': 'derived',
  '?': 'unclear',
};

/**
 * A sheet that is recognised already, so that what follows can be tested by itself. Its headers are fields and buckets
 * (`customer`, `0-30`); a row that begins with Total, Subtotal, % or ? has that role, one whose first cell alone is filled
 * and begins with > is the name of a group.
 */
export function recognised(table: string, facts: Facts = {}, name = 'Sheet'): Recognised {
  return recognisedGrid(grid(name, table), facts);
}

export function recognisedGrid(sheet: Grid, facts: Facts = {}): Recognised {
  const source: Source = { grid: sheet, origin: 'test' };
  const columns = (sheet.rows[0] ?? []).map((header, column) => columnIn(String(header ?? ''), column));
  const groups = new Map<number, readonly string[]>();
  let group: string | undefined;
  const roles = sheet.rows.map((cells, row): RowRole => {
    const [first] = cells;
    if (row === 0) return 'header';
    if (cells.every((cell) => cell === null)) return 'blank';
    if (typeof first === 'string' && first.startsWith('>')) {
      group = first.slice(1).trim();
      return 'group';
    }
    const role = ROLES[String(first)] ?? 'data';
    if (role === 'data' && group !== undefined) groups.set(row, [group]);
    return role;
  });
  const rowsOf = (role: RowRole): number[] => roles.flatMap((each, row) => (each === role ? [row] : []));
  const data = rowsOf('data');
  const totals = rowsOf('total').map((row) => ({ row, role: 'total' as const, of: data, differs: [] }));
  const table = { headerRows: [0], columns, top: 0, bottom: roles.length - 1, data, groups, totals, facts };
  return { source, recognition: { roles, tables: [table], findings: [] } };
}

export const fact = <Value>(value: Value): { value: Value; row: number; column: number } => ({
  value,
  row: 0,
  column: 0,
});

const shown = (amount: Rational | null): string => (amount === null ? '?' : amount.n === 0n ? '' : toText(amount));

/** Groups or items as a table of amounts, to be compared with a drawn one. */
export function agedTable(
  result: AgingResult,
  of: 'items' | 'customers' | 'owners' | 'departments' | 'totals',
): string[][] {
  const name = of === 'items' ? 'key' : of.replace(/s$/, '');
  const head = [name, 'cur', 'outstanding', 'notDue', ...result.buckets.map(bucketName), 'unplaced', 'credits', '>60'];
  return [
    head,
    ...result[of].map((each) => [
      'key' in each ? each.key : each.name,
      each.currency,
      shown(each.outstanding),
      shown(each.notDue),
      ...each.buckets.map(shown),
      shown(each.unplaced),
      shown(each.credits),
      shown(each.over60),
    ]),
  ];
}

/** A drawn table as the texts of its cells. */
export const cellsOf = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim()),
    );

export const codesOf = (result: { readonly findings: AgingResult['findings'] }): string[] => [
  ...new Set(result.findings.map(({ code }) => code)),
];
