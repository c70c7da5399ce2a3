import type { Appearance } from './external';
import { externalOf } from './external';
import { OfficeHost } from './host';

declare global {
  interface Window {
    /** The program that the page is open in. */
    office: OfficeHost;
  }
}

/** Runs in the page before its own scripts: Excel with one empty sheet is around it. */
export function openExcel(appearance: Appearance): void {
  window.office = new OfficeHost();
  window.office.workbook.worksheets.open('Sheet1');
  Object.defineProperty(window, 'external', { value: externalOf(window.office, appearance) });
}
