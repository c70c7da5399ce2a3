import type { Content } from '../../engine/grid/value';
import { UNIT } from '../../engine/rubric/export/excel/cells';
import { STALE, TOO_FINE } from '../../engine/rubric/export/excel/working';
import type { Criterion, Rubric } from '../../engine/rubric/rubric';
import { activeCriteria, isAgainst, isBase, isYesNo } from '../../engine/rubric/rubric';
import { textOf } from '../../sheets/table';
import type { Part, Places } from './places';
import { COLUMNS } from './places';
import type { RubricSheets } from './references';
import { cellRef, formula, sourceAt, stepsOf, unchanged } from './references';

/** The row of a criterion in use: its numbers as whole ones, by formulas that read them from the rubric's own sheet. */
export function criterionRow(
  rubric: Rubric,
  criterion: Criterion,
  place: number,
  { rubric: table, visits }: RubricSheets,
  { at, all }: Places,
): Content[] {
  const { kind } = criterion;
  const steps = stepsOf(rubric);
  const own = (part: Part): string => at(part, place);
  const cell = (key: string) => sourceAt(table, criterion.row, key);
  const number = (key: 'weight' | 'max' | 'value', otherwise: Content): Content => {
    const source = cell(key);
    return source && typeof source.value === 'number' ? formula(source.ref) : otherwise;
  };
  const texts = (['id', 'kind', 'formula', 'retired'] as const).map((key) => unchanged(cell(key), own(key)));
  const id = unchanged(cell('rubric'), all('id'));
  const blanks = (['weight', 'max', 'value'] as const).flatMap((key) => {
    const source = cell(key);
    return source && source.value === null ? [`LEN(${source.ref})=0`] : [];
  });
  const column = visits.columns.get(criterion.id);
  const { idRow } = visits;
  const visit =
    column === undefined || idRow === undefined
      ? []
      : [`EXACT(${cellRef(visits.table.grid.sheet, idRow, column)}&"",${own('id')})`];
  const fine = (part: Part): string =>
    `ISNUMBER(${own(part)}),ABS(${own(part)})<=1000000,ROUND(${own(part)}*${UNIT},0)/${UNIT}=${own(part)}`;
  const numbers = [fine('weight'), `${own('weight')}>=0`, fine('max'), `${own('max')}>0`, fine('value')];
  if (kind === 'count') numbers.push(`${own('value')}>0`);
  const baseWeights = activeCriteria(rubric).flatMap((each, i) => (isBase(each.kind) ? [at('wholeWeight', i)] : []));
  const reduced = `GCD(ABS(${own('wholeValue')}),${UNIT})`;
  const weight = `${own('wholeWeight')}/${all('sharedWeight')}`;
  const sign = isAgainst(kind) ? '-' : '';
  const parts: Record<Part, Content> = {
    id: criterion.id,
    name: cell('name') && textOf(table, criterion.row, 'name') ? formula(cell('name')!.ref) : criterion.name,
    kind: cell('kind')?.value ?? kind,
    formula: criterion.formula ? (cell('formula')?.value ?? null) : null,
    weight: kind === 'redline' ? 0 : number('weight', 0),
    max: isYesNo(kind) ? 1 : number('max', formula(own('weight'))),
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
    part: isBase(kind) ? formula(`${own('wholeWeight')}/MAX(1,GCD(${baseWeights.join(',')}))`) : 0,
    breach: kind === 'redline' ? formula(`INT((2*${own('wholeValue')}*${steps}+${UNIT})/${2 * UNIT})`) : null,
    check: formula(
      `IF(AND(${[id, ...texts, ...blanks, ...visit].join(',')}),IF(AND(${numbers.join(',')}),0,${TOO_FINE}),${STALE})`,
    ),
    retired: cell('retired')?.value ?? null,
  };
  return COLUMNS.map((part) => parts[part]);
}

/** A criterion that is retired counts for nothing; it only must stay so. */
export function retiredRow(
  { id, name, row }: Criterion,
  place: number,
  { rubric: table }: RubricSheets,
  { at, all }: Places,
): Content[] {
  const same = (key: 'id' | 'retired'): string => unchanged(sourceAt(table, row, key), at(key, place));
  const tests = [unchanged(sourceAt(table, row, 'rubric'), all('id')), same('id'), same('retired')];
  const parts: Partial<Record<Part, Content>> = {
    ...{ id, name, retired: sourceAt(table, row, 'retired')?.value ?? null },
    check: formula(`IF(AND(${tests.join(',')}),0,${STALE})`),
  };
  return COLUMNS.map((part) => parts[part] ?? null);
}
