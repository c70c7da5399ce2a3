import { CELL_WORDS, CODES } from '../cell-reading';

/** Decimals that a number in a cell may have. */
export const PLACES = 4;
export const UNIT = 10 ** PLACES;
/** Larger numbers in cells are not computed. */
export const MOST = 1_000_000_000;
/**
 * Whole numbers up to here are computed exactly by Excel and by LibreOffice: the latter takes two numbers for equal
 * that differ by less than one part in 2^48.
 */
export const LIMIT = 2 ** 47;

/**
 * Whether one of several tests holds, for single cells and for whole columns (`OR` would join the rows of a column). A
 * test alone stands as it is: compared with 0, TRUE and FALSE are both the larger in Excel.
 */
export const any = (tests: readonly string[]): string =>
  tests.length === 1 ? tests[0]! : `${tests.map((test) => `(${test})`).join('+')}>0`;

const anyOf = (text: string, words: readonly string[]): string => any(words.map((word) => `${text}="${word}"`));

const clean = (cell: string): string => `LOWER(TRIM(${cell}))`;

/** Whether a number has no more decimals than are computed. */
const isFine = (cell: string): string => `ROUND(${cell}*${UNIT},0)/${UNIT}=${cell}`;

/** What a cell that holds no number says: one of `CODES`, or `blank`. */
const absent = (cell: string, blank: number, words: readonly (readonly [string, number])[] = []): string => {
  const said = words.reduceRight((rest, [test, code]) => `IF(${test},${code},${rest})`, String(CODES.unreadable));
  const text = `IF(TRIM(${cell})="",${blank},IF(${anyOf(clean(cell), CELL_WORDS.notApplicable)},${CODES.notApplicable},${said}))`;
  return `IF(ISBLANK(${cell}),${blank},IF(ISTEXT(${cell}),${text},IF(ISNA(${cell}),${CODES.notApplicable},${CODES.unreadable})))`;
};

const blankCode = (isNone: boolean): number => (isNone ? 0 : CODES.missing);

/** A mark as a whole number of ten-thousandths, or one of `CODES`. */
export const markFormula = (cell: string, most: string, blankIsNone: boolean): string =>
  `IF(ISNUMBER(${cell}),IF(${cell}<0,${CODES.belowZero},IF(${cell}>${most},${CODES.aboveMax},IF(${isFine(cell)},ROUND(${cell}*${UNIT},0),${CODES.beyond}))),${absent(cell, blankCode(blankIsNone))})`;

/** Units of a count. */
export const unitsFormula = (cell: string): string =>
  `IF(ISNUMBER(${cell}),IF(${cell}<0,${CODES.belowZero},IF(${cell}>${MOST},${CODES.beyond},IF(${isFine(cell)},ROUND(${cell}*${UNIT},0),${CODES.beyond}))),${absent(cell, CODES.missing)})`;

/** Yes or no as `UNIT` or 0. */
export function yesNoFormula(cell: string, blankIsNone: boolean): string {
  const words = [
    [anyOf(clean(cell), [...CELL_WORDS.yes, '1']), UNIT],
    [anyOf(clean(cell), [...CELL_WORDS.no, '0']), 0],
  ] as const;
  const number = `IF((${cell}=0)+(${cell}=1)>0,${cell}*${UNIT},${CODES.unreadable})`;
  return `IF(ISLOGICAL(${cell}),IF(${cell},${UNIT},0),IF(ISNUMBER(${cell}),${number},${absent(cell, blankCode(blankIsNone), words)}))`;
}

/** The state of what a formula reads: see `engine/number/column`. */
export const stateFormula = (cell: string, blankIsNone: boolean): string =>
  `IF(ISNUMBER(${cell}),IF(ABS(${cell})>${MOST},${-CODES.beyond},IF(${isFine(cell)},0,${-CODES.beyond})),-(${absent(cell, blankCode(blankIsNone))}))`;

/** Over how much a number is whole: 1, 10, 100 …, so that fractions stay small. */
export const bottomFormula = (cell: string, state: string): string => {
  const scales = Array.from({ length: PLACES }, (_, i) => 10 ** i);
  const scale = scales.reduceRight(
    (rest, each) => `IF(ROUND(${cell}*${each},0)/${each}=${cell},${each},${rest})`,
    String(UNIT),
  );
  return `IF(ISNUMBER(${cell}),IF(${state}=0,${scale},1),1)`;
};

export const topFormula = (cell: string, state: string, bottom: string): string =>
  `IF(ISNUMBER(${cell}),IF(${state}=0,ROUND(${cell}*${bottom},0),0),0)`;
