import { columnName } from '../../engine/grid/address';
import type { Content, Value } from '../../engine/grid/value';
import { divide, ONE, toNumber } from '../../engine/number/rational';
import { stepsInside } from '../../engine/rubric/bands';
import { LIMIT, UNIT } from '../../engine/rubric/export/excel/cells';
import type { Factors } from '../../engine/rubric/export/excel/working';
import { STALE, TOO_FINE } from '../../engine/rubric/export/excel/working';
import { fingerprint } from '../../engine/rubric/fingerprint';
import { isAgainst, isYesNo } from '../../engine/rubric/kind';
import type { Criterion, Rubric } from '../../engine/rubric/rubric';
import { activeCriteria, isBase } from '../../engine/rubric/rubric';
import { translate } from '../../i18n';
import type { Language } from '../../i18n/language';
import type { Table } from '../../sheets/table';
import { textOf } from '../../sheets/table';
import type { VisitColumns } from '../../sheets/visits';
import { quoted, sameCount, sourceAt, unchanged, cellRef } from './references';

/** The sheets that a rubric is read from. */
export interface RubricSheets {
  readonly rubric: Table;
  readonly bands: Table;
  readonly settings: Table | undefined;
  readonly visits: VisitColumns;
}

const formula = (text: string): Content => ({ formula: text, result: null });

/** Rows of the numbers that hold for all visits, from 0; their labels stand in column A, they themselves in B. */
const ALL = [
  'id',
  'fingerprint',
  'check',
  'sharedWeight',
  'common',
  'shared',
  'divisor',
  'times',
  'by',
  'weights',
  'extras',
  'size',
] as const;
const CRITERIA_ROW = ALL.length + 1;

const COLUMNS = [
  'id',
  'name',
  'kind',
  'formula',
  'weight',
  'max',
  'value',
  'wholeWeight',
  'whole',
  'wholeValue',
  'each',
  'limit',
  'rawFactor',
  'rawFull',
  'factor',
  'full',
  'part',
  'breach',
  'check',
  'retired',
] as const;
type Part = (typeof COLUMNS)[number];
const BAND_COLUMNS = ['condition', 'name', 'points', 'from', 'to', 'check'] as const;
type Label = (typeof ALL)[number] | Part | (typeof BAND_COLUMNS)[number] | 'setting' | 'code' | 'reason';

/** Why a visit is not scored: the codes without their signs. */
const REASONS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] as const;

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
  const at = (part: Part, place: number): string => `$${columnName(COLUMNS.indexOf(part))}$${CRITERIA_ROW + 2 + place}`;
  const all = (part: (typeof ALL)[number]): string => `$B$${ALL.indexOf(part) + 1}`;
  const bandsRow = CRITERIA_ROW + 1 + active.length + retired.length + 1;
  const bandAt = (part: (typeof BAND_COLUMNS)[number], place: number): string =>
    `$${columnName(BAND_COLUMNS.indexOf(part))}$${bandsRow + 2 + place}`;
  const settingsRow = bandsRow + 1 + rubric.bands.length + 1;
  const settings = (sheets.settings?.rows ?? []).filter((row) =>
    ['', rubric.id].includes(textOf(sheets.settings!, row, 'rubric')),
  );
  const reasonsRow = settingsRow + 1 + settings.length + 1;
  const range = (part: Part): string => `${at(part, 0)}:${at(part, active.length - 1)}`;
  const outside = (ref: string): string => `${quoted(name)}!${ref}`;

  const steps = toNumber(divide(ONE, rubric.settings.step));
  const settingRows = settings.map((row, i): Content[] => {
    const source = sourceAt(sheets.settings!, row, 'value');
    return [
      textOf(sheets.settings!, row, 'setting'),
      source?.value ?? null,
      formula(`IF(${unchanged(source, `$B$${settingsRow + 2 + i}`)},0,${STALE})`),
    ];
  });
  const counts = [
    sameCount(sheets.rubric, 'id'),
    sameCount(sheets.bands, 'condition'),
    ...(sheets.settings ? [sameCount(sheets.settings, 'setting')] : []),
  ];
  const checks = [
    `${at('check', 0)}:${at('check', active.length + retired.length - 1)}`,
    `${bandAt('check', 0)}:${bandAt('check', rubric.bands.length - 1)}`,
    ...(settings.length > 0 ? [`$C$${settingsRow + 2}:$C$${settingsRow + 1 + settings.length}`] : []),
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
  const of = (base: boolean): number[] => active.flatMap(({ kind }, i) => (isBase(kind) === base ? [i] : []));
  const spreads = rubric.settings.notApplicable === 'spread';
  const values: Record<(typeof ALL)[number], Content> = {
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
    extras: formula(['0', ...of(false).map((i) => at('full', i))].join('+')),
    size: formula(
      `2*(${all('times')}*SUM(${range('full')})+${all('by')})*${spreads ? `MAX(1,${all('weights')})` : '1'}`,
    ),
  };
  const label = (key: Label): string => translate(language, `export.factors.${key}`);

  const criterionRow = (criterion: Criterion, place: number): Content[] => {
    const table = sheets.rubric;
    const { kind, row } = criterion;
    const cell = (key: string) => sourceAt(table, row, key);
    const own = (part: Part): string => at(part, place);
    const number = (key: 'weight' | 'max' | 'value', otherwise: Content): Content => {
      const source = cell(key);
      return source && typeof source.value === 'number' ? formula(source.ref) : otherwise;
    };
    const isWhole = isYesNo(kind);
    const texts = (['id', 'kind', 'formula', 'retired'] as const).map((key) => unchanged(cell(key), own(key)));
    const id = unchanged(cell('rubric'), all('id'));
    if (criterion.retired) {
      const line: Content[] = COLUMNS.map(() => null);
      line[COLUMNS.indexOf('id')] = criterion.id;
      line[COLUMNS.indexOf('name')] = criterion.name;
      line[COLUMNS.indexOf('retired')] = cell('retired')?.value ?? null;
      line[COLUMNS.indexOf('check')] = formula(
        `IF(AND(${[id, unchanged(cell('id'), own('id')), unchanged(cell('retired'), own('retired'))].join(',')}),0,${STALE})`,
      );
      return line;
    }
    const blanks = (['weight', 'max', 'value'] as const).flatMap((key) => {
      const source = cell(key);
      return source && source.value === null ? [`LEN(${source.ref})=0`] : [];
    });
    const column = sheets.visits.columns.get(criterion.id);
    const { idRow } = sheets.visits;
    const visit =
      column === undefined || idRow === undefined
        ? []
        : [`EXACT(${cellRef(sheets.visits.table.grid.sheet, idRow, column)}&"",${own('id')})`];
    const fine = (part: Part): string =>
      `ISNUMBER(${own(part)}),ABS(${own(part)})<=1000000,ROUND(${own(part)}*${UNIT},0)/${UNIT}=${own(part)}`;
    const numbers = [fine('weight'), `${own('weight')}>=0`, fine('max'), `${own('max')}>0`, fine('value')];
    if (kind === 'count') numbers.push(`${own('value')}>0`);
    const reduced = `GCD(ABS(${own('wholeValue')}),${UNIT})`;
    const weight = `${own('wholeWeight')}/${all('sharedWeight')}`;
    const sign = isAgainst(kind) ? '-' : '';
    const parts: Record<Part, Content> = {
      id: criterion.id,
      name: cell('name') && textOf(table, row, 'name') ? formula(cell('name')!.ref) : criterion.name,
      kind: cell('kind')?.value ?? kind,
      formula: criterion.formula ? (cell('formula')?.value ?? null) : null,
      weight: kind === 'redline' ? 0 : number('weight', 0),
      max: isWhole ? 1 : number('max', formula(own('weight'))),
      value: kind === 'count' || kind === 'redline' ? number('value', kind === 'count' ? 1 : 0) : 0,
      wholeWeight: formula(`ROUND(${own('weight')}*${UNIT},0)`),
      whole: formula(`ROUND(${own('max')}*${UNIT},0)`),
      wholeValue: formula(`ROUND(${own('value')}*${UNIT},0)`),
      each: kind === 'count' ? formula(`${own('wholeValue')}/${reduced}`) : 1,
      limit: formula(kind === 'count' ? `${own('whole')}*${UNIT}/${reduced}` : own('whole')),
      rawFactor:
        kind === 'redline'
          ? 0
          : formula(`${sign}${weight}*(${all('common')}/${own('limit')})${kind === 'formula' ? `*${UNIT}` : ''}`),
      rawFull: kind === 'redline' ? 0 : formula(`${weight}*${all('common')}`),
      factor: formula(`${own('rawFactor')}/${all('shared')}`),
      full: formula(`${own('rawFull')}/${all('shared')}`),
      part: isBase(kind)
        ? formula(
            `${own('wholeWeight')}/MAX(1,GCD(${of(true)
              .map((i) => at('wholeWeight', i))
              .join(',')}))`,
          )
        : 0,
      breach: kind === 'redline' ? formula(`INT((2*${own('wholeValue')}*${steps}+${UNIT})/${2 * UNIT})`) : null,
      check: formula(
        `IF(AND(${[id, ...texts, ...blanks, ...visit].join(',')}),IF(AND(${numbers.join(',')}),0,${TOO_FINE}),${STALE})`,
      ),
      retired: cell('retired')?.value ?? null,
    };
    return COLUMNS.map((part) => parts[part]);
  };

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
  const message = formula(
    `IF(${all('check')}=0,"",INDEX($B$${reasonsRow + 2}:$B$${reasonsRow + 1 + REASONS.length},-${all('check')}))`,
  );
  const rows: Content[][] = [
    ...ALL.map((key): Content[] => [label(key), values[key], ...(key === 'check' ? [message] : [])]),
    [],
    heads(COLUMNS),
    ...[...active, ...retired].map(criterionRow),
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
    reasons: outside(`$B$${reasonsRow + 2}:$B$${reasonsRow + 1 + REASONS.length}`),
    names: { band: (i) => outside(bandAt('name', i)), points: (i) => outside(bandAt('points', i)) },
    factors: {
      of: (part, place) => outside(at(part, place)),
      all: (part) => outside(all(part)),
      band: (part, place) => outside(bandAt(part, place)),
    },
  };
}
