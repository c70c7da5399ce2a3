import type { Term } from '../engine/evaluating/term';
import type { Grid } from '../engine/grid/grid';
import type { Plan } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import type { Value } from '../engine/grid/value';
import { toSerial } from '../engine/parse/date';
import type { EvaluatingKey, SheetDefinition } from '../sheets/definition';
import { sheetNames } from '../sheets/read-book';
import { appendTo } from './append';
import type { Environment } from './job';
import type { NoResult } from './result-rows';

/** A row more in a list that holds for people from a day to a day; the sheet itself where there is none. */
export function addTerm(
  grids: readonly Grid[],
  definition: SheetDefinition<EvaluatingKey>,
  { person, from, to }: Term,
  more: Readonly<Record<string, Value>>,
  { language }: Environment,
): Plan | NoResult {
  if (person.trim() === '') return { code: 'term-person' };
  if (from && to && to < from) return { code: 'term-backwards' };
  const name = sheetNames(grids.map(({ sheet }) => sheet))[definition.key];
  const grid = grids.find(({ sheet }) => sheet === name);
  const day = (date: string | undefined): Value => (date === undefined ? null : toSerial(date, grid?.dates1904));
  const values = { person: person.trim(), from: day(from), to: day(to), ...more };
  const plan = appendTo({ definition, grid, language, why: definition.key }, [{ values }]);
  return 'lacking' in plan
    ? { code: `${definition.key}-columns-missing`, ids: plan.lacking }
    : { ...EMPTY_PLAN, ...plan };
}
