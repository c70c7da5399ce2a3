import type { Content, Value } from '../../engine/grid/value';
import { stepsInside } from '../../engine/rubric/bands';
import { LIMIT, UNIT } from '../../engine/rubric/export/excel/cells';
import type { Factors } from '../../engine/rubric/export/excel/working';
import { STALE, TOO_FINE } from '../../engine/rubric/export/excel/working';
import { fingerprint } from '../../engine/rubric/fingerprint';
import type { Rubric } from '../../engine/rubric/rubric';
import { activeCriteria, isBase } from '../../engine/rubric/rubric';
import { translate } from '../../i18n';
import type { Language } from '../../i18n/language';
import { textOf } from '../../sheets/table';
import { criterionRow, retiredRow } from './criterion-row';
import type { Part, Shared } from './places';
import { ALL, BAND_COLUMNS, COLUMNS, placesFor, REASONS } from './places';
import type { RubricSheets } from './references';
import { formula, quoted, sameCount, sourceAt, stepsOf, unchanged } from './references';

type Label = Shared | Part | (typeof BAND_COLUMNS)[number] | 'setting' | 'code' | 'reason';

export interface FactorsSheet {
  readonly rows: Content[][];
  readonly factors: Factors;
  /** Cells of what the sheet of scores shows. */
  readonly names: { readonly band: (i: number) => string; readonly points: (i: number) => string };
  readonly id: string;
  /** Names of the criteria, and the reasons, each a range from the top down. */
  readonly criteria: string;
  readonly reasons: string;
}

/**
 * The sheet that turns weights, highest marks and values into whole numbers, by formulas that read them from the
 * rubric's own sheets; and that notices what has changed otherwise since.
 */
export function factorsSheet(rubric: Rubric, name: string, sheets: RubricSheets, language: Language): FactorsSheet {
  const active = activeCriteria(rubric);
  const retired = rubric.criteria.filter((criterion) => criterion.retired);
  const settings = (sheets.settings?.rows ?? []).filter((row) =>
    ['', rubric.id].includes(textOf(sheets.settings!, row, 'rubric')),
  );
  const places = placesFor(rubric, settings.length);
  const { all, at, band: bandAt, checks, range } = places;
  const outside = (ref: string): string => `${quoted(name)}!${ref}`;

  const steps = stepsOf(rubric);
  const settingRows = settings.map((row, i): Content[] => {
    const source = sourceAt(sheets.settings!, row, 'value');
    return [
      textOf(sheets.settings!, row, 'setting'),
      source?.value ?? null,
      formula(`IF(${unchanged(source, places.setting('B', i))},0,${STALE})`),
    ];
  });
  const counts = [
    sameCount(sheets.rubric, 'id'),
    sameCount(sheets.bands, 'condition'),
    ...(sheets.settings ? [sameCount(sheets.settings, 'setting')] : []),
  ];
  const largest = ['limit', 'rawFull', 'rawFactor'] as const;
  const tooLarge = [
    ...largest.map((part) => `MAX(${range(part)})`),
    `${all('sharedWeight')}*${all('shared')}*${steps}`,
    `${UNIT}*${all('common')}`,
    all('size'),
  ];
  const check = [
    `IF(ISERROR(${[...checks.map((each) => `SUM(${each})`), all('size')].join('+')}),${TOO_FINE}`,
    `IF(AND(${counts.join(',')}),0,1)+${checks.map((each) => `COUNTIF(${each},${STALE})`).join('+')}>0,${STALE}`,
    `${checks.map((each) => `COUNTIF(${each},${TOO_FINE})`).join('+')}+(MAX(${tooLarge.join(',')})>${LIMIT})>0,${TOO_FINE},0)))`,
  ].join(',IF(');
  const extras = active.flatMap(({ kind }, i) => (isBase(kind) ? [] : [at('full', i)]));
  const spreads = rubric.settings.notApplicable === 'spread';
  const values: Record<Shared, Content> = {
    id: rubric.id,
    fingerprint: fingerprint(rubric),
    check: formula(check),
    sharedWeight: formula(`MAX(1,GCD(${range('wholeWeight')}))`),
    common: formula(`LCM(${range('limit')})`),
    shared: formula(
      `MAX(1,GCD(${active.flatMap((_, i) => [`ABS(${at('rawFactor', i)})`, at('rawFull', i)]).join(',')}))`,
    ),
    divisor: formula(`GCD(${all('sharedWeight')}*${all('shared')}*${steps},${UNIT}*${all('common')})`),
    times: formula(`${all('sharedWeight')}*${all('shared')}*${steps}/${all('divisor')}`),
    by: formula(`${UNIT}*${all('common')}/${all('divisor')}`),
    weights: formula(`SUM(${range('part')})`),
    extras: formula(['0', ...extras].join('+')),
    size: formula(
      `2*(${all('times')}*SUM(${range('full')})+${all('by')})*${spreads ? `MAX(1,${all('weights')})` : '1'}`,
    ),
  };
  const label = (key: Label): string => translate(language, `export.factors.${key}`);

  const bandRow = (band: Rubric['bands'][number], place: number): Content[] => {
    const { low, high } = stepsInside(band, rubric.settings.step);
    const cell = (key: string) => sourceAt(sheets.bands, band.row, key);
    const named = textOf(sheets.bands, band.row, 'name') !== '';
    const tests = [unchanged(cell('condition'), bandAt('condition', place)), `ISNUMBER(${cell('points')!.ref})`];
    return [
      cell('condition')!.value,
      named ? formula(cell('name')!.ref) : band.name,
      formula(cell('points')!.ref),
      Number.isFinite(low) ? low : -LIMIT,
      Number.isFinite(high) ? high : LIMIT,
      formula(`IF(AND(${tests.join(',')}),0,${STALE})`),
    ];
  };

  const heads = (keys: readonly Label[]): Value[] => keys.map(label);
  const message = formula(`IF(${all('check')}=0,"",INDEX(${places.reasons},-${all('check')}))`);
  const rows: Content[][] = [
    ...ALL.map((key): Content[] => [label(key), values[key], ...(key === 'check' ? [message] : [])]),
    [],
    heads(COLUMNS),
    ...active.map((criterion, place) => criterionRow(rubric, criterion, place, sheets, places)),
    ...retired.map((criterion, i) => retiredRow(criterion, active.length + i, sheets, places)),
    [],
    heads(BAND_COLUMNS),
    ...rubric.bands.map(bandRow),
    [],
    heads(['setting', 'value', 'check']),
    ...settingRows,
    [],
    heads(['code', 'reason']),
    ...REASONS.map((reason): Content[] => [-reason, translate(language, `export.reason.${reason}`)]),
  ];
  return {
    rows,
    id: outside(all('id')),
    criteria: outside(range('name')),
    reasons: outside(places.reasons),
    names: { band: (i) => outside(bandAt('name', i)), points: (i) => outside(bandAt('points', i)) },
    factors: {
      of: (part, place) => outside(at(part, place)),
      all: (part) => outside(all(part)),
      band: (part, place) => outside(bandAt(part, place)),
    },
  };
}
