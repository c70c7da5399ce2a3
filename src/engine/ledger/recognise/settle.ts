import { OK } from '../../number/column';
import type { Attempt } from './attempts';
import { attemptAll, isProof } from './attempts';
import type { Line } from './line';
import { sumsFor } from './line';
import type { Sums } from './proof';
import { countLines } from './proof';

export interface Settled {
  /** Candidates that are data. */
  readonly data: ReadonlySet<number>;
  readonly attempts: ReadonlyMap<number, Attempt>;
}

/** So many candidates that nothing proves are weighed against each other, among so many; more are decided one by one. */
const [WEIGHED, AMONG] = [16, 500];

/** Decides about the candidates that their numbers do not prove. */
export function settle(
  lines: readonly Line[],
  sums: Sums,
  candidates: readonly number[],
  silent: ReadonlySet<number>,
  derived: ReadonlySet<number>,
): Settled {
  const data = new Set<number>();
  let kept = candidates;
  let attempts = attemptAll(lines, sums, kept);
  for (;;) {
    const open = kept
      .filter((line) => !silent.has(line) && !isTold(lines, sums, line, attempts.get(line)!))
      .sort((a, b) => likeData(lines[b]!) - likeData(lines[a]!));
    const isFew = open.length <= WEIGHED && kept.length <= AMONG;
    const isOwn = (line: number): boolean =>
      (attempts.get(line)!.telling === 0 || isName(lines[line]!)) && isSomebody(lines, sums, line);
    const found =
      open.find((line) => isName(lines[line]!) && isOwn(line)) ??
      (isFew && kept.length > 1 ? open.find(completes) : undefined) ??
      open.find(isOwn);
    if (found === undefined) return { data, attempts };
    const others = isFew ? [found] : open.filter(isOwn);
    for (const line of others) data.add(line);
    kept = kept.filter((line) => !data.has(line));
    sums = sumsFor(lines, sums.columns, [...kept, ...derived]);
    attempts = attemptAll(lines, sums, kept);
  }

  /** Whether totals that do not add up do so once this row counts as data, and none that does stops to. */
  function completes(line: number): boolean {
    const others = kept.filter((each) => each !== line);
    const tried = attemptAll(lines, sumsFor(lines, sums.columns, [...others, ...derived]), others);
    const proved = (by: ReadonlyMap<number, Attempt>): number => others.filter((each) => isProof(by.get(each)!)).length;
    return proved(tried) > proved(attempts);
  }
}

/** The word is a part of what may be somebody's name. */
const isName = ({ word }: Line): boolean => word !== undefined && !word.plain && !word.sure;

/** The more of a row of data a candidate has, the sooner it is taken for one: a name of its own, a number, a date. */
const likeData = ({ word, identities }: Line): number => identities + (word && !word.plain ? 100 : 0);

/** Whether a row's numbers settle that it is a total. Zeros do not, and a name with the word in it needs more than one row. */
function isTold(lines: readonly Line[], sums: Sums, line: number, attempt: Attempt): boolean {
  const { word } = lines[line]!;
  if (!isProof(attempt) || !word || word.sure) return isProof(attempt);
  return attempt.telling > 0 && (word.plain || countLines(sums, attempt.of) > 1);
}

/**
 * Whether a row that has the word of a total and agrees with no sum is somebody's own row: an account called `Total`. It
 * has all that the rows around it have to tell them apart, or it stands in the middle of them.
 */
function isSomebody(lines: readonly Line[], sums: Sums, line: number): boolean {
  const { word, wordFirst, identities, label } = lines[line]!;
  const [above, below] = [nextData(lines, sums, line, -1), nextData(lines, sums, line, 1)];
  // Money that nothing tells from other money is no measure.
  const neighbour = nextData(lines, sums, line, -1, true) ?? nextData(lines, sums, line, 1, true) ?? above ?? below;
  if (neighbour === undefined) return true;
  const alike = identities >= lines[neighbour]!.identities;
  if (wordFirst && identities > 1 && alike) return true;
  if (!alike || word!.sure) return false;
  if (above !== undefined && below === line + 1 && !lines[below]!.starts) return true;
  // Below all rows somebody may be called `Total`, but nobody 合计.
  return !word!.plain || (/[a-z]/i.test(label) && isSmall(sums, line));
}

/** So far away a row is looked for that has something to tell it apart. */
const FAR = 1000;

/**
 * The nearest line of data above (-1) or below (1), `undefined` when another row of money comes first, or none.
 * @param isTold the nearest that has something to tell it apart
 */
function nextData(lines: readonly Line[], sums: Sums, line: number, step: -1 | 1, isTold = false): number | undefined {
  const end = isTold ? line + step * FAR : line + step * lines.length;
  for (let i = line + step; i >= 0 && i < lines.length && i !== end; i += step) {
    if (sums.counted[i] === 1 && (!isTold || lines[i]!.identities > 0)) return i;
    if (step > 0 && lines[i]!.money && sums.counted[i] !== 1) return undefined;
  }
  return undefined;
}

/** Less than a single one of the rows, and not 0: no total of anything, unless credits are among them. */
function isSmall({ columns, counted }: Sums, line: number): boolean {
  const printed = columns.filter(({ values, firm }) => firm && values.state[line] === OK && values.num[line] !== 0);
  return (
    printed.length > 0 &&
    printed.every(({ values }) => {
      let [largest, least] = [0, 0];
      for (let i = 0; i < counted.length; i++) {
        if (counted[i] === 0 || values.state[i] !== OK) continue;
        if (values.num[i]! > largest) largest = values.num[i]!;
        if (values.num[i]! < least) least = values.num[i]!;
      }
      return least >= 0 && values.num[line]! < largest;
    })
  );
}
