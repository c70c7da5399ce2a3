import type { Content } from '../../../src/engine/grid/value';
import type { ExcelHost } from '../../../src/hosts/excel';
import { excelHost } from '../../../src/hosts/excel';
import type { ClientFunctions, OfficeClient } from './client';
import { officeClient } from './client';
import { OfficeHost } from './host';

/** A workbook open in our Office host, and the adapter that reaches it through the real library. */
export interface OpenWorkbook {
  readonly office: OfficeHost;
  readonly host: ExcelHost;
  /** The library's own `Excel.run`. */
  readonly run: typeof Excel.run;
  readonly CustomFunctions: ClientFunctions;
}

let client: OfficeClient | undefined;

/** @param version the newest ExcelApi that this Excel has */
export function openWorkbook(
  sheets: readonly { readonly name: string; readonly rows: readonly (readonly Content[])[] }[],
  version = 1.15,
): OpenWorkbook {
  client ??= officeClient();
  const office = new OfficeHost();
  for (const { name, rows } of sheets) {
    const sheet = office.workbook.worksheets.open(name);
    rows.forEach((line, row) => line.forEach((content, column) => sheet.hold(row, column, content)));
  }
  client.connect(office);
  const { run } = client.Excel;
  const host = excelHost({
    run: (options, batch) => run(options, batch),
    supports: (asked) => asked.localeCompare(String(version), 'en', { numeric: true }) <= 0,
  });
  return { office, host, run, CustomFunctions: client.CustomFunctions };
}
