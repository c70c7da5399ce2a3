import type { Rational } from '../../number/rational';
import { compare, toText } from '../../number/rational';
import type { Criterion, Rubric } from '../rubric';
import { activeCriteria } from '../rubric';
import { bandChanges } from './band-changes';
import type { Effect, RubricChange } from './change';
import { change } from './change';
import { splitsOf } from './splits';

/** Everything that two versions of a rubric differ in; the order of their rows is nothing. */
export const differences = (before: Rubric, after: Rubric): RubricChange[] => [
  ...criterionChanges(before, after),
  ...bandChanges(before.bands, after.bands),
  ...settingChanges(before, after),
];

function criterionChanges(before: Rubric, after: Rubric): RubricChange[] {
  const [were, are] = [activeCriteria(before), activeCriteria(after)];
  const splits = splitsOf(were, are);
  const merges = splitsOf(are, were);
  const told = new Set([...splits, ...merges].flatMap(({ from, into }) => [from, ...into].map(({ id }) => id)));
  const steps = stepChanges(were, are);
  const now = new Map(after.criteria.map((criterion) => [criterion.id, criterion]));
  const old = new Map(before.criteria.map((criterion) => [criterion.id, criterion]));
  return [
    ...splits.map(({ from, into }) => change('criterion-split', 'structure', { name: from.name, into: names(into) })),
    ...merges.map(({ from, into }) => change('criteria-merged', 'structure', { names: names(into), into: from.name })),
    ...steps.map(([was, is]) => change('step-renamed', 'wording', { before: was, after: is })),
    ...before.criteria.flatMap((was) => {
      const is = now.get(was.id);
      if (!is) return gone(was, told);
      return [...retirement(was, is, told), ...ownChanges(was, is, told, new Map(steps))];
    }),
    ...after.criteria.filter(({ id }) => !old.has(id)).flatMap((is) => arrived(is, told)),
  ];
}

const names = (criteria: readonly Criterion[]): string[] => criteria.map(({ name }) => name);

function gone({ id, name, weight, retired }: Criterion, told: ReadonlySet<string>): RubricChange[] {
  if (retired) return [change('criterion-erased', 'wording', { name })];
  return told.has(id) ? [] : [change('criterion-removed', 'structure', { name, weight: toText(weight) })];
}

function arrived({ id, name, weight, retired }: Criterion, told: ReadonlySet<string>): RubricChange[] {
  if (retired) return [change('criterion-noted', 'wording', { name })];
  return told.has(id) ? [] : [change('criterion-added', 'structure', { name, weight: toText(weight) })];
}

function retirement(was: Criterion, is: Criterion, told: ReadonlySet<string>): RubricChange[] {
  if (was.retired === is.retired || told.has(is.id)) return [];
  return [change(is.retired ? 'criterion-retired' : 'criterion-revived', 'structure', { name: is.name })];
}

/** What differs in a criterion that is in both. A weight that a split or a merge explains is told there. */
function ownChanges(
  was: Criterion,
  is: Criterion,
  told: ReadonlySet<string>,
  steps: ReadonlyMap<string, string>,
): RubricChange[] {
  const { name } = is;
  // What counts no more, and did not count before, changes no score.
  const idle = was.retired && is.retired;
  const strength = (effect: Effect): Effect => (idle ? 'wording' : effect);
  const texts = (code: string, effect: Effect, before: string, after: string): RubricChange[] =>
    before === after ? [] : [change(code, strength(effect), { name, before, after })];
  const numbers = (code: string, effect: Effect, before: Rational, after: Rational): RubricChange[] =>
    compare(before, after) === 0 ? [] : texts(code, effect, toText(before), toText(after));
  return [
    ...texts('criterion-renamed', 'wording', was.name, is.name),
    ...(steps.get(was.step) === is.step ? [] : texts('criterion-step', 'wording', was.step, is.step)),
    ...(was.guidance === is.guidance ? [] : [change('criterion-guidance', 'wording', { name })]),
    ...texts('criterion-kind', 'structure', was.kind, is.kind),
    ...numbers('criterion-max', 'structure', was.max, is.max),
    ...(told.has(is.id) ? [] : numbers('criterion-weight', 'weights', was.weight, is.weight)),
    ...numbers('criterion-value', 'weights', was.value, is.value),
    ...texts('criterion-formula', needsOthers(was, is) ? 'structure' : 'weights', was.formula, is.formula),
  ];
}

/** The formula now uses something that it did not use. */
const needsOthers = (was: Criterion, is: Criterion): boolean =>
  (is.expression?.variables ?? []).some((name) => !was.expression?.variables.includes(name));

/** Steps that all their criteria left together for one and the same new step: a step was renamed. */
function stepChanges(were: readonly Criterion[], are: readonly Criterion[]): [string, string][] {
  const now = new Map(are.map(({ id, step }) => [id, step]));
  const known = new Set(were.map(({ step }) => step));
  const kept = new Set(are.map(({ step }) => step));
  return [...known].flatMap((step): [string, string][] => {
    const members = were.filter((criterion) => criterion.step === step && now.has(criterion.id));
    const targets = new Set(members.map(({ id }) => now.get(id)!));
    const [target] = targets;
    const isRenamed = step !== '' && !kept.has(step) && targets.size === 1 && target && !known.has(target);
    return isRenamed && members.length > 1 ? [[step, target]] : [];
  });
}

function settingChanges({ settings: was }: Rubric, { settings: is }: Rubric): RubricChange[] {
  const changed = (code: string, before: string, after: string): RubricChange[] =>
    before === after ? [] : [change(code, 'weights', { before, after })];
  return [
    ...changed('setting-step', toText(was.step), toText(is.step)),
    ...changed('setting-notApplicable', was.notApplicable, is.notApplicable),
    ...changed('setting-blankExtras', was.blankExtras, is.blankExtras),
  ];
}
