import type { ColumnRecipe, Recipe } from './recipe';
import { saidBy } from './recipe-changes';
import type { RecognisedColumn, Recognition } from './recognition';

/**
 * What only the rows show, not the header: documents below totals that have the customers' names, a balance that is carried
 * from row to row, a sum of others. The next issue's rows show it again; said beforehand, those totals would be taken for
 * documents, and an opening balance for a row.
 */
const isSeenInRows = ({ field, decidedBy }: RecognisedColumn): boolean =>
  decidedBy === 'values' && (field === 'document' || field === 'derived');

/** The columns of all tables that hold something we know, whatever is in the rows. */
const known = ({ tables }: Recognition): RecognisedColumn[] =>
  tables.flatMap(({ columns }) => columns.filter((column) => column.field !== undefined && !isSeenInRows(column)));

/**
 * How a report was read, for its next issue: what a person decided, and with it each column that was understood. What
 * the report's own title says (its day, its unit) it will say again.
 */
export function recipeOf(recognition: Recognition, decided?: Recipe): Recipe {
  const columns = new Map<string, ColumnRecipe>();
  for (const { name, field, decimal, dateOrder } of known(recognition)) {
    const found = { field: field!, ...(decimal && { decimal }), ...(dateOrder && { dateOrder }) };
    if (!columns.has(name)) columns.set(name, found);
  }
  for (const [name, column] of Object.entries(decided?.columns ?? {}))
    columns.set(name, { ...columns.get(name), ...column });
  const said = saidBy(recognition);
  return {
    ...decided,
    version: 1,
    columns: Object.fromEntries(columns),
    ...(Object.keys(said).length > 0 && { said }),
  };
}

export { recipeFindings } from './recipe-changes';
