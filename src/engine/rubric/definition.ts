import { parseDecimal, toText } from '../number/rational';
import type { Problem } from '../parse/reading';
import type { Check } from '../parse/shape';
import { isBag, isDecimal, isFlag, isOneOf, isText, listOf, shape } from '../parse/shape';
import type { Band } from './bands';
import { resolveBands } from './bands';
import { readCondition } from './bands-condition';
import { orderFormulas } from '../formula/order';
import { readFormula } from '../formula/parse';
import { namesIn } from '../formula/tokens';
import type { Criterion, Kind, NaPolicy, Rubric, RubricSettings } from './rubric';
import { activeCriteria, isBase, KINDS, NA_POLICIES, STEPS } from './rubric';

/** A plain decimal as text, such as `0.5`: a definition holds no floats. */
type Decimal = string;

/** A rubric as data, in the order of its sheets: what a version keeps and an export carries. */
export interface RubricDefinition {
  readonly id: string;
  readonly name: string;
  readonly criteria: readonly CriterionDefinition[];
  readonly bands: readonly BandDefinition[];
  readonly settings: {
    readonly step: Decimal;
    readonly notApplicable: NaPolicy;
    readonly blankExtras: RubricSettings['blankExtras'];
  };
}

export interface CriterionDefinition {
  readonly id: string;
  readonly step: string;
  readonly name: string;
  readonly guidance: string;
  readonly kind: Kind;
  readonly max: Decimal;
  readonly weight: Decimal;
  readonly value: Decimal;
  readonly formula: string;
  readonly retired: boolean;
}

export interface BandDefinition {
  /** As in the Bands sheet: `>= 60`. */
  readonly condition: string;
  readonly name: string;
  readonly points: Decimal;
}

/** The rubric as data. Bands stand in the order of the sheet. */
export const definitionOf = ({ id, name, criteria, bands, settings }: Rubric): RubricDefinition => ({
  id,
  name,
  criteria: criteria.map((criterion) => ({
    id: criterion.id,
    step: criterion.step,
    name: criterion.name,
    guidance: criterion.guidance,
    kind: criterion.kind,
    max: toText(criterion.max),
    weight: toText(criterion.weight),
    value: toText(criterion.value),
    formula: criterion.formula,
    retired: criterion.retired,
  })),
  bands: [...bands]
    .sort((a, b) => a.row - b.row)
    .map((band) => ({ condition: band.condition, name: band.name, points: toText(band.points) })),
  settings: {
    step: toText(settings.step),
    notApplicable: settings.notApplicable,
    blankExtras: settings.blankExtras,
  },
});

/** The rubric that a definition describes; it has the same fingerprint as the one that the definition was made of. */
export function rubricOf({ id, name, criteria, bands, settings }: RubricDefinition): Rubric {
  const read = criteria.map(criterionOf);
  const rubric: Rubric = {
    id,
    name,
    criteria: read,
    bands: resolveBands(bands.map(bandOf)),
    settings: { ...settings, step: parseDecimal(settings.step)! },
    broken: [],
  };
  return { ...rubric, broken: faults(rubric) };
}

function criterionOf(given: CriterionDefinition, row: number): Criterion {
  const [max, weight, value] = [given.max, given.weight, given.value].map((text) => parseDecimal(text)!);
  const criterion: Criterion = { ...given, max: max!, weight: weight!, value: value!, row };
  if (given.kind !== 'formula' || given.retired) return criterion;
  const formula = readFormula(given.formula, new Set(namesIn(given.formula)));
  return 'expression' in formula ? { ...criterion, expression: formula.expression } : criterion;
}

const bandOf = (given: BandDefinition, row: number): Band => ({
  ...readCondition(given.condition)!,
  condition: given.condition,
  name: given.name,
  points: parseDecimal(given.points)!,
  row,
});

/** What a definition that was written by hand can get wrong although every member is well formed. */
function faults(rubric: Rubric): string[] {
  const active = activeCriteria(rubric);
  const ids = rubric.criteria.map(({ id }) => id);
  const formulas = new Map(active.flatMap(({ id, expression }) => (expression ? [[id, expression] as const] : [])));
  return [
    ...(new Set(ids).size < ids.length ? ['criterion-duplicate'] : []),
    ...(active.some(({ kind, expression }) => kind === 'formula' && !expression) ? ['formula-unreadable'] : []),
    ...('cycle' in orderFormulas(formulas) ? ['formula-cycle'] : []),
    ...(active.some(({ kind }) => isBase(kind)) ? [] : ['rubric-empty']),
    ...(rubric.bands.length > 0 ? [] : ['bands-empty']),
  ];
}

/** The definition as text: one line of JSON. */
export const definitionText = (definition: RubricDefinition): string => JSON.stringify(definition);

const isAbove =
  (least: 0n | 1n): Check =>
  (value) =>
    isDecimal(value) === true && parseDecimal(value as string)!.n >= least;

const CRITERION = shape({
  id: isText,
  step: isText,
  name: isText,
  guidance: isText,
  kind: isOneOf(...KINDS),
  max: isAbove(1n),
  weight: isAbove(0n),
  value: isDecimal,
  formula: isText,
  retired: isFlag,
});

const DEFINITION = shape({
  id: isText,
  name: isText,
  criteria: listOf(CRITERION),
  bands: listOf(
    shape({
      condition: (text) => typeof text === 'string' && readCondition(text) !== undefined,
      name: isText,
      points: isDecimal,
    }),
  ),
  settings: shape({
    step: isOneOf(...STEPS),
    notApplicable: isOneOf(...NA_POLICIES),
    blankExtras: isOneOf('missing', 'none'),
  }),
});

/** Reads a definition, whole or not at all; otherwise says what is wrong: `path` is the member that cannot be. */
export function readDefinition(text: string): RubricDefinition | Problem {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { code: 'definition-no-json', data: {} };
  }
  if (!isBag(json) || !Object.hasOwn(json, 'criteria')) return { code: 'definition-no-rubric', data: {} };
  const result = DEFINITION(json);
  if (result === true) return json as unknown as RubricDefinition;
  return { code: 'definition-member', data: { path: String(result).slice(0, 80) } };
}
