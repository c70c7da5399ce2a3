import type { Ratings } from './kappa';

/**
 * The intraclass correlation ICC(2,1): two-way random effects, absolute agreement, a single evaluator. The share of the
 * marks' variance that comes from the things judged; what is left comes from evaluators who are stricter than others
 * and from chance. (MSR − MSE) / (MSR + (k − 1) MSE + k (MSC − MSE) / n), from the mean squares between the n things,
 * between the k evaluators, and of the rest.
 * Source: P. E. Shrout, J. L. Fleiss, Intraclass correlations, Psychological Bulletin 86 (1979) 420–428.
 * @param ratings n things, 2 or more, each with the marks of the same k evaluators, 2 or more
 * @returns nothing when all marks are one and the same
 */
export function intraclass(ratings: readonly Ratings[]): number | undefined {
  const [n, k] = [ratings.length, ratings[0]?.length ?? 0];
  const columns = Array.from({ length: k }, () => 0);
  let [squares, rows, all] = [0, 0, 0];
  for (const marks of ratings) {
    let row = 0;
    marks.forEach((mark, i) => {
      row += mark;
      squares += mark * mark;
      columns[i]! += mark;
    });
    rows += row * row;
    all += row;
  }
  // Sums of squares, each times n k, so that whole numbers stay whole.
  const total = n * k * squares - all * all;
  const between = n * rows - all * all;
  const evaluators = k * columns.reduce((sum, column) => sum + column * column, 0) - all * all;
  const things = between / (n - 1);
  const judges = evaluators / (k - 1);
  const rest = (total - between - evaluators) / ((n - 1) * (k - 1));
  const below = things + (k - 1) * rest + (k * (judges - rest)) / n;
  return total === 0 || below === 0 ? undefined : (things - rest) / below;
}
