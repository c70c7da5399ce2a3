import type { ColumnRecipe, Recipe } from './recipe';
import { saidBy } from './recipe-changes';
import type { RecognisedColumn, Recognition } from './recognition';

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
  const facts = recognition.tables[0]?.facts;
  const said = facts ? saidBy(facts) : {};
  return {
    ...decided,
    version: 1,
    columns: Object.fromEntries(columns),
    ...(Object.keys(said).length > 0 && { said }),
  };
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

export { recipeFindings } from './recipe-changes';
