import { isReport } from '../engine/ledger/aging/is-report';
import type { AgingOptions } from '../engine/ledger/aging/result';
import { bucketList } from '../engine/ledger/bucket-list';
import { DEFAULT_BUCKETS } from '../engine/ledger/buckets';
import type { Recipe } from '../engine/ledger/recipe';
import { UNDECIDED } from '../engine/ledger/recipe';
import { recipeOf } from '../engine/ledger/recipe-of';
import { compareText } from '../engine/ledger/order';
import type { CalendarDate } from '../engine/parse/date';
import type { Report } from './aging-reports';

const OURS = bucketList(DEFAULT_BUCKETS);

type Part = Pick<Recipe, 'basis' | 'buckets'>;

/** What the options decide otherwise than a recipe does. Our own buckets need not be decided. */
function decidedBy({ basis, buckets }: AgingOptions, recipe: Recipe | undefined): Part {
  const list = buckets && bucketList(buckets);
  return {
    ...(basis !== undefined && basis !== recipe?.basis && { basis }),
    ...(list !== undefined && list !== (recipe?.buckets ?? OURS) && { buckets: list }),
  };
}

/** A recipe with the basis and the buckets that were asked for. */
export const withChoices = (recipe: Recipe, options: AgingOptions): Recipe => ({
  ...recipe,
  ...decidedBy(options, recipe),
});

/**
 * The basis and the buckets that were asked for become a part of how the reports are read, so that the next issue is aged by
 * them too. The day stays with these reports: the next one has a day of its own.
 */
export const withAgingChoices = (reports: readonly Report[], options: AgingOptions): readonly Report[] =>
  reports.map((report) => {
    const { recognised } = report;
    if (!recognised || !isReport(recognised.recognition)) return report;
    const { asOf } = options;
    const agedTo = asOf === undefined ? report.agedTo : asOf === report.asOf ? null : asOf;
    const known = report.recipe ?? report.kept?.recipe ?? undefined;
    const decided = decidedBy(options, known);
    if (Object.keys(decided).length === 0) return { ...report, agedTo };
    const full = known ?? recipeOf(recognised.recognition, recognised.recipe);
    return {
      ...report,
      agedTo,
      recipe: { ...full, ...decided },
      recognised: { ...recognised, recipe: { ...(recognised.recipe ?? UNDECIDED), ...decided } },
    };
  });

/** The day that a person has the reports aged to; `undefined` where it is theirs. */
export function agedToOf(reports: readonly Report[]): CalendarDate | undefined {
  const counted = reports.filter(({ recognised }) => recognised && isReport(recognised.recognition));
  if (counted.every(({ agedTo }) => agedTo === null)) return undefined;
  return counted
    .flatMap(({ agedTo, asOf }) => agedTo ?? asOf ?? [])
    .sort(compareText)
    .at(-1);
}
