import { describe, expect, test } from '@jest/globals';
import { Workbook } from 'exceljs';
import type { PrintLook, SheetLook } from '../../src/engine/grid/look';
import type { Plan } from '../../src/engine/grid/plan';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import { undoOf } from '../../src/hosts/host';
import { openXlsx } from '../../src/hosts/xlsx';
import { contents } from '../support/grid-literal';
import { openWorkbook } from '../support/office';
import { packed, partsOf, workbookFile } from '../support/package';

const TABLE = '| 周会名单 | |\n| 责任人 | 未回款 |\n| 张三 | 100 |';
const MEETING: PrintLook = { landscape: true, fitWidth: true, repeatHeader: true };
const NAME = "Late '26 逾期名单";

const adding = (print?: PrintLook): Plan => {
  const look: SheetLook = { headerRow: 1, frozenColumns: 0, columns: [], lastRow: 99, ...(print && { print }) };
  return { ...EMPTY_PLAN, add: [{ name: NAME, rows: contents(TABLE), look }] };
};

describe('how a new sheet is printed, in a file', () => {
  const saved = async (plan: Plan, file?: Uint8Array): Promise<Uint8Array> => {
    const host = await openXlsx(file ?? (await workbookFile({ A: '| x |', B: '| y |' })));
    await host.apply(plan);
    expect(await host.losses()).toEqual([]);
    return host.save();
  };
  /** As another program reads it. */
  const setupOf = async (file: Uint8Array, sheet: string) => {
    const workbook = new Workbook();
    await workbook.xlsx.load(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer);
    const { orientation, fitToPage, fitToWidth, fitToHeight, paperSize, printTitlesRow } =
      workbook.getWorksheet(sheet)!.pageSetup;
    return { orientation, fitToPage, fitToWidth, fitToHeight, paperSize, printTitlesRow };
  };

  test('landscape, all columns on a page’s width, the header on every page', async () => {
    const file = await saved(adding(MEETING));
    expect(partsOf(file)['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="2">'Late ''26 逾期名单'!$2:$2</definedName>`,
    );
    expect(await setupOf(file, NAME)).toEqual({
      ...{ orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 9 },
      printTitlesRow: '2:2',
    });
    expect((await setupOf(file, 'A')).printTitlesRow).toBeUndefined();
  });

  test('names that the file has stay, and with the sheet its own goes', async () => {
    const parts = partsOf(await workbookFile({ A: '| x |' }));
    const names = `<definedNames><definedName name="Mine">A!$A$1</definedName></definedNames>`;
    const book = parts['xl/workbook.xml']!.replace('</sheets>', `</sheets>${names}`);
    const host = await openXlsx(packed({ ...parts, 'xl/workbook.xml': book }));
    const receipt = await host.apply(adding(MEETING));
    const file = await host.save();
    const written = partsOf(file)['xl/workbook.xml']!;
    expect(written.match(/<definedName [^>]*>/g)).toEqual([
      '<definedName name="Mine">',
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">',
    ]);
    const again = await openXlsx(file);
    await again.apply(undoOf(receipt));
    expect(partsOf(await again.save())['xl/workbook.xml']!.match(/<definedName [^>]*>/g)).toEqual([
      '<definedName name="Mine">',
    ]);
  });

  test('that nothing is said about it leaves it to the program that prints', async () => {
    const file = await saved(adding());
    expect(partsOf(file)['xl/workbook.xml']).not.toContain('definedName');
    expect((await setupOf(file, NAME)).fitToPage).toBe(false);
  });
});

describe('how a new sheet is printed, in Excel', () => {
  const layout = async (print?: PrintLook, hasPrinter = true) => {
    const { office, host } = openWorkbook([{ name: 'A', rows: [] }]);
    office.workbook.hasPrinter = hasPrinter;
    const receipt = await host.apply(adding(print));
    const { paperSize, orientation, zoom, titleRows } = office.workbook.worksheets.getItem(NAME).pageLayout;
    return { added: receipt.added.length, paperSize, orientation, zoom, titleRows };
  };

  test.each<[string, PrintLook | undefined, object]>([
    [
      'all of it',
      MEETING,
      { paperSize: 'A4', orientation: 'Landscape', zoom: { horizontalFitToPages: 1 }, titleRows: '$2:$2' },
    ],
    ['nothing is said', undefined, { paperSize: 'Letter', orientation: 'Portrait', zoom: { scale: 100 } }],
  ])('%s', async (_, print, expected) => {
    expect(await layout(print)).toEqual({ added: 1, titleRows: undefined, ...expected });
  });

  test('without a printer the sheet comes all the same', async () => {
    expect(await layout(MEETING, false)).toMatchObject({ added: 1, titleRows: undefined });
  });
});
