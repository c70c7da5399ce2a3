import type { ColumnRecipe, Recipe } from '../../engine/ledger/recipe';
import { UNDECIDED } from '../../engine/ledger/recipe';
import type { ShownColumn } from './worker/reading';

/*
 * Corrections as a recipe. Each takes what was decided so far and gives what is decided now; what nobody decided is left
 * to the reader.
 */

type Decided = Recipe | undefined;

const columnIn = (decided: Decided, name: string): ColumnRecipe | undefined =>
  decided && Object.hasOwn(decided.columns, name) ? decided.columns[name] : undefined;

/** The recipe without members that say nothing. */
function stated<Bag extends object>(bag: Bag): Bag {
  return Object.fromEntries(Object.entries(bag).filter(([, value]) => value !== undefined)) as Bag;
}

/** What a column holds, or how its cells are read. `undefined` leaves that to the reader again. */
export function decideColumn(
  decided: Decided,
  column: Pick<ShownColumn, 'name' | 'field'>,
  part: { readonly [Name in keyof ColumnRecipe]?: ColumnRecipe[Name] | undefined },
): Recipe {
  const { name, field = null } = column;
  const known = columnIn(decided, name) ?? { field };
  const columns = { ...decided?.columns, [name]: stated({ ...known, ...part }) };
  return { ...UNDECIDED, ...decided, columns };
}

/** Leaves a column to the reader again. */
export function undecideColumn(decided: Decided, name: string): Recipe {
  const columns = Object.entries(decided?.columns ?? {}).filter(([each]) => each !== name);
  return { ...UNDECIDED, ...decided, columns: Object.fromEntries(columns) };
}

/** What holds for the report as a whole. */
export const decideReport = (
  decided: Decided,
  part: { readonly [Name in 'currency' | 'unit' | 'basis' | 'headerRow' | 'side']?: Recipe[Name] | undefined },
): Recipe => stated({ ...UNDECIDED, ...decided, ...part });

/** Rows whose first text is this are no data. */
export const excludeRows = (decided: Decided, text: string): Recipe => ({
  ...UNDECIDED,
  ...decided,
  excluded: [...(decided?.excluded ?? []).filter((each) => each !== text), text],
});

export function includeRows(decided: Decided, text: string): Recipe {
  const excluded = (decided?.excluded ?? []).filter((each) => each !== text);
  return stated({ ...UNDECIDED, ...decided, excluded: excluded.length > 0 ? excluded : undefined }) as Recipe;
}

/** What a person decided about a column; the reader's own decisions are not among it. */
export const decisionOn = columnIn;
