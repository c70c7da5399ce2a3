import type { Value } from '../engine/grid/value';
import { parseDecimal, toNumber } from '../engine/number/rational';
import type { CriterionDefinition } from '../engine/rubric/definition';
import { isYesNo } from '../engine/rubric/rubric';
import type { Language } from '../i18n/language';
import { KIND_WORDS, YES_NO_WORDS } from './words';

const decimal = (text: string): number => toNumber(parseDecimal(text)!);

/** A criterion as the cells of its row in the Rubric sheet, by column key; what its kind does not use is blank. */
export function criterionCells(
  criterion: CriterionDefinition,
  language: Language,
): Readonly<Record<keyof CriterionDefinition, Value>> {
  const { id, step, name, guidance, kind, max, weight, value, formula, retired } = criterion;
  return {
    id,
    step: step || null,
    name,
    kind: KIND_WORDS[kind][language],
    max: isYesNo(kind) ? null : decimal(max),
    weight: kind === 'redline' ? null : decimal(weight),
    value: kind === 'count' || decimal(value) !== 0 ? decimal(value) : null,
    formula: formula || null,
    retired: YES_NO_WORDS[retired ? 'yes' : 'no'][language],
    guidance: guidance || null,
  };
}
