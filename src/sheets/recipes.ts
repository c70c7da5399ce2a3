import type { Grid } from '../engine/grid/grid';
import { FORMATS } from '../engine/grid/number-format';
import type { Recipe } from '../engine/ledger/recipe';
import type { KeptRecipe } from '../engine/ledger/recipe-match';
import { parseRecipe } from '../engine/ledger/recipe-json';
import type { CalendarDate } from '../engine/parse/date';
import type { SheetDefinition } from './definition';
import type { Table } from './table';
import { dayAt, findTable, textOf } from './table';
import { readYesNo, wordsIn, YES_NO_WORDS } from './words';

/** Which sheets of the workbook are reports, and how each is read. A person may edit it. */
export const RECIPES_SHEET: SheetDefinition<'recipes'> = {
  key: 'recipes',
  name: 'Recipes 读取方案',
  columns: [
    { key: 'sheet', header: { 'zh-CN': '工作表', en: 'Sheet' }, width: 18, format: '@', required: true },
    {
      key: 'inUse',
      header: { 'zh-CN': '采用', en: 'In use' },
      width: 8,
      choices: (language) => wordsIn(YES_NO_WORDS, language),
    },
    { key: 'asOf', header: { 'zh-CN': '截止日期', en: 'As of' }, width: 12, format: FORMATS.date },
    { key: 'agedTo', header: { 'zh-CN': '账龄算到', en: 'Aged to' }, width: 12, format: FORMATS.date },
    { key: 'origin', header: { 'zh-CN': '来源', en: 'From' }, width: 22, format: '@' },
    { key: 'when', header: { 'zh-CN': '读入时间', en: 'Read at' }, width: 26, format: '@' },
    { key: 'hash', header: { 'zh-CN': '内容指纹', en: 'Fingerprint' }, width: 18, format: '@' },
    { key: 'recipe', header: { 'zh-CN': '读取方案', en: 'Recipe' }, width: 60, format: '@' },
  ],
};

/** A line of the sheet. */
export interface KeptReport {
  /** Row of the Recipes sheet, from 0. */
  readonly row: number;
  readonly sheet: string;
  readonly inUse: boolean;
  /** The day that the report is of. */
  readonly asOf: CalendarDate | null;
  /** The day to which a person has it aged instead. */
  readonly agedTo: CalendarDate | null;
  readonly origin: string;
  readonly hash: string;
  /** `null` for a cell that holds no recipe, or a damaged one. */
  readonly recipe: Recipe | null;
  /** The cell holds something that is no recipe. */
  readonly broken: boolean;
}

export interface KeptReports {
  /** Absent when the workbook has no such sheet, or it has no header. */
  readonly table?: Table;
  readonly reports: readonly KeptReport[];
}

export function readKeptReports(grid: Grid | undefined): KeptReports {
  const table = grid && findTable(grid, RECIPES_SHEET);
  if (!table) return { reports: [] };
  const reports = table.rows.flatMap((row): KeptReport[] => {
    const sheet = textOf(table, row, 'sheet');
    if (sheet === '') return [];
    const text = textOf(table, row, 'recipe');
    const recipe = text === '' ? null : (parseRecipe(text) ?? null);
    const used = textOf(table, row, 'inUse');
    return [
      {
        row,
        sheet,
        inUse: readYesNo(used) ?? true,
        asOf: dayAt(table, row, 'asOf') ?? null,
        agedTo: dayAt(table, row, 'agedTo') ?? null,
        origin: textOf(table, row, 'origin'),
        hash: textOf(table, row, 'hash'),
        recipe,
        broken: text !== '' && recipe === null,
      },
    ];
  });
  return { table, reports };
}

/** How the reports of a workbook are read, the latest first. */
export const recipesOf = (reports: readonly KeptReport[]): KeptRecipe[] =>
  reports.flatMap(({ recipe, hash }) => (recipe ? [{ recipe, hash }] : [])).reverse();
