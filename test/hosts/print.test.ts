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
const WALL: PrintLook = {
  ...{ paper: 'A3', landscape: true, fitWidth: true, repeatHeader: true, columns: 1, lines: true },
  ...{ title: '2026 R&D', signature: 'Signed: ____' },
};
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

  test('on the wall: on A3, the first columns with lines, a title, a line to be signed', async () => {
    const file = await saved(adding(WALL));
    expect(partsOf(file)['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="2">'Late ''26 逾期名单'!$A:$A</definedName>`,
    );
    expect(await setupOf(file, NAME)).toMatchObject({ paperSize: 8, orientation: 'landscape', fitToWidth: 1 });
    const sheet = Object.values(partsOf(file)).find((xml) => xml.includes('<headerFooter>'))!;
    expect(sheet).toContain('<printOptions gridLines="1"/>');
    expect(sheet).toContain('<oddHeader>&amp;C&amp;14&amp;B2026 R&amp;&amp;D&amp;R&amp;D</oddHeader>');
    expect(sheet).toContain('<oddFooter>&amp;LSigned: ____&amp;R&amp;P / &amp;N</oddFooter>');
  });

  test('rows are as high as their wrapped texts, so that nothing is cut off', async () => {
    const columns = [
      { column: 0, width: 10, wrap: true },
      { column: 1, width: 10 },
    ];
    const look: SheetLook = { headerRow: 0, frozenColumns: 0, columns, lastRow: 9, print: MEETING };
    const rows = contents('| what | longer header |\n| 把退回原因列成清单贴在表单上 | a text that is cut |\n| x | |');
    const heights = async (own: SheetLook): Promise<(string | undefined)[]> => {
      const file = await saved({ ...EMPTY_PLAN, add: [{ name: NAME, rows, look: own }] });
      const sheet = Object.values(partsOf(file)).find((xml) => xml.includes('把退回'))!;
      return [...sheet.matchAll(/<row r="\d+"(?: ht="([\d.]+)")?/g)].map(([, height]) => height);
    };
    const [header, long, short] = await heights(look);
    expect([Number(header) < Number(long), short]).toEqual([true, undefined]);
    expect(await heights({ ...look, print: undefined })).toEqual([header, long, short]);
    const unwrapped = columns.map(({ column, width }) => ({ column, width }));
    expect(await heights({ ...look, columns: unwrapped })).toEqual([header, undefined, undefined]);
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
    const { paperSize, orientation, zoom, titleRows, printArea, printGridlines, headersFooters } =
      office.workbook.worksheets.getItem(NAME).pageLayout;
    const texts = Object.values({ ...headersFooters.defaultForAllPages }).filter((text) => text !== '');
    const size = { paperSize, orientation, zoom, titleRows };
    return { added: receipt.added.length, ...size, printArea, printGridlines, texts };
  };

  test.each<[string, PrintLook | undefined, object]>([
    [
      'all of it',
      MEETING,
      { paperSize: 'A4', orientation: 'Landscape', zoom: { horizontalFitToPages: 1 }, titleRows: '$2:$2' },
    ],
    [
      'on the wall',
      WALL,
      {
        ...{ paperSize: 'A3', orientation: 'Landscape', zoom: { horizontalFitToPages: 1 }, titleRows: '$2:$2' },
        ...{ printArea: 'A:A', printGridlines: true, texts: ['&14&B2026 R&&D', '&D', 'Signed: ____', '&P / &N'] },
      },
    ],
    ['nothing is said', undefined, { paperSize: 'Letter', orientation: 'Portrait', zoom: { scale: 100 } }],
  ])('%s', async (_, print, expected) => {
    expect(await layout(print)).toEqual({
      ...{ added: 1, titleRows: undefined, printArea: undefined, printGridlines: false, texts: [] },
      ...expected,
    });
  });

  test('without a printer the sheet comes all the same', async () => {
    expect(await layout(MEETING, false)).toMatchObject({ added: 1, titleRows: undefined });
  });
});
