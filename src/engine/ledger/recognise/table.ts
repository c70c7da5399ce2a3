import type { Finding } from '../../grid/plan';
import type { CellContext } from '../../parse/reading';
import { headerKey } from '../header-key';
import type { Mapping } from '../map';
import type { Recipe } from '../recipe';
import type { Facts, PrintedTotal, RecognisedTable, RowRole } from '../recognition';
import { deduce } from './arithmetic';
import { columnFindings, fillFindings, unreadDate } from './column-findings';
import type { ReadColumn } from './columns';
import { readColumns, withMapping } from './columns';
import { openingGroup, sampleRows, widthOf } from './extent';
import { readFacts } from './facts';
import { findFills } from './fills';
import type { Groups } from './groups';
import { findGroups } from './groups';
import type { HeaderRows, Sheet } from './header';
import type { BodyLine } from './lines';
import { linesOf, partsOf } from './lines';
import { columnHeaders } from './names';
import type { Lines } from './proof';
import { differences } from './proof';
import { proofColumns } from './proof-columns';
import { dataLines, rolesOf } from './roles';
import { rowFindings } from './row-findings';
import { openingRows, runningBalance } from './running';
import { summedSection } from './sections';
import { rowEnd } from './shape';
import { rowAbove, runningFinding, sectionFinding } from './table-findings';
import { dataInTitles, groupsInTitles } from './title-rows';
import { findTotals } from './totals';

/** Where a table stands: its title rows begin at `top`. */
export interface Extent {
  readonly top: number;
  readonly header: HeaderRows;
  readonly bottom: number;
}

export interface Circumstances {
  readonly context: CellContext;
  readonly recipe?: Recipe | undefined;
  /** What the titles of the sheet's first table say: it holds for the others too. */
  readonly before?: Facts | undefined;
}

export interface ReadTable {
  readonly table: RecognisedTable;
  /** Rows that it has a role for, and the role of each. */
  readonly rows: readonly number[];
  readonly roles: readonly RowRole[];
  readonly findings: readonly Finding[];
}

/** Reads one table of a sheet. */
export function readTable(sheet: Sheet, extent: Extent, { context, recipe, before }: Circumstances): ReadTable {
  const { top, header, bottom } = extent;
  const headerRows = Array.from({ length: header.last - header.first + 1 }, (_, i) => header.first + i);
  const body = sheet.shape.filled.filter((row) => row > header.last && row <= bottom);
  const above = sheet.shape.filled.filter((row) => row >= top && row < header.first);
  const opening = openingGroup(sheet, header, above, body);
  const titles = opening === undefined ? above : above.slice(0, -1);
  const said = readFacts(sheet, titles);
  const facts: Facts = { ...before, ...said.facts };

  const width = widthOf(sheet, header, body);
  const headers = columnHeaders(sheet, header, width.left, width.right);
  const sample = sampleRows(sheet, body, headers.length);
  const inPeriod = facts.period ? { ...context, period: facts.period.value } : context;
  const named = readColumns(sheet, headers, sample, inPeriod, recipe);
  const sums = deduce(sheet, named, sample, context);
  const added = named.map((column, i) => (sums.has(i) ? withMapping(column, sums.get(i)!.mapping) : column));
  const running = runningBalance(sheet, added, body, context);
  const deduced = added.map((column, i) => (i === running?.balance ? withMapping(column, CARRIED) : column));

  const recognised = deduced.map((column) => column.recognised);
  const parts = partsOf(recognised, width.filled, body.length);
  const excluded = new Set((recipe?.excluded ?? []).map(headerKey));
  const all = linesOf(sheet, header, opening === undefined ? body : [opening, ...body], parts, { excluded, titles });
  const counted = running ? openingRows(sheet, all, deduced, running) : all;
  const summed = summedSection(counted, () => proofColumns(sheet, counted, recognised, context));
  const lines = summed ? withoutSection(counted, summed.lines) : counted;
  const totals = findTotals(lines, proofColumns(sheet, lines, recognised, context));
  const isData = dataLines(lines, totals);
  const groups = findGroups(lines, isData, totals.found);
  const read = documentsBelowTotals(deduced, lines, isData, groups);
  const columns = read.map((column) => column.recognised);

  const early = dataInTitles(sheet, titles, parts, said.facts);
  const ofAll = groupsInTitles(sheet, titles, columns, context);
  const headed = headerRows.filter((row) => rowEnd(sheet.shape, row) > 0);
  const data = lines.filter((_, i) => isData[i] === 1).map(({ row }) => row);
  const filled = findFills(sheet, columns, data);
  const printed = totals.found.map(({ line, of, sub, sums }): PrintedTotal => ({
    row: lines[line]!.row,
    role: sub ? 'subtotal' : 'total',
    of: lines
      .slice(of.from, of.to)
      .filter((_, i) => isData[of.from + i] === 1 && (sums === totals.sums || sums.counted[of.from + i] === 1))
      .map(({ row }) => row),
    differs: differences(sums, line, of),
  }));
  return {
    table: {
      headerRows,
      columns,
      top,
      bottom,
      data,
      groups: ofAll.length > 0 ? underAll(ofAll, data, groups.of) : groups.of,
      ...(filled.size > 0 && { filled }),
      totals: printed,
      facts,
    },
    rows: [...titles, ...headed, ...lines.map(({ row }) => row)],
    roles: [
      ...titles.map((row): RowRole => (early.has(row) ? 'unclear' : 'title')),
      ...headed.map((): RowRole => 'header'),
      ...rolesOf(lines, isData, totals, groups),
    ],
    findings: [
      ...said.unread.map((statement) => unreadDate(sheet, statement)),
      ...[...early].map((row) => rowAbove(sheet, row)),
      ...(running ? [runningFinding(sheet, header, read, running)] : []),
      ...(summed ? [sectionFinding(sheet, counted, summed, columns)] : []),
      ...columnFindings(
        sheet,
        header,
        read,
        [...sums].map(([i, { parts: names }]) => ({ column: read[i]!, names })),
      ),
      ...fillFindings(sheet, columns, filled),
      ...rowFindings(sheet, { lines, isData, totals, printed, columns }),
    ],
  };
}

/** What a balance that is carried from row to row is. */
const CARRIED: Mapping = { field: 'derived', decidedBy: 'values', confidence: 0.95 };

const withoutSection = (lines: readonly BodyLine[], { from, to }: Lines): BodyLine[] =>
  lines.map((line, i) => (from <= i && i < to && line.money ? { ...line, kind: 'sums', money: false } : line));

/** The groups of each row of data below those that a title names for all of them. */
const underAll = (
  names: readonly string[],
  data: readonly number[],
  groups: ReadonlyMap<number, readonly string[]>,
): ReadonlyMap<number, readonly string[]> => new Map(data.map((row) => [row, [...names, ...(groups.get(row) ?? [])]]));

/** Below totals that name the customers (as Odoo prints them) the column without a header holds the documents. */
function documentsBelowTotals(
  read: readonly ReadColumn[],
  lines: readonly BodyLine[],
  isData: Uint8Array,
  { byTotal }: Groups,
): readonly ReadColumn[] {
  if (byTotal.size === 0) return read;
  const data = lines.filter((_, i) => isData[i] === 1);
  if (data.length === 0 || data.filter(({ row }) => byTotal.has(row)).length < data.length * 0.8) return read;
  const hasDocument = read.some(({ mapping }) => mapping.field === 'document');
  return read.map((column) => {
    const { decidedBy, field, byContext } = column.mapping;
    if (decidedBy !== 'values' || field !== 'customer' || byContext) return column;
    return withMapping(
      column,
      hasDocument ? { decidedBy: 'none', confidence: 0 } : { ...column.mapping, field: 'document' },
    );
  });
}
