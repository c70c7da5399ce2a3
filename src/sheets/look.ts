import type { Colour, ColumnLook, PrintLook, SheetLook } from '../engine/grid/look';
import type { Criterion } from '../engine/rubric/rubric';
import { isYesNo } from '../engine/rubric/rubric';
import type { Language } from '../i18n/language';
import type { ColumnDefinition, PrintDefinition, SheetDefinition } from './definition';
import { NOT_APPLICABLE_WORD, wordsIn, YES_NO_WORDS } from './words';

/** Formats, drop-downs and colours reach at least this far down, so that new rows have them. */
const ROWS_AHEAD = 1000;

export interface LookOptions {
  readonly language: Language;
  /** Column keys whose cells are coloured by the band that they name. */
  readonly bandColours?: Readonly<Record<string, Colour>>;
  readonly headerRow?: number;
  readonly idRow?: number;
  readonly frozenColumns?: number;
  /** Columns behind those of the definition. */
  readonly more?: readonly ColumnLook[];
}

/** The look of a sheet of ours with its columns in the order of the definition. */
export function lookOf(definition: Pick<SheetDefinition, 'columns' | 'print'>, options: LookOptions): SheetLook {
  const { language, headerRow = 0, frozenColumns = 0, idRow, more = [] } = options;
  const own = definition.columns.map((column, place) => columnLook(column, place, options));
  return {
    headerRow,
    frozenColumns,
    ...(idRow !== undefined && { idRow }),
    columns: [...own, ...more],
    lastRow: headerRow + ROWS_AHEAD,
    ...(definition.print && { print: printLook(definition.print, definition.columns, language) }),
  };
}

const printLook = (
  { upTo, title, signature, ...print }: PrintDefinition,
  columns: readonly ColumnDefinition[],
  language: Language,
): PrintLook => ({
  ...print,
  ...(upTo !== undefined && { columns: columns.findIndex(({ key }) => key === upTo) + 1 }),
  ...(title && { title: title[language] }),
  ...(signature && { signature: signature[language] }),
});

function columnLook(definition: ColumnDefinition, column: number, { language, bandColours }: LookOptions): ColumnLook {
  const { key, width, format, choices, wrap } = definition;
  const named = key === 'band' || (key === 'name' && bandColours !== undefined);
  return {
    column,
    width,
    ...(format && { format }),
    ...(choices && { choices: choices(language) }),
    ...(wrap && { wrap }),
    ...(named && bandColours && { colours: bandColours }),
  };
}

/** The look of a criterion's column in Visits. */
export function markLook(criterion: Criterion, column: number, language: Language): ColumnLook {
  return {
    column,
    width: 12,
    align: 'center',
    ...(isYesNo(criterion.kind) && { choices: [...wordsIn(YES_NO_WORDS, language), NOT_APPLICABLE_WORD[language]] }),
  };
}

export const commentLook = (column: number): ColumnLook => ({ column, width: 24, format: '@', wrap: true });
