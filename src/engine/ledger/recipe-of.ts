import type { Finding } from '../grid/plan';
import type { ColumnRecipe, Recipe } from './recipe';
import type { RecognisedColumn, RecognisedTable, Recognition } from './recognition';
import type { Source } from './source';

/** The columns of all tables that hold something we know. */
const known = ({ tables }: Recognition): RecognisedColumn[] =>
  tables.flatMap(({ columns }) => columns.filter(({ field }) => field !== undefined));

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
  return { ...decided, version: 1, columns: Object.fromEntries(columns) };
}

/** Of two lists of names the share that both have. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((name) => b.has(name)).length;
  return shared / Math.max(1, a.size + b.size - shared);
}

/** Reports of the same layout have at least this share of their columns in common. */
const SAME = 0.75;

const namesOf = (recognition: Recognition): Set<string> => new Set(known(recognition).map(({ name }) => name));

/** Whether two reports are issues of the same one: the same columns, and not of different companies. */
export function isSameReport(a: Recognition, b: Recognition): boolean {
  const [one, other] = [a, b].map(({ tables }) => tables[0]?.facts.company?.value);
  return (one === undefined || other === undefined || one === other) && likeness(namesOf(a), namesOf(b)) >= SAME;
}

/** Whether a recipe is for a report with these columns. */
export const isRecipeFor = ({ columns }: Recipe, recognition: Recognition): boolean =>
  likeness(new Set(Object.keys(columns).filter((name) => columns[name]!.field !== null)), namesOf(recognition)) >= SAME;

/** What is different in a report from the recipe that it is read by. */
export function recipeFindings(source: Source, recognition: Recognition, { columns }: Recipe): Finding[] {
  const at = (table: RecognisedTable | undefined): Finding['at'] => ({
    sheet: source.grid.sheet,
    row: table?.headerRows.at(-1) ?? 0,
    column: 0,
  });
  const [table] = recognition.tables;
  if (!table) return [];
  const here = new Set(recognition.tables.flatMap((each) => each.columns.map(({ name }) => name)));
  const gone = Object.keys(columns).filter((name) => !here.has(name));
  const fresh = [...here].filter((name) => !Object.hasOwn(columns, name) && namesOf(recognition).has(name));
  return [
    ...(gone.length > 0
      ? [{ at: at(table), code: 'recipe-columns-gone', severity: 'warning' as const, data: { names: gone } }]
      : []),
    ...(fresh.length > 0
      ? [{ at: at(table), code: 'recipe-columns-new', severity: 'info' as const, data: { names: fresh } }]
      : []),
  ];
}
