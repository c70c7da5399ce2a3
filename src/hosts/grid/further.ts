import type { IWorksheetData } from '@univerjs/core';
import { numericKeys } from './cells';

/**
 * What cells look like below the rows that have their styles already, once something is written into them; kept in a
 * sheet's custom data. A file has it as the style of a column.
 */
export interface Further {
  /** The first such row. */
  readonly from: number;
  /** Ids of the workbook's styles, by column. */
  readonly styles: Readonly<Record<number, string>>;
}

/** A sheet's data, as far as it is asked here. */
type Sheet = Pick<Partial<IWorksheetData>, 'cellData' | 'custom'>;

/** Answers with the id of the style that a cell without one of its own would have. */
export function furtherStyle({ cellData = {}, custom }: Sheet): (row: number, column: number) => string | undefined {
  const further = custom?.['further'] as Further | undefined;
  if (!further) return () => undefined;
  // Rows that were taken out make it begin earlier.
  const from = Math.min(further.from, (numericKeys(cellData).at(-1) ?? -1) + 1);
  return (row, column) => (row >= from ? further.styles[column] : undefined);
}
