import type { Finding, FindingData, Severity } from '../grid/plan';
import { toText } from '../number/rational';
import type { Field } from './fields';
import type { Recipe, Said } from './recipe';
import { columnNames } from './recipe-match';
import type { Recognition } from './recognition';
import type { Source } from './source';

/** What a report itself says, in the form in which a recipe keeps it. */
export function saidBy(recognition: Recognition): Said {
  const { unit, currency, basis } = recognition.tables[0]?.facts ?? {};
  const columns = columnNames(recognition);
  return {
    ...(unit && { unit: toText(unit.value) }),
    ...(currency && { currency: currency.value }),
    ...(basis && { basis: basis.value }),
    ...(columns.length > 0 && { columns }),
  };
}

/** Fields that several columns may have: they tell nothing about which column is which. */
const SHARED: ReadonlySet<Field> = new Set(['bucket', 'notDue', 'derived']);

/** What is different in a report from the one that its recipe was made for. */
export function recipeFindings({ grid }: Source, recognition: Recognition, { columns, said }: Recipe): Finding[] {
  const { tables } = recognition;
  const [table] = tables;
  if (!table) return [];
  const row = table.headerRows.at(-1) ?? 0;
  const finding = (code: string, severity: Severity, data: FindingData): Finding => ({
    at: { sheet: grid.sheet, row, column: table.columns[0]?.column ?? 0 },
    code,
    severity,
    data,
  });
  const here = tables.flatMap((each) => each.columns);
  const names = new Set(here.map(({ name }) => name));
  let gone = Object.keys(columns).filter((name) => !names.has(name));
  let fresh = here.filter(({ name, field }) => field !== undefined && !Object.hasOwn(columns, name));
  const renamed = gone.flatMap((before) => {
    const { field } = columns[before]!;
    const same = field === null || SHARED.has(field) ? [] : fresh.filter((column) => column.field === field);
    return same.length === 1 ? [{ before, after: same[0]!.name }] : [];
  });
  gone = gone.filter((name) => !renamed.some(({ before }) => before === name));
  fresh = fresh.filter(({ name }) => !renamed.some(({ after }) => after === name));
  const before = said?.columns ?? Object.keys(columns).filter((name) => !/^\d+$/.test(name));
  const moved = movedNames(before.filter((name) => Object.hasOwn(columns, name)), here.map(({ name }) => name)); // prettier-ignore
  const list = (code: string, severity: Severity, found: readonly string[]): Finding[] =>
    found.length > 0 ? [finding(code, severity, { names: found })] : [];
  return [
    ...list('recipe-columns-gone', 'warning', gone),
    ...list('recipe-columns-new', 'info', fresh.map(({ name }) => name)), // prettier-ignore
    ...renamed.map(({ before, after }) => finding('recipe-column-renamed', 'info', { before, after })),
    ...list('recipe-columns-moved', 'info', moved),
    ...saidOtherwise(said ?? {}, saidBy(recognition)).map(([code, data]) => finding(code, 'warning', data)),
  ];
}

/** A unit, currency or basis that the report names otherwise than before. What one of them does not say is no change. */
function saidOtherwise(before: Said, now: Said): [string, FindingData][] {
  return (['unit', 'currency', 'basis'] as const).flatMap((what): [string, FindingData][] => {
    const [was, is] = [before[what], now[what]];
    return was !== undefined && is !== undefined && was !== is
      ? [[`recipe-${what}-changed`, { before: was, after: is }]]
      : [];
  });
}

/** The fewest names that stand elsewhere among the others than before. */
function movedNames(before: readonly string[], now: readonly string[]): string[] {
  const place = new Map(before.map((name, i) => [name, i]));
  const kept = now.filter((name) => place.has(name));
  if (kept.length > 500) return [];
  // The longest run of names in the old order; the others moved.
  const best = kept.map(() => 1);
  const from = kept.map(() => -1);
  kept.forEach((name, i) => {
    for (let j = 0; j < i; j++)
      if (place.get(kept[j]!)! < place.get(name)! && best[j]! + 1 > best[i]!) [best[i], from[i]] = [best[j]! + 1, j];
  });
  const stayed = new Set<number>();
  for (let i = best.indexOf(Math.max(0, ...best)); i >= 0; i = from[i]!) stayed.add(i);
  return kept.filter((_, i) => !stayed.has(i));
}
