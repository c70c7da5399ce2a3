/** The functions of cells that are ours begin with this and a dot: `STEELYARD.SCORE`. For good: workbooks keep it. */
export const NAMESPACE = 'STEELYARD';

/**
 * In files Excel writes the functions of add-ins with this in front and an underscore for the dot, and shows them so
 * while the add-in is away (OfficeDev/office-js#5611, Excel-Custom-Functions#108).
 */
const STORED = '_xldudf_';

/** Quoted texts and quoted names of sheets: what stands in them is no call. */
const QUOTED = `"(?:[^"]|"")*"|'(?:[^']|'')*'`;
const START = String.raw`(?<![\p{L}\p{N}_.])`;
const NAME = String.raw`([A-Z]\w*)(?=\s*\()`;

const SHOWN_CALL = new RegExp(`${QUOTED}|${START}(${NAMESPACE})\\.${NAME}`, 'giu');
/** An add-in for the desktop with functions of the same names leaves the number of its own file in front (office-js#2568). */
const STORED_CALL = new RegExp(`${QUOTED}|(?:\\[\\d+\\]!)?${START}${STORED}(${NAMESPACE})_${NAME}`, 'giu');

/** Most formulas do not even have the word in them, and need no closer look. */
const MENTION = new RegExp(NAMESPACE, 'iu');

type Spell = (namespace: string, name: string) => string;

const respell = (formula: string, calls: RegExp, spell: Spell): string =>
  MENTION.test(formula)
    ? formula.replace(calls, (whole, namespace?: string, name?: string) =>
        namespace === undefined ? whole : spell(namespace, name!),
      )
    : formula;

const finds = (formula: string, calls: RegExp): boolean =>
  MENTION.test(formula) && [...formula.matchAll(calls)].some(([, namespace]) => namespace !== undefined);

/** Whether a formula calls a function of ours. */
export const callsUs = (formula: string): boolean => finds(formula, SHOWN_CALL) || finds(formula, STORED_CALL);

/** A formula of a file as people see it: `_xldudf_STEELYARD_SCORE(A1)` is `STEELYARD.SCORE(A1)`. */
export const shownFormula = (formula: string): string =>
  respell(formula, STORED_CALL, (namespace, name) => `${namespace}.${name}`);

/** A formula as Excel keeps it in a file, so that it knows the function again. */
export const storedFormula = (formula: string): string =>
  respell(formula, SHOWN_CALL, (namespace, name) => `${STORED}${namespace}_${name}`);

/** A formula with our functions in capitals, as Excel writes them however they were typed. */
export const inCapitals = (formula: string): string =>
  respell(formula, SHOWN_CALL, (namespace, name) => `${namespace}.${name}`.toUpperCase());
