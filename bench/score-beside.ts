import { divide, negate, toNumber, toText } from '../src/engine/number/rational';
import type { Rubric } from '../src/engine/rubric/rubric';
import { scoreBatch } from '../src/engine/rubric/score';
import { asColumns, benchMarks, benchRubric } from './data';
import { floatLoop } from './float-loop';
import { middle, time } from './median';
import type { Outcome, RubricText, Scoring } from './score-peers.mjs';
import * as peers from './score-peers.mjs';

/*
 * `VISITS WAY`: one way to score that many visits, in a process of its own so that peak memory is its own; `ways` names them.
 * Marks are in tenths, so that many totals lie on the edge of rounding. Prints lines of JSON; milliseconds are for all
 * visits, also where fewer are scored.
 */

const [, count, named] = /^(\d+) (.+)$/.exec(process.argv[2]!) ?? [];
const visits = Number(count ?? 0);
const rubric = benchRubric();
const marks = benchMarks(visits, 10);

function textOf({ criteria, bands }: Rubric): RubricText {
  const factorOf = ({ kind, weight, max }: (typeof criteria)[number]) =>
    kind === 'deduction' ? negate(divide(weight, max)) : divide(weight, max);
  return {
    terms: criteria.map((criterion) => ({ id: criterion.id, factor: toText(factorOf(criterion)) })),
    bands: bands.map(({ condition, points }) => ({ condition, points: toText(points) })).reverse(),
  };
}

function here(): Scoring {
  let columns = asColumns(marks);
  let scores = scoreBatch(rubric, columns, visits);
  const points = rubric.bands.map((band) => toNumber(band.points));
  return {
    load: () => (columns = asColumns(marks)),
    score: () => (scores = scoreBatch(rubric, columns, visits)),
    outcome: () => ({
      score: scores.steps.map((steps) => steps * toNumber(rubric.settings.step)),
      points: Float64Array.from(scores.band, (band) => points[band]!),
    }),
  };
}

function byHand(): Scoring {
  let outcome: Outcome;
  return { load: () => {}, score: () => (outcome = floatLoop(marks, visits)), outcome: () => outcome };
}

/** Of how many visits one is scored: more than one only where all would take minutes. */
const WAYS: Record<string, { peer: (typeof peers)['zen']; oneOf: number }> = {
  Steelyard: { peer: here, oneOf: 1 },
  'float loop': { peer: byHand, oneOf: 1 },
  arquero: { peer: peers.arquero, oneOf: 1 },
  'DuckDB decimal': { peer: peers.duckdb, oneOf: 1 },
  mathjs: { peer: peers.mathjs, oneOf: 1 },
  'mathjs BigNumber': { peer: peers.mathjsBigNumber, oneOf: 10 },
  'zen-engine': { peer: peers.zen, oneOf: 10 },
  'json-rules-engine': { peer: peers.jsonRulesEngine, oneOf: 10 },
  HyperFormula: { peer: peers.hyperFormula, oneOf: 10 },
};

/** How many visits come out in another way than here. The scores are written with one decimal before they are compared. */
function differing(theirs: Outcome, ours: Outcome, scored: number) {
  const rows = Array.from({ length: scored }, (_, row) => row);
  return {
    scores: rows.filter((row) => theirs.score[row]!.toFixed(1) !== ours.score[row]!.toFixed(1)).length,
    points: rows.filter((row) => theirs.points[row] !== ours.points[row]).length,
  };
}

async function measure(way: string) {
  const { peer, oneOf } = WAYS[way]!;
  const scored = Math.ceil(visits / oneOf);
  const scoring = await peer(textOf(rubric), marks, scored);
  const times = { load: [] as number[], score: [] as number[], float: [] as number[] };
  // The float loop in turns with the other, so that both meet the same moods of the machine. First runs do not count.
  for (let turn = 0; turn <= (oneOf > 1 ? 3 : 15); turn++) {
    const load = await time(scoring.load);
    const score = await time(scoring.score);
    const float = await time(() => floatLoop(marks, visits));
    if (turn === 0) continue;
    times.load.push(load * oneOf);
    times.score.push(score * oneOf);
    times.float.push(float);
  }
  const peak = process.resourceUsage().maxRSS / 1024;
  const medians = { load: middle(times.load), score: middle(times.score), float: middle(times.float) };
  const differ = differing(await scoring.outcome(), await here().outcome(), scored);
  return { way, scored, ...medians, peak, ...differ };
}

const lines = named === undefined ? Promise.resolve(Object.keys(WAYS)) : measure(named).then((line) => [line]);
void lines.then((each) => each.forEach((line) => console.log(JSON.stringify(line))));
