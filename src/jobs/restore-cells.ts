import type { Change } from '../engine/grid/change';
import type { Value } from '../engine/grid/value';
import { parseDecimal, toNumber, toText } from '../engine/number/rational';
import type { CriterionDefinition, RubricDefinition } from '../engine/rubric/definition';
import { definitionOf } from '../engine/rubric/definition';
import type { Rubric } from '../engine/rubric/rubric';
import type { Language } from '../i18n/language';
import { criterionCells } from '../sheets/criterion-cells';
import { SETTING_WORDS, settingRow } from '../sheets/settings';
import type { Table } from '../sheets/table';
import { cellOf, isBlank, textOf } from '../sheets/table';
import { BLANK_EXTRAS_WORDS, NA_POLICY_WORDS } from '../sheets/words';
import { byColumn, nextRow, writeRow } from './append';

/** What a rubric is to say again, and what it says now. */
export interface Restoring {
  readonly target: RubricDefinition;
  readonly now: Rubric | undefined;
  /** It is the workbook's only rubric: rows that name none are its own. */
  readonly isOnly: boolean;
  readonly language: Language;
}

/** Rows of a table that belong to a rubric; those that name none belong to the only one. */
const ownRows = (table: Table, rubric: string, isOnly: boolean): number[] =>
  table.rows.filter((row) => {
    const owner = textOf(table, row, 'rubric');
    return owner === rubric || (isOnly && owner === '');
  });

const cleared = (table: Table): Record<string, Value> =>
  Object.fromEntries([...table.columns.keys()].map((key) => [key, null]));

const decimal = (text: string): number => toNumber(parseDecimal(text)!);

export function criterionChanges(table: Table, { target, now, isOnly, language }: Restoring): Change[] {
  const places = new Map(
    ownRows(table, target.id, isOnly).map((row) => [textOf(table, row, 'id').normalize('NFKC'), row]),
  );
  const known = new Map(
    (now ? definitionOf(now) : { criteria: [] }).criteria.map((criterion) => [criterion.id, criterion]),
  );
  let next = nextRow(table);
  const rows = target.criteria.flatMap((criterion) => {
    const row = places.get(criterion.id);
    places.delete(criterion.id);
    if (row === undefined) {
      const values = { rubric: target.id, ...criterionCells(criterion, language) };
      return writeRow(table, next++, byColumn(table, values), 'restore');
    }
    return writeRow(
      table,
      row,
      byColumn(table, differing(table, row, criterion, known.get(criterion.id), language)),
      'restore',
    );
  });
  const gone = [...places.values()].flatMap((row) => writeRow(table, row, byColumn(table, cleared(table)), 'restore'));
  return [...rows, ...gone];
}

/** The cells whose meaning differs: a word in the other language is left as it is. */
function differing(
  table: Table,
  row: number,
  criterion: CriterionDefinition,
  now: CriterionDefinition | undefined,
  language: Language,
): Record<string, Value> {
  const cells: Readonly<Record<string, Value>> = criterionCells(criterion, language);
  if (!now) return cells;
  const keys = (Object.keys(cells) as (keyof CriterionDefinition)[]).filter((key) => criterion[key] !== now[key]);
  // A blank highest mark follows the weight, so it is written out when the weight moves.
  const follows = keys.includes('weight') && isBlank(cellOf(table, row, 'max')) && cells.max !== null;
  return Object.fromEntries([...keys, ...(follows ? ['max'] : [])].map((key) => [key, cells[key]!]));
}

/** Bands that are the same already are left as they are written. */
export function bandChanges(table: Table, { target: { id, bands }, now, isOnly }: Restoring): Change[] {
  if (now && JSON.stringify(definitionOf(now).bands) === JSON.stringify(bands)) return [];
  const rows = ownRows(table, id, isOnly);
  const missing = Math.max(0, bands.length - rows.length);
  const places = [...rows, ...Array.from({ length: missing }, (_, i) => nextRow(table) + i)];
  return places.flatMap((row, i) => {
    const band = bands[i];
    const values: Record<string, Value> = band
      ? {
          ...(i >= rows.length && { rubric: id }),
          condition: band.condition,
          name: band.name,
          points: decimal(band.points),
        }
      : cleared(table);
    return writeRow(table, row, byColumn(table, values), 'restore');
  });
}

/** Of a rubric that is new to the workbook the name as well; the name of one that is there is its owner's business. */
export function settingChanges(table: Table, { target, now, isOnly, language }: Restoring): Change[] {
  const { id, name, settings } = target;
  const words = {
    ...(!now && { name }),
    step: settings.step,
    notApplicable: NA_POLICY_WORDS[settings.notApplicable][language],
    blankExtras: BLANK_EXTRAS_WORDS[settings.blankExtras][language],
  };
  const was = now && { ...now.settings, step: toText(now.settings.step) };
  let next = nextRow(table);
  return (Object.keys(words) as (keyof typeof words)[]).flatMap((key) => {
    if (key !== 'name' && was?.[key] === settings[key]) return [];
    const row = settingRow(table, id, key, isOnly);
    const values = {
      value: words[key]!,
      ...(row === undefined && { rubric: id, setting: SETTING_WORDS[key][language] }),
    };
    return writeRow(table, row ?? next++, byColumn(table, values), 'restore');
  });
}
