import { tablesIn } from '../part';
import type { Recognition, RecognisedTable, RowRole } from '../recognition';
import type { Summary } from './summaries';

/**
 * A sheet without the tables that say again what another one says. A table that is asked about stays, without data: its
 * rows and their money are set aside.
 */
export function withoutSummaries(recognition: Recognition, found: ReadonlyMap<RecognisedTable, Summary>): Recognition {
  const { tables, parts } = recognition;
  if (!tables.some((table) => found.has(table))) return recognition;
  const rolesOf = (roles: readonly RowRole[], own: readonly RecognisedTable[]): readonly RowRole[] => {
    const changed = roles.slice();
    for (const table of own) {
      const summary = found.get(table);
      if (summary) for (const row of table.data) changed[row] = summary.role;
    }
    return changed;
  };
  const left = tables.flatMap((table): RecognisedTable[] => {
    const summary = found.get(table);
    if (!summary) return [table];
    if (summary.role !== 'unclear') return [];
    const { code, data: about } = summary.finding;
    return [{ ...table, data: [], groups: new Map(), totals: [], aside: { code, data: about } }];
  });
  if (!parts) return { ...recognition, roles: rolesOf(recognition.roles, tables), tables: left };
  const own = tablesIn(recognition);
  const changed = parts.map((part, i) => ({ ...part, roles: rolesOf(part.roles, own[i]!) }));
  return { ...recognition, roles: together(changed), tables: left, parts: changed };
}

/** The role of each row in the first part that fills it. */
export function together(parts: readonly { readonly roles: readonly RowRole[] }[]): RowRole[] {
  const [first, ...others] = parts;
  return first!.roles.map((role, row) => {
    const filled = role === 'blank' ? others.find(({ roles }) => roles[row] !== 'blank') : undefined;
    return filled?.roles[row] ?? role;
  });
}
