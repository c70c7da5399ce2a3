import { columnName } from '../../engine/grid/address';
import type { Rubric } from '../../engine/rubric/rubric';
import { activeCriteria } from '../../engine/rubric/rubric';

/** Rows of the numbers that hold for all visits, from 0; their labels stand in column A, they themselves in B. */
export const ALL = [
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
export type Shared = (typeof ALL)[number];

export const COLUMNS = [
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
export type Part = (typeof COLUMNS)[number];

export const BAND_COLUMNS = ['condition', 'name', 'points', 'from', 'to', 'check'] as const;
type BandPart = (typeof BAND_COLUMNS)[number];

/** Why a visit is not scored: the codes without their signs. */
export const REASONS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] as const;

/** Where things stand in the sheet of factors: what holds for all, then criteria, bands, settings, reasons. */
export interface Places {
  readonly all: (part: Shared) => string;
  /** Of a criterion: those in use first, then those that are retired. */
  readonly at: (part: Part, place: number) => string;
  /** Of all criteria in use. */
  readonly range: (part: Part) => string;
  readonly band: (part: BandPart, place: number) => string;
  readonly setting: (column: 'B' | 'C', place: number) => string;
  /** All reasons, from the top down. */
  readonly reasons: string;
  /** Cells that tell whether the rubric's own sheets are as they were. */
  readonly checks: readonly string[];
}

/** @param settings how many rows of settings there are */
export function placesFor(rubric: Rubric, settings: number): Places {
  const { criteria, bands } = rubric;
  const active = activeCriteria(rubric).length;
  const criteriaRow = ALL.length + 1;
  const bandsRow = criteriaRow + 1 + criteria.length + 1;
  const settingsRow = bandsRow + 1 + bands.length + 1;
  const reasonsRow = settingsRow + 1 + settings + 1;
  const at = (part: Part, place: number): string => `$${columnName(COLUMNS.indexOf(part))}$${criteriaRow + 2 + place}`;
  const band = (part: BandPart, place: number): string =>
    `$${columnName(BAND_COLUMNS.indexOf(part))}$${bandsRow + 2 + place}`;
  const setting = (column: 'B' | 'C', place: number): string => `$${column}$${settingsRow + 2 + place}`;
  return {
    ...{ at, band, setting },
    all: (part) => `$B$${ALL.indexOf(part) + 1}`,
    range: (part) => `${at(part, 0)}:${at(part, active - 1)}`,
    reasons: `$B$${reasonsRow + 2}:$B$${reasonsRow + 1 + REASONS.length}`,
    checks: [
      `${at('check', 0)}:${at('check', criteria.length - 1)}`,
      `${band('check', 0)}:${band('check', bands.length - 1)}`,
      ...(settings > 0 ? [`${setting('C', 0)}:${setting('C', settings - 1)}`] : []),
    ],
  };
}
