import { wordKey } from '../../engine/parse/text';
import type { Language } from '../../i18n/language';
import { BOARD_SHEET } from '../board';
import type { ColumnDefinition, SheetDefinition } from '../definition';
import { isNamed } from '../definition';
import { CONTACTS_SHEET } from './contacts';
import { TASKS_SHEET } from './tasks';

export type RegisterKey = 'contacts' | 'tasks' | 'board';

/** The sheets whose rows have clocks. */
export const REGISTERS: Readonly<Record<RegisterKey, SheetDefinition<string>>> = {
  contacts: CONTACTS_SHEET,
  tasks: TASKS_SHEET,
  board: BOARD_SHEET,
};

const KEYS = Object.keys(REGISTERS) as RegisterKey[];

/** A register by its key, its sheet's name or half of it. */
export const registerOf = (text: string): RegisterKey | undefined =>
  KEYS.find((key) => wordKey(key) === wordKey(text) || isNamed(REGISTERS[key], text));

/** The key of a register's column by key or header. */
export const fieldOf = (register: RegisterKey, text: string): string | undefined =>
  REGISTERS[register].columns.find((column) => namesOf(column).some((name) => wordKey(name) === wordKey(text)))?.key;

const namesOf = ({ key, header, also = [] }: ColumnDefinition): readonly string[] => [
  key,
  ...Object.values(header),
  ...also,
];

/** A field as people read it. */
export const fieldWord = (register: RegisterKey, field: string, language: Language): string =>
  REGISTERS[register].columns.find(({ key }) => key === field)?.header[language] ?? field;
