import { expect, test } from '@jest/globals';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import { LossError, openXlsx } from '../../src/hosts/xlsx';
import { lossesBetween } from '../../src/hosts/xlsx/loss';
import { unzip } from '../../src/hosts/xlsx/zip';
import { PLAIN } from '../support/host-contract';
import type { PartTexts } from '../support/package';
import { arrow, BOOK, packed, partsOf, SHEET, swap, workbookFile } from '../support/package';

const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const XM = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
const afterCells = (xml: string) => (parts: PartTexts) => swap(parts, SHEET, '</sheetData>', `</sheetData>${xml}`);
const inBook = (xml: string) => (parts: PartTexts) => swap(parts, BOOK, '</sheets>', `</sheets>${xml}`);
const part =
  (from: string, type: string, name: string, text = `<x>${name}</x>`) =>
  (parts: PartTexts) => {
    parts[name] = text;
    arrow(parts, from, `rId${100 + Object.keys(parts).length}`, type, `/${name}`);
  };

/** Things that workbooks hold and most programs lose: how a file comes to hold each, and what its loss is called. */
const TREASURES: readonly (readonly [string, string, (parts: PartTexts) => void])[] = [
  ['a chart', 'chart', part(SHEET, 'drawing', 'xl/charts/chart1.xml')],
  ['a drawing', 'drawing', part(SHEET, 'drawing', 'xl/drawings/drawing1.xml')],
  ['a picture', 'image', part(SHEET, 'image', 'xl/media/image1.png', '\u0089PNG')],
  ['macros', 'macros', part(BOOK, 'vbaProject', 'xl/vbaProject.bin', '\u0000\u00ff')],
  ['a pivot table', 'pivot-table', part(SHEET, 'pivotTable', 'xl/pivotTables/pivotTable1.xml')],
  ['a pivot cache', 'pivot-table', part(BOOK, 'pivotCacheDefinition', 'xl/pivotCache/pivotCacheDefinition1.xml')],
  ['a slicer', 'slicer', part(SHEET, 'slicer', 'xl/slicers/slicer1.xml')],
  ['a timeline', 'slicer', part(SHEET, 'timeline', 'xl/timelines/timeline1.xml')],
  ['a note', 'comment', part(SHEET, 'comments', 'xl/comments1.xml')],
  ['a comment thread', 'threaded-comment', part(SHEET, 'threadedComment', 'xl/threadedComments/threadedComment1.xml')],
  ['a link to another workbook', 'external-link', part(BOOK, 'externalLink', 'xl/externalLinks/externalLink1.xml')],
  ['a data connection', 'connection', part(BOOK, 'connections', 'xl/connections.xml')],
  ['custom XML', 'custom-xml', part(BOOK, 'customXml', 'customXml/item1.xml')],
  ['printer settings', 'printer-settings', part(SHEET, 'printerSettings', 'xl/printerSettings/printerSettings1.bin')],
  ['a form control', 'control', part(SHEET, 'ctrlProp', 'xl/ctrlProps/ctrlProp1.xml')],
  ['an embedded object', 'embedded-object', part(SHEET, 'package', 'xl/embeddings/a.docx', 'PK')],
  ['a data model', 'data-model', part(BOOK, 'powerPivotData', 'xl/model/item.data', '\u0001')],
  ['a picture in a cell', 'rich-data', part(BOOK, 'sheetMetadata', 'xl/metadata.xml')],
  ['a document property', 'document-property', part('', 'custom-properties', 'docProps/custom.xml')],
  ['a theme', 'format', part(BOOK, 'theme', 'xl/theme/theme1.xml')],
  ['something newer than us', 'part', part(BOOK, 'python', 'xl/python.xml')],
  ['merged cells', 'merge', afterCells('<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>')],
  [
    'protected ranges',
    'protection',
    afterCells('<protectedRanges><protectedRange sqref="A1" name="x"/></protectedRanges>'),
  ],
  ['a filter', 'filter', afterCells('<autoFilter ref="A1:B2"><filterColumn colId="0"/></autoFilter>')],
  ['page setup', 'print-setup', afterCells('<pageSetup paperSize="8" orientation="landscape"/>')],
  [
    'a validation',
    'validation',
    afterCells('<dataValidations><dataValidation type="whole" sqref="A1:A1048576"/></dataValidations>'),
  ],
  [
    'a conditional format',
    'conditional-format',
    afterCells(
      '<conditionalFormatting sqref="A1"><cfRule type="duplicateValues" priority="1" stopIfTrue="1"/></conditionalFormatting>',
    ),
  ],
  [
    'sparklines',
    'sparklines',
    afterCells(
      `<extLst><ext uri="{05C60535}" ${X14}><x14:sparklineGroups ${XM}><x14:sparklineGroup><xm:f>A1:B1</xm:f></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`,
    ),
  ],
  ['a slicer list', 'slicer', afterCells(`<extLst><ext uri="{A8765BA9}" ${X14}><x14:slicerList/></ext></extLst>`)],
  ['a defined name', 'defined-name', inBook('<definedNames><definedName name="rate">0.5</definedName></definedNames>')],
  [
    'a defined name of one sheet',
    'defined-name',
    inBook('<definedNames><definedName name="x" localSheetId="0">OFFSET(A!$A$1,1,0)</definedName></definedNames>'),
  ],
  [
    'ignored errors',
    'element',
    afterCells('<ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors>'),
  ],
];

const WORK = {
  ...EMPTY_PLAN,
  changes: [
    { at: { sheet: 'A', row: 1, column: 1 }, before: 1, after: 2, why: 'test' },
    { at: { sheet: 'A', row: 9, column: 0 }, before: null, after: '新', why: 'test' },
  ],
  add: [{ name: 'New', rows: [['x']], look: PLAIN }],
};

const NOTHING_INTENDED = { rewritten: new Map(), removed: new Set<string>() };

const base = () => workbookFile({ A: '| id | max |\n| a | 1 |', B: '| =A!B2 → 1 |' });

test.each(TREASURES)('kept by a save, and missed if it were not: %s', async (_, code, add) => {
  const plain = partsOf(await base());
  const rich = { ...plain };
  add(rich);
  const host = await openXlsx(packed(rich));
  await host.apply(WORK);
  expect(await host.losses()).toEqual([]);
  const saved = partsOf(await host.save());
  const added = Object.keys(rich).filter((name) => !(name in plain));
  expect(added.map((name) => saved[name])).toEqual(added.map((name) => rich[name]));

  // The same file as a program writes it that knows nothing of the treasure.
  const poor = lossesBetween(unzip(packed(rich)), unzip(packed(plain)), NOTHING_INTENDED);
  expect(new Set(poor.map((loss) => loss.code))).toEqual(new Set([code]));
});

test('a loss says on which sheet it would be missed', async () => {
  const plain = partsOf(await base());
  const rich = { ...plain };
  part('xl/worksheets/sheet2.xml', 'drawing', 'xl/drawings/drawing1.xml')(rich);
  part('xl/drawings/drawing1.xml', 'chart', 'xl/charts/chart1.xml')(rich);
  part(BOOK, 'vbaProject', 'xl/vbaProject.bin')(rich);
  const losses = lossesBetween(unzip(packed(rich)), unzip(packed(plain)), NOTHING_INTENDED);
  expect(losses).toEqual([
    { code: 'drawing', part: 'xl/drawings/drawing1.xml', sheet: 'B', detail: 'xl/drawings/drawing1.xml' },
    { code: 'chart', part: 'xl/charts/chart1.xml', sheet: 'B', detail: 'xl/charts/chart1.xml' },
    { code: 'macros', part: 'xl/vbaProject.bin', detail: 'xl/vbaProject.bin' },
  ]);
});

test('a signature cannot survive: the save is refused, names it, and drops it when allowed', async () => {
  const parts = partsOf(await base());
  part('', 'origin', '_xmlsignatures/origin.sigs', '')(parts);
  part('_xmlsignatures/origin.sigs', 'signature', '_xmlsignatures/sig1.xml')(parts);
  const signed = packed(parts);
  const host = await openXlsx(signed);
  expect(await host.losses()).toEqual([]);
  expect(await host.save()).toEqual(signed);

  await host.apply(WORK);
  expect((await host.losses()).map(({ code, part }) => `${code} ${part}`)).toEqual([
    'signature _xmlsignatures/origin.sigs',
    'signature _xmlsignatures/sig1.xml',
  ]);
  const refused = await host.save().catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(LossError);
  expect(refused).toMatchObject({ code: 'save-would-lose', data: { count: 2 } });

  const saved = partsOf(await host.save({ allowLoss: true }));
  expect(Object.keys(saved).filter((name) => name.includes('signature'))).toEqual([]);
  expect(saved['_rels/.rels']).not.toContain('sigs');
});
