import { compare, subtract, sum } from '../../number/rational';
import type { Rational } from '../../number/rational';
import { cleanText } from '../../parse/text';
import type { Criterion } from '../rubric';

/** One criterion whose weight went to several (S3: a step that proved decisive was split in two, and its criteria with it). */
export interface Split {
  readonly from: Criterion;
  /** In the order of the sheet; may hold `from` itself, as it is now. */
  readonly into: readonly Criterion[];
}

/**
 * Criteria that were split: what is new is related to one that went, or that gave up weight, and has exactly the
 * weight that it had. A merge is a split seen from behind.
 * @param before active criteria as they were
 * @param after active criteria as they are
 */
export function splitsOf(before: readonly Criterion[], after: readonly Criterion[]): Split[] {
  const old = new Map(before.map((criterion) => [criterion.id, criterion]));
  const now = new Map(after.map((criterion) => [criterion.id, criterion]));
  const fresh = new Set(after.filter(({ id }) => !old.has(id)));
  return before.flatMap((from) => {
    const left = now.get(from.id);
    const weight = left ? subtract(from.weight, left.weight) : from.weight;
    if (weight.n <= 0n) return [];
    const parts = partsOf(from, weight, [...fresh], left ? 1 : 2);
    if (parts.length === 0) return [];
    parts.forEach((part) => fresh.delete(part));
    const into = after.filter((criterion) => criterion === left || parts.includes(criterion));
    return [{ from, into }];
  });
}

/** The related new criteria, when together they have the weight: all of them, or the first run that does. */
function partsOf(from: Criterion, weight: Rational, fresh: readonly Criterion[], least: number): readonly Criterion[] {
  const related = fresh.filter((criterion) => criterion.kind === from.kind && isRelated(from, criterion));
  for (let start = 0; start < related.length; start++) {
    for (let end = related.length; end >= start + least; end--) {
      const run = related.slice(start, end);
      if (compare(sum(run.map((criterion) => criterion.weight)), weight) === 0) return run;
    }
  }
  return [];
}

/** Of the same step, or with a name or an id that grew out of the other's. */
const isRelated = (a: Criterion, b: Criterion): boolean =>
  (a.step !== '' && a.step === b.step) ||
  b.id.startsWith(`${a.id}_`) ||
  b.id.startsWith(a.id) ||
  sharesWords(a.name, b.name);

/** Two characters of Chinese in a row, or a word of four letters, are in both. */
function sharesWords(a: string, b: string): boolean {
  const words = new Set(wordsOf(a));
  return wordsOf(b).some((word) => words.has(word));
}

function wordsOf(text: string): string[] {
  const clean = cleanText(text).toLowerCase();
  const letters = clean.match(/[\p{Script=Latin}\d]{4,}/gu) ?? [];
  const pairs = [...clean.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map((match) => match[1]!);
  return [...letters, ...pairs];
}
