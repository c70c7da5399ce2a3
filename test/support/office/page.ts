import type { Content } from '../../../src/engine/grid/value';
import type { Appearance } from './external';
import { externalOf } from './external';
import { OfficeHost } from './host';

declare global {
  interface Window {
    /** The program that the page is open in. */
    office: OfficeHost;
  }
}

export interface OpenSheet {
  readonly name: string;
  readonly rows: readonly (readonly Content[])[];
}

/** Runs in the page before its own scripts: Excel is around it, with these sheets open. */
export function openExcel(appearance: Appearance, sheets: readonly OpenSheet[]): void {
  window.office = new OfficeHost();
  for (const { name, rows } of sheets) {
    const sheet = window.office.workbook.worksheets.open(name);
    rows.forEach((line, row) => line.forEach((content, column) => sheet.hold(row, column, content)));
  }
  Object.defineProperty(window, 'external', { value: externalOf(window.office, appearance) });
}
