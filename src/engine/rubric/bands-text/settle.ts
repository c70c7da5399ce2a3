import type { Rational } from '../../number/rational';
import type { Edge, Interval } from '../bands';
import { byLower, byUpper, endsBefore, opposite, resolveBands } from '../bands';
import { isSkipped } from '../bands-proof';
import type { Phrase } from './cursor';
import type { Doubt, Reading, Resolution } from './doubts';
import { endDoubt, seamDoubt } from './doubts';

export interface SettleOptions {
  readonly step: Rational;
  readonly choices: ReadonlyMap<string, Reading>;
  /** The bands are not words but a table that stands: every border may be chosen anew, and nothing is read into a hole. */
  readonly isTable?: boolean;
}

export interface Settled<Written> {
  /** In rising order. */
  readonly bands: readonly Written[];
  readonly resolutions: readonly Resolution[];
  /** Bands that lie inside another one, or cross more than their neighbours: nothing can be settled then. */
  readonly crossed: readonly Crossing<Written>[];
}

export interface Crossing<Written> {
  readonly code: 'inside' | 'entangled';
  readonly band: Written;
  readonly other: Written;
}

/**
 * Settles overlaps and holes between bands. The standard reading gives the upper band what two claim (so S5: 75, 85 and
 * 110 earn the better points), and takes the rounder number as the border of a hole (so 100–101 goes with the band above,
 * and 59–60 with the one below), unless the words of one side are certain.
 */
export function settle<Written extends Phrase>(
  written: readonly Written[],
  { step, choices, isTable = false }: SettleOptions,
): Settled<Written> {
  const bands = resolveBands(written);
  const crossed = crossings(bands);
  if (crossed.length > 0) return { bands, resolutions: [], crossed };
  const settled = [...bands];
  const resolutions: Resolution[] = [];
  const decide = (doubt: Doubt | undefined): void => {
    if (!doubt) return;
    const { usual, ...about } = doubt;
    const chosen = about.readings.find((reading) => reading === choices.get(about.key));
    const reading = chosen ?? (isTable && about.kind !== 'border' ? undefined : usual);
    const isScored = !isSkipped(about.scores, step);
    resolutions.push({ ...about, ...(reading && { reading }), isChosen: chosen !== undefined, isScored });
    if (reading) apply(settled, about, reading);
  };
  const [first, last] = [bands[0], bands.at(-1)];
  decide(first?.from && endDoubt(first.from, 'from', 0));
  for (let i = 1; i < bands.length; i++) {
    const [to, from] = [bands[i - 1]!.to!, bands[i]!.from!];
    const doubt = seamDoubt(to, from, i, step, isTable);
    decide(doubt);
    // Where a hole stays open, it is still in doubt whether the numbers at its ends belong.
    if (doubt?.kind !== 'hole' || (resolutions.at(-1)!.reading ?? 'open') !== 'open') continue;
    decide(endDoubt(to, 'to', i - 1));
    decide(endDoubt(from, 'from', i));
  }
  decide(last?.to && endDoubt(last.to, 'to', bands.length - 1));
  return { bands: settled, resolutions, crossed };
}

/** Moves the two edges at a place as it is read. */
function apply<Written extends Phrase>(
  bands: Written[],
  { scores, lower, upper }: Pick<Resolution, 'scores' | 'lower' | 'upper'>,
  reading: Reading,
): void {
  if (reading === 'open') return;
  // The border lies below what is in doubt when the upper band has it, otherwise above.
  const from = reading === 'upper' ? plain(scores.from) : opposite(scores.to);
  if (upper !== undefined) bands[upper] = { ...bands[upper]!, from };
  if (lower !== undefined) bands[lower] = { ...bands[lower]!, to: opposite(from) };
}

const plain = ({ at, closed }: Edge): Edge => ({ at, closed });

/** Bands that the one before, or the one before that, reaches into too far for a border between neighbours. */
function crossings<Written extends Phrase>(bands: readonly Written[]): Crossing<Written>[] {
  return bands.flatMap((band, i): Crossing<Written>[] => {
    const [before, second] = [bands[i - 1], bands[i - 2]];
    if (before && isInside(band, before)) return [{ code: 'inside', band, other: before }];
    if (before && isInside(before, band)) return [{ code: 'inside', band: before, other: band }];
    const isCrossed = second && (!second.to || !band.from || endsBefore(second.to, band.from) === 'overlap');
    return isCrossed ? [{ code: 'entangled', band, other: second }] : [];
  });
}

/** Sorted by their lower edges, a band is inside the one before when it does not reach further up. */
const isInside = (inner: Interval, outer: Interval): boolean => {
  const isAbove = !outer.from || (inner.from !== undefined && byLower(inner.from, outer.from) >= 0);
  return isAbove && (!outer.to || (inner.to !== undefined && byUpper(inner.to, outer.to) <= 0));
};
