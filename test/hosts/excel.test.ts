import { hostContract } from '../support/host-contract';
import type { OfficeHost } from '../support/office/host';
import { openWorkbook } from '../support/office';
import { turns } from '../support/turns';

let office: OfficeHost;

hostContract(
  'excel',
  async (sheets) => {
    const open = openWorkbook(sheets);
    office = open.office;
    return open.host;
  },
  {
    runs: 60,
    edit: (_, sheet, cell, content) => office.workbook.edit(sheet, cell, content),
    settle: () => turns(),
  },
);
