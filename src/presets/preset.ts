import type { RubricDefinition } from '../engine/rubric/definition';
import type { Bilingual, Language } from '../i18n/language';
import type { Kind, NaPolicy, RubricSettings } from '../engine/rubric/rubric';

/** A plain decimal as text, such as `0.5`: a preset holds no floats. */
export type Decimal = string;

/** A rubric that comes with the product: data only, with its own worked examples. */
export interface RubricPreset {
  /** The rubric id that is written into the sheets. */
  readonly id: string;
  readonly name: Bilingual;
  readonly settings: {
    readonly step: Decimal;
    readonly notApplicable: NaPolicy;
    readonly blankExtras: RubricSettings['blankExtras'];
  };
  readonly criteria: readonly CriterionPreset[];
  readonly bands: readonly BandPreset[];
  readonly examples: readonly Example[];
}

export interface CriterionPreset {
  readonly id: string;
  readonly step: Bilingual;
  readonly name: Bilingual;
  readonly guidance: Bilingual;
  readonly kind: Kind;
  readonly max: Decimal;
  readonly weight: Decimal;
  readonly value?: Decimal;
  readonly formula?: string;
}

export interface BandPreset {
  /** As in the Bands sheet: `>= 60`. */
  readonly condition: string;
  readonly name: Bilingual;
  readonly points: Decimal;
}

/** Marks and what they must come to. A criterion that is not named was left blank. */
export interface Example {
  readonly about: string;
  /** By criterion id: a decimal, or `N/A`. */
  readonly marks: Readonly<Partial<Record<string, Decimal>>>;
  /** `band` is the band's condition. */
  readonly expect: { readonly score: Decimal; readonly band: string; readonly points: Decimal };
}

/** The preset as a rubric in one language. */
export const definitionIn = (preset: RubricPreset, language: Language): RubricDefinition => ({
  id: preset.id,
  name: preset.name[language],
  criteria: preset.criteria.map(({ step, name, guidance, value = '0', formula = '', ...criterion }) => ({
    ...{ ...criterion, value, formula, retired: false },
    ...{ step: step[language], name: name[language], guidance: guidance[language] },
  })),
  bands: preset.bands.map(({ condition, name, points }) => ({ condition, name: name[language], points })),
  settings: preset.settings,
});
