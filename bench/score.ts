import { extentOf, noteExtent } from '../src/engine/number/extent';
import { rational, toNumber } from '../src/engine/number/rational';
import { scoreBatch } from '../src/engine/rubric/score';
import { asColumns, benchMarks, benchRubric } from './data';
import { floatLoop } from './float-loop';
import { median } from './median';

/*
 * One size, in a process of its own so that peak memory is its own. Prints one line of JSON.
 * `read` is cells to exact columns, `score` is columns to scores and bands, `first` the same the first time in the process,
 * `weight` the same once more after one weight was changed.
 */

const visits = Number(process.argv[2]);
const runs = Math.max(15, Math.min(300, Math.round(3_000_000 / visits)));
const rubric = benchRubric();
const marks = benchMarks(visits);

const read = median(runs, () => asColumns(marks));
const columns = asColumns(marks);
const start = performance.now();
scoreBatch(rubric, columns, visits);
const first = performance.now() - start;

/** The same columns, of which nothing was made yet: formulas are worked out each time. */
const fresh = () =>
  new Map(
    [...columns].map(([id, column]) => {
      const own = { ...column };
      noteExtent(own, extentOf(column));
      return [id, own];
    }),
  );
const score = median(runs, (own) => void scoreBatch(rubric, own, visits), fresh);
let weights = 10;
const reweighted = () => ({
  ...rubric,
  criteria: rubric.criteria.map((each, i) => (i > 0 ? each : { ...each, weight: rational(10 + (weights++ % 9)) })),
});
const weight = median(runs, (edited) => void scoreBatch(edited, columns, visits), reweighted);
const float = median(runs, () => floatLoop(marks, visits));

// The two are timed on the same visits, and must agree wherever floats are right: off the edges almost everywhere.
const ours = scoreBatch(rubric, columns, visits);
const theirs = floatLoop(marks, visits);
let differ = 0;
for (let row = 0; row < visits; row++) {
  const points = toNumber(rubric.bands[ours.band[row]!]!.points);
  if (points !== theirs.points[row]) differ++;
}
if (differ > visits / 100) throw new Error(`${differ} of ${visits} visits differ`);

const peak = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ visits, read, first, score, weight, float, peak, differ }));
