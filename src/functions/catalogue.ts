/** A function of our namespace (`NAMESPACE`). Its words are in i18n: `functions.ID`, and `functions.ID.NAME` for each parameter. */
export interface CatalogueEntry {
  /** For good: workbooks keep it in their formulas. */
  readonly id: string;
  readonly parameters: readonly Parameter[];
  /** The place in the help page `functions`. */
  readonly help: string;
}

export interface Parameter {
  readonly name: string;
  /** A range with many cells, answered with as many results; otherwise one cell. */
  readonly many: boolean;
  readonly optional?: true;
}

const many = (name: string): Parameter => ({ name, many: true });
const RUBRIC: Parameter = { name: 'rubric', many: false, optional: true };

/** All functions, in the order in which people learn them. */
export const CATALOGUE = [
  { id: 'SCORE', parameters: [many('marks'), RUBRIC], help: 'score' },
  { id: 'POINTS', parameters: [many('score'), RUBRIC], help: 'points' },
  { id: 'BAND', parameters: [many('score'), RUBRIC], help: 'band' },
  { id: 'TONEXT', parameters: [many('score'), RUBRIC], help: 'tonext' },
  { id: 'WHY', parameters: [many('visit')], help: 'why' },
  { id: 'MYPOINTS', parameters: [many('engineer')], help: 'mypoints' },
] as const satisfies readonly CatalogueEntry[];

export type FunctionId = (typeof CATALOGUE)[number]['id'];
