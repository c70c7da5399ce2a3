import type { Change } from '../engine/grid/change';
import type { Finding } from '../engine/grid/plan';
import { personKey } from '../engine/points/person';
import { isDeduction } from '../engine/points/source';
import { byColumn, writeRow } from './append';
import { namesNear } from './points-add';
import type { PointsBook } from './points-book';
import { aboutSheet } from '../sheets/table';

/** Rows of the deductions that are about somebody; a row without an id gets the next one. */
export function deductionRows({ deductions, people, entries, gridOf }: PointsBook) {
  const { table } = deductions;
  const findings: Finding[] = [];
  const changes: Change[] = [];
  const unclear = new Set(deductions.unclear);
  if (!table) {
    const isGone = entries.some(isDeduction);
    const sheet = gridOf('deductions')?.sheet ?? '';
    if (isGone) findings.push(aboutSheet(sheet, 'deductions-gone', 'warning'));
    return { table, known: [], unclear, findings, changes };
  }
  const used = [
    ...deductions.rows.map(({ id }) => id),
    ...unclear,
    ...entries.filter(isDeduction).map(({ source }) => source),
  ];
  let last = Math.max(0, ...used.map((id) => Number(/^D(\d{1,9})$/.exec(id)?.[1] ?? 0)));
  const known = deductions.rows.flatMap((row) => {
    const person = people.get(personKey(row.engineer));
    if (!person) {
      const at = { sheet: table.grid.sheet, row: row.row, column: table.columns.get('engineer')! };
      const data = { engineer: row.engineer, names: namesNear(row.engineer, people) };
      findings.push({ at, code: 'deduction-engineer-unknown', severity: 'error', data });
      if (row.id !== '') unclear.add(row.id);
      return [];
    }
    const id = row.id === '' ? `D${++last}` : row.id;
    if (row.id === '') changes.push(...writeRow(table, row.row, byColumn(table, { id }), 'points'));
    return [{ ...row, id, engineer: person.name }];
  });
  return { table, known, unclear, findings, changes };
}
