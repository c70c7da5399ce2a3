import { decimalPlaces, isZero, toNumber, toText } from '../../number/rational';
import { fingerprint } from '../fingerprint';
import type { Criterion, Rubric } from '../rubric';
import { activeCriteria, isBase, isYesNo } from '../rubric';
import { variablesOf } from './read-cells';
import type { Refusal } from './refusal';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

export interface Form {
  readonly schema: Json;
  readonly ui: Json;
}

/** What a field of the form is entered with. */
type Widget = 'number' | 'stepper' | 'yes-no' | 'breach';

export interface FormWords {
  /** What a form shows, and the visit then holds, for a criterion that is not applicable. */
  readonly notApplicable: string;
  readonly evidence: string;
}

/** JSON holds decimals of so many digits as they are. */
const DIGITS = 15;

/**
 * A rubric as a form: a JSON Schema (2020-12) that a visit's marks must fit, and beside it what a schema cannot say:
 * order, groups by step, widgets, guidance, what is computed.
 * @param rubric one that is not broken
 */
export function formOf(rubric: Rubric, words: FormWords): Form | Refusal {
  const active = activeCriteria(rubric);
  const tooFine = active.some(({ max, weight }) => [max, weight].some((each) => toText(each).length > DIGITS));
  if (tooFine) return { code: 'too-fine', data: { digits: DIGITS, places: DIGITS } };
  const asked = active.filter(({ kind }) => kind !== 'formula');
  const ids = new Set(asked.map(({ id }) => id));
  const evidence = variablesOf(rubric).filter((id) => !ids.has(id));
  const mayLack = ({ kind }: Criterion): boolean => !isBase(kind) && rubric.settings.blankExtras === 'none';
  const fields = [
    ...asked.map((criterion): [string, Json] => [criterion.id, fieldOf(criterion, rubric, words)]),
    ...evidence.map((id): [string, Json] => [
      id,
      { title: id, description: words.evidence, anyOf: [{ type: 'number' }, { const: words.notApplicable }] },
    ]),
  ];
  return {
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:steelyard:rubric:${encodeURIComponent(rubric.id)}:${fingerprint(rubric)}`,
      title: rubric.name,
      type: 'object',
      properties: Object.fromEntries(fields),
      required: [...asked.filter((each) => !mayLack(each)).map(({ id }) => id), ...evidence],
      additionalProperties: false,
    },
    ui: {
      order: fields.map(([id]) => id),
      groups: groupsOf(asked, evidence, words),
      fields: Object.fromEntries([
        ...asked.map((criterion, i): [string, Json] => [criterion.id, hintsOf(criterion, i)]),
        ...evidence.map((id, i): [string, Json] => [id, { widget: 'number', order: asked.length + i }]),
      ]),
      computed: active.filter(({ kind }) => kind === 'formula').map(({ id, name, formula }) => ({ id, name, formula })),
    },
  };
}

function fieldOf(criterion: Criterion, { settings }: Rubric, words: FormWords): Json {
  const { name, guidance, kind, max } = criterion;
  const value: Json = isYesNo(kind)
    ? { enum: [true, false] }
    : { type: 'number', minimum: 0, ...(kind !== 'count' && { maximum: toNumber(max) }) };
  const forms = settings.notApplicable === 'refuse' ? [value] : [value, { const: words.notApplicable }];
  return { title: name, ...(guidance && { description: guidance }), anyOf: forms };
}

const WIDGETS: Partial<Record<Criterion['kind'], Widget>> = { count: 'stepper', redline: 'breach' };

function hintsOf(criterion: Criterion, order: number): Json {
  const { kind, weight, max, value, guidance } = criterion;
  const places = decimalPlaces(max) ?? 0;
  return {
    widget: WIDGETS[kind] ?? (isYesNo(kind) ? 'yes-no' : 'number'),
    order,
    kind,
    ...(!isYesNo(kind) && { step: kind === 'count' ? 1 : places > 1 ? 0.01 : 0.5 }),
    ...(guidance && { help: guidance }),
    ...(!isZero(weight) && { weight: toNumber(weight) }),
    ...(kind === 'count' && { perUnit: toNumber(value), highest: toNumber(max) }),
  };
}

/** The steps in the order of the rubric, with the criteria of each; evidence stands at the end. */
function groupsOf(asked: readonly Criterion[], evidence: readonly string[], words: FormWords): Json {
  const steps = [...new Set(asked.map(({ step }) => step))];
  const groups = steps.map((step) => ({
    title: step,
    fields: asked.filter((criterion) => criterion.step === step).map(({ id }) => id),
  }));
  return evidence.length > 0 ? [...groups, { title: words.evidence, fields: [...evidence] }] : groups;
}
