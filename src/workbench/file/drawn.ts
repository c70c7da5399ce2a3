import type { IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { CellLook } from './cell-look';
import type { LookChange } from './write-styles';

/** A sheet as Univer has it, with the styles that its cells name. */
export interface Drawn {
  readonly sheet: Partial<IWorksheetData>;
  readonly styles: IWorkbookData['styles'];
  /** Points of the workbook's standard font. */
  readonly size: number;
}

const LOOKS = [
  'format',
  'bold',
  'italic',
  'underline',
  'strike',
  'size',
  'ink',
  'fill',
  'align',
  'vertical',
  'wrap',
  'borders',
] as const;

/** What turns one look into another; `undefined` when they are alike. */
export function lookChange(from: CellLook, to: CellLook, standard: number): LookChange | undefined {
  if (from === to) return undefined;
  const change: Record<string, unknown> = {};
  for (const key of LOOKS) if (JSON.stringify(from[key]) !== JSON.stringify(to[key])) change[key] = to[key] ?? null;
  if (change['size'] === null) change['size'] = standard;
  return Object.keys(change).length > 0 ? change : undefined;
}
