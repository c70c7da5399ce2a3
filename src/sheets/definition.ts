import type { PrintLook } from '../engine/grid/look';
import { wordKey } from '../engine/parse/text';
import type { Bilingual, Language } from '../i18n/language';

/** The sheets of a rubric and its visits. */
export type SheetKey = 'rubric' | 'bands' | 'visits' | 'scores' | 'results' | 'settings' | 'versions';
/** The sheets of evaluating well, each added when it is first needed. */
export type EvaluatingKey = 'evaluators' | 'double' | 'disputes' | 'quota';
/** The names that they have in a workbook; nothing for one that is not there. */
export type SheetNames = Readonly<Partial<Record<SheetKey | EvaluatingKey, string>>>;

/** A column of a sheet of ours: recognised by its key, by either header, and by other names in use. */
export interface ColumnDefinition {
  readonly key: string;
  readonly header: Bilingual;
  readonly also?: readonly string[];
  /** In characters. */
  readonly width: number;
  readonly format?: string;
  readonly choices?: (language: Language) => readonly string[];
  readonly wrap?: boolean;
  /** Without it the sheet cannot be read. */
  readonly required?: boolean;
  /** Older workbooks lack it; it is added when it is first needed. */
  readonly late?: boolean;
}

/** How a sheet is printed, in both languages. */
export interface PrintDefinition extends Omit<PrintLook, 'columns' | 'title' | 'signature'> {
  /** Key of the last column that is printed. */
  readonly upTo?: string;
  readonly title?: Bilingual;
  readonly signature?: Bilingual;
}

/** What most lists want: every column on the page, and the headers on each. */
export const PRINTED_WIDE: PrintDefinition = { landscape: true, fitWidth: true, repeatHeader: true };

export interface SheetDefinition<Key extends string = SheetKey> {
  readonly key: Key;
  /** The name that a new sheet gets, in both languages; either half is recognised too. */
  readonly name: string;
  readonly columns: readonly ColumnDefinition[];
  readonly print?: PrintDefinition;
}

/** A sheet's name as the words it may be recognised by: the whole, and each of its two languages. */
export const isNamed = ({ name: whole }: Pick<SheetDefinition, 'name'>, name: string): boolean =>
  [whole, ...whole.split(/ (?=\S*$)/)].some((known) => wordKey(known) === wordKey(name));

export const headers = (definition: Pick<SheetDefinition, 'columns'>, language: Language): string[] =>
  definition.columns.map((column) => column.header[language]);
