import { contentHash } from './content-hash';
import type { Learned } from './learned';
import { monthOf } from './month';
import type { Recipe } from './recipe';
import { UNDECIDED } from './recipe';
import type { Recognition } from './recognition';
import { recognise } from './recognise';
import type { Source } from './source';

/** A recipe with the fingerprint of the report that it was made for. */
export interface KeptRecipe {
  readonly recipe: Recipe;
  readonly hash: string;
}

/** Reports of the same layout have this share of their columns in common, counted from the one with more of them. */
const SAME = 0.75;

const isMonth = (name: string): boolean => monthOf(name.split(' / ').at(-1)!) !== undefined;

/**
 * What the columns of a sheet are called, whatever they were taken for: a correction of what a column holds does not make
 * another report of it. Months side by side are others in each issue, so they tell nothing.
 */
export const columnNames = ({ tables }: Recognition): string[] => [
  ...new Set(tables.flatMap(({ columns }) => columns.map(({ name }) => name)).filter((name) => !isMonth(name))),
];

function likeness(one: readonly string[], other: readonly string[]): number {
  const names = new Set(other);
  return one.filter((name) => names.has(name)).length / Math.max(1, one.length, names.size);
}

/** Whether two reports are issues of the same one: the same columns, and not of different companies. */
export function isSameReport(a: Recognition, b: Recognition): boolean {
  const [one, other] = [a, b].map(({ tables }) => tables[0]?.facts.company?.value);
  return (
    (one === undefined || other === undefined || one === other) && likeness(columnNames(a), columnNames(b)) >= SAME
  );
}

const likenessOf = ({ said, columns }: Recipe, recognition: Recognition): number =>
  likeness(said?.columns ?? Object.keys(columns), columnNames(recognition));

/** Whether a recipe is for a report with these columns. */
export const isRecipeFor = (recipe: Recipe, recognition: Recognition): boolean =>
  likenessOf(recipe, recognition) >= SAME;

const withoutHeader = (recipe: Recipe): Recipe =>
  Object.fromEntries(Object.entries(recipe).filter(([name]) => name !== 'headerRow')) as unknown as Recipe;

/**
 * How a report was read before: by the recipe of this very report, else by that of the one that is most like it. Of several
 * the first.
 * @param plain the report as it reads without a recipe
 */
export function findRecipe(
  source: Source,
  plain: Recognition,
  kept: readonly KeptRecipe[],
  learned?: Learned,
): { readonly recipe: Recipe; readonly recognition: Recognition } | undefined {
  if (kept.length === 0) return undefined;
  const hash = contentHash(source);
  const own = kept.find((each) => each.hash === hash);
  if (own) return { recipe: own.recipe, recognition: recognise(source, own.recipe, learned) };
  // A header that a person had to point to is not found by itself; a table without one has no names to go by.
  const pointed = new Map<number, Recognition>();
  const at = (headerRow: number): Recognition => {
    const known = pointed.get(headerRow) ?? recognise(source, { ...UNDECIDED, headerRow }, learned);
    pointed.set(headerRow, known);
    return known;
  };
  let best: { readonly recipe: Recipe; readonly alike: number } | undefined;
  for (const { recipe } of kept) {
    const { headerRow } = recipe;
    const there = headerRow ? likenessOf(recipe, at(headerRow)) : 0;
    const here = headerRow === 0 ? 0 : likenessOf(recipe, plain);
    const alike = Math.max(there, here);
    if (alike < SAME || alike <= (best?.alike ?? 0)) continue;
    best = { recipe: there >= here ? recipe : withoutHeader(recipe), alike };
  }
  return best && { recipe: best.recipe, recognition: recognise(source, best.recipe, learned) };
}
