import type { Finding, FindingData, Severity } from '../../grid/plan';
import { candidatesFor } from '../candidates';
import { daysPer } from '../day-unit';
import type { Field } from '../fields';
import { FIELDS } from '../fields';
import type { Learned } from '../learned';
import { learnedField } from '../learned';
import type { Mapping } from '../map';
import { SURE } from '../map';
import type { RecognisedColumn } from '../recognition';
import { cellFinding } from '../set-aside';
import { overlaps } from './arithmetic';
import type { ReadColumn } from './columns';
import type { Fills } from './fills';
import type { HeaderRows, Sheet } from './header';
import type { Statement } from './statements';

/** Codes of what was taken for granted about the names of buckets. */
const ABOUT_BUCKETS: Readonly<Record<NonNullable<Mapping['bucketNote']>, { code: string; severity: Severity }>> = {
  'months-as-days': { code: 'buckets-months', severity: 'info' },
  'shared-day': { code: 'buckets-shared-day', severity: 'info' },
  'by-neighbours': { code: 'buckets-by-neighbours', severity: 'info' },
  'no-days': { code: 'bucket-unsure', severity: 'warning' },
};

/** What a person should know about how the columns were read, one finding for each kind of thing. */
export function columnFindings(
  { source, learned }: Sheet,
  header: HeaderRows,
  columns: readonly ReadColumn[],
  sums: readonly { readonly column: ReadColumn; readonly names: readonly string[] }[],
): Finding[] {
  const row = Math.max(0, header.last);
  const finding = (column: number, code: string, severity: Severity, data: FindingData): Finding =>
    cellFinding(source, row, column, { code, data }, severity);
  const findings: Finding[] = [];
  for (const { recognised, mapping, samples } of columns) {
    const { column, name } = recognised;
    if (mapping.candidates)
      findings.push(finding(column, 'column-unsure', 'warning', { name, samples, fields: mapping.candidates }));
    if (mapping.byContext) findings.push(finding(column, 'column-by-context', 'info', { name, field: mapping.field! }));
    else if (mapping.decidedBy === 'values' && mapping.field === 'customer')
      findings.push(finding(column, 'column-by-values', 'info', { name, field: mapping.field }));
  }
  for (const [note, { code, severity }] of Object.entries(ABOUT_BUCKETS)) {
    const named = columns.filter(
      ({ mapping, recognised: { name } }) =>
        mapping.bucketNote === note || (note === 'months-as-days' && mapping.field === 'days' && daysPer(name) > 1),
    );
    if (named.length > 0) findings.push(aboutColumns(named, code, severity));
  }
  for (const { column, names } of sums)
    if (column.mapping.field === 'derived')
      findings.push(
        finding(column.recognised.column, 'column-derived', 'info', { name: column.recognised.name, parts: names }),
      );
  const overlapping = overlaps(columns);
  if (overlapping.length > 0) findings.push(aboutColumns(overlapping, 'buckets-overlap', 'warning'));
  const months = columns.filter(({ mapping }) => mapping.period);
  if (months.length > 0) {
    const [first, last] = [months[0]!.recognised, months.at(-1)!.recognised];
    const data = { count: months.length, first: first.name, last: last.name };
    findings.push(finding(first.column, 'columns-are-months', 'info', data));
  }
  for (const { recognised, mapping, samples } of columns) {
    if (mapping.field !== undefined || mapping.decidedBy !== 'none' || recognised.type !== 'text') continue;
    const field = namedField(recognised.name, learned);
    if (field && FIELDS[field] === 'date')
      findings.push(
        finding(recognised.column, 'column-no-dates', 'warning', { name: recognised.name, samples, field }),
      );
  }
  const unknown = columns.filter(
    ({ recognised: { type }, mapping }) =>
      mapping.field === undefined &&
      !mapping.period &&
      mapping.decidedBy === 'none' &&
      !mapping.candidates &&
      (type === 'amount' || type === 'date'),
  );
  if (unknown.length > 0) findings.push(aboutColumns(unknown, 'columns-unknown', 'info'));
  return findings;

  function aboutColumns(named: readonly ReadColumn[], code: string, severity: Severity): Finding {
    return finding(named[0]!.recognised.column, code, severity, {
      names: named.map(({ recognised }) => recognised.name),
    });
  }
}

/** The field that a name says by itself, whatever the values are. */
function namedField(name: string, learned: Learned): Field | undefined {
  const parts = name.split(' / ');
  const [best] = candidatesFor(parts);
  return learnedField(learned, { name, parts }) ?? (best && best.score >= SURE ? best.field : undefined);
}

/** Names that were taken over from the rows above. */
export function fillFindings({ source }: Sheet, columns: readonly RecognisedColumn[], fills: Fills): Finding[] {
  return [...fills].map(([column, rows]) => ({
    at: { sheet: source.grid.sheet, row: [...rows.keys()][0]!, column },
    code: 'filled-down',
    severity: 'info',
    data: { name: columns.find((each) => each.column === column)!.name, count: rows.size },
  }));
}

/** A title that means to say the report's date. */
export const unreadDate = ({ source }: Sheet, { row, column, written }: Statement): Finding => ({
  at: { sheet: source.grid.sheet, row, column },
  code: 'as-of-unreadable',
  severity: 'warning',
  data: { text: written.slice(0, 60) },
});
