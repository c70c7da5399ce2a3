import type { Grid } from '../engine/grid/grid';
import type { Finding } from '../engine/grid/plan';
import type { FieldType } from '../engine/ledger/fields';
import { FIELDS } from '../engine/ledger/fields';
import type { Learned } from '../engine/ledger/learned';
import { NOTHING_LEARNED, learnedKey } from '../engine/ledger/learned';
import { meaningsOf } from '../engine/ledger/meanings';
import { cellName } from '../engine/grid/address';
import type { Language } from '../i18n/language';
import type { SheetDefinition } from './definition';
import type { NamedField } from './field-meanings';
import { FIELD_MEANINGS } from './field-meanings';
import type { Table } from './table';
import { aboutSheet, findingAt, findTable, textOf } from './table';
import type { Words } from './words';
import { readWord, wordsIn } from './words';

const NAMED = Object.keys(FIELD_MEANINGS) as NamedField[];

export const FIELD_WORDS = Object.fromEntries(
  NAMED.map((field) => [field, FIELD_MEANINGS[field].word]),
) as Words<NamedField>;

const TYPE_WORDS: Words<FieldType> = {
  text: { 'zh-CN': '文字', en: 'text' },
  date: { 'zh-CN': '日期', en: 'date' },
  amount: { 'zh-CN': '金额', en: 'amount' },
  number: { 'zh-CN': '数字', en: 'number' },
};

/** What every ledger's columns are read as, in words; below, the names that people's own columns have. */
export const FIELDS_SHEET: SheetDefinition<'fields'> = {
  key: 'fields',
  name: 'Fields 字段',
  columns: [
    {
      key: 'field',
      header: { 'zh-CN': '字段', en: 'Field' },
      width: 22,
      format: '@',
      choices: (language) => wordsIn(FIELD_WORDS, language),
      required: true,
    },
    {
      key: 'names',
      header: { 'zh-CN': '列名（多个用顿号分开）', en: 'Names of columns (commas between)' },
      also: ['列名', 'Names'],
      width: 44,
      format: '@',
      wrap: true,
      required: true,
    },
    { key: 'type', header: { 'zh-CN': '类型', en: 'Type' }, width: 8, format: '@' },
    { key: 'meaning', header: { 'zh-CN': '含义', en: 'Meaning' }, width: 40, format: '@', wrap: true },
    { key: 'moment', header: { 'zh-CN': '时点', en: 'Which moment' }, width: 32, format: '@', wrap: true },
    { key: 'note', header: { 'zh-CN': '备注', en: 'Note' }, width: 24, format: '@', wrap: true },
  ],
};

/** A row of the sheet as it is when it is new, by column key. */
const fieldRow = (field: NamedField, language: Language): Record<string, string | null> => {
  const { word, meaning, moment, names } = FIELD_MEANINGS[field];
  return {
    field: word[language],
    names,
    type: TYPE_WORDS[FIELDS[field]][language],
    meaning: meaning[language],
    moment: moment?.[language] ?? null,
  };
};

export const fieldRows = (language: Language): Record<string, string | null>[] =>
  NAMED.map((field) => fieldRow(field, language));

/** A name that people added, as it is written. */
export interface AddedName {
  readonly name: string;
  /** Of `learnedKey`. */
  readonly key: string;
  readonly field: NamedField;
  /** Row of the sheet, from 0. */
  readonly row: number;
}

export interface KeptFields {
  /** Names that people added, as far as they agree with each other. */
  readonly learned: Learned;
  readonly added: readonly AddedName[];
  readonly findings: readonly Finding[];
  /** Absent when the workbook has no such sheet, or it has no header. */
  readonly table?: Table;
}

const BETWEEN = /[、,，;；|\n]/;

/** The names that a cell holds. */
export const namesIn = (text: string): string[] =>
  text
    .split(BETWEEN)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** A name as one of a cell's: what stands between names says nothing inside of one. */
export const asOneName = (name: string): string => name.split(BETWEEN).join(' ').replace(/\s+/g, ' ').trim();

/** More rows, or more characters in a cell, nobody wrote by hand; and nobody reads more findings. */
const [ROWS, LENGTH, FINDINGS] = [2_000, 4_000, 200];

/**
 * The names that a workbook's people added. What the sheet does not say we know by ourselves; what contradicts itself counts
 * nowhere and is told.
 */
export function readFields(grid: Grid | undefined): KeptFields {
  const table = grid && findTable(grid, FIELDS_SHEET);
  if (!table || !table.columns.has('field') || !table.columns.has('names')) {
    const isEmpty = !grid || grid.rows.every((cells) => cells.every((cell) => cell === null || cell === ''));
    return { learned: NOTHING_LEARNED, added: [], findings: isEmpty ? [] : [unreadable(grid.sheet)] };
  }
  const findings: Finding[] = [];
  const said: AddedName[] = [];
  if (table.rows.length > ROWS)
    findings.push(findingAt(table, table.rows[ROWS]!, 'field', 'fields-many', 'warning', { rows: ROWS }));
  for (const row of table.rows.slice(0, ROWS)) readRow(table, row, said, findings);
  const learned = agreed(table, said, findings);
  return { learned, added: said, findings: findings.slice(0, FINDINGS), table };
}

const unreadable = (sheet: string): Finding => {
  const headers = FIELDS_SHEET.columns.slice(0, 2).map(({ header }) => `${header['zh-CN']} / ${header.en}`);
  return aboutSheet(sheet, 'fields-unreadable', 'warning', { headers });
};

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

function readRow(table: Table, row: number, said: AddedName[], findings: Finding[]): void {
  const [word, names] = [textOf(table, row, 'field'), textOf(table, row, 'names')];
  if (word === '' && names === '') return;
  const tell = (key: string, code: string, text: string): void => {
    findings.push(findingAt(table, row, key, code, 'warning', { text: short(text) }));
  };
  const field = readWord(FIELD_WORDS, word.slice(0, LENGTH));
  if (!field) return tell('field', word === '' ? 'field-missing' : 'field-unknown', word === '' ? names : word);
  if (names === '') return tell('names', 'field-nameless', word);
  if (names.length > LENGTH) return tell('names', 'field-names-long', names);
  const bad = namesIn(names).find((name) => learnedKey(name) === undefined);
  if (bad !== undefined) tell('names', 'field-name-none', bad);
  for (const name of namesIn(names)) {
    const key = learnedKey(name);
    if (key !== undefined && !isOurs(key, field)) said.push({ key, name, field, row });
  }
}

/** A name of ours for the same field says nothing new. */
const isOurs = (key: string, field: NamedField): boolean =>
  meaningsOf(key).some((meaning) => meaning.field === field && meaning.weight === 1) ||
  namesIn(FIELD_MEANINGS[field].names).some((name) => learnedKey(name) === key);

/** The names that are said to hold one field. */
function agreed(table: Table, said: readonly AddedName[], findings: Finding[]): Learned {
  const first = new Map<string, AddedName>();
  const against = new Set<string>();
  for (const each of said) {
    const { key, name, field, row } = each;
    const known = first.get(key);
    if (!known) {
      first.set(key, each);
      if (meaningsOf(key).some(({ weight }) => weight === 1))
        findings.push(findingAt(table, row, 'names', 'field-name-ours', 'info', { text: short(name), field }));
    } else if (known.field !== field) {
      against.add(key);
      const other = cellName({ row: known.row, column: table.columns.get('names')! });
      findings.push(findingAt(table, row, 'names', 'field-name-twice', 'warning', { text: short(name), other }));
    }
  }
  return new Map([...first].flatMap(([key, { field }]) => (against.has(key) ? [] : [[key, field] as const])));
}
