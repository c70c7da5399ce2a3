import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Worksheet } from 'exceljs';
import { Workbook } from 'exceljs';
import type { Plan } from '../../src/engine/grid/plan';
import type { Host } from '../../src/hosts/host';
import { score } from '../../src/jobs/score';

/*
 * Workbooks of other programs that hold our sheets, among them Scores 得分 as an earlier run left it, now with whatever
 * people put around cells. files/features.xlsx was written by LibreOffice 7.4 from files/features.fods (soffice
 * --convert-to xlsx), features-1904.xlsx from the same with a null-date of 1904-01-01.
 */
export const libreOfficeFile = (name: 'features' | 'features-1904' | 'libreoffice'): Uint8Array =>
  new Uint8Array(readFileSync(join(process.cwd(), 'test/hosts/files', `${name}.xlsx`)));

export const SCORES = 'Scores 得分';
const VISITS = 'Visits 回访';

const SHEETS: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>> = {
  'Rubric 评分标准': [
    ['rubric', 'id', 'step', 'name', 'kind', 'max', 'weight', 'formula'],
    ['t', 'a', null, 'A', 'mark', 10, 60],
    ['t', 'b', null, 'B', 'mark', 10, 40],
  ],
  'Bands 分段': [
    ['rubric', 'condition', 'name', 'points'],
    ['t', '< 60', 'low', 0],
    ['t', '>= 60', 'fine', 1],
  ],
  [VISITS]: [
    ['#visit', '#rubric', '#engineer', 'a', 'b'],
    ['Visit', 'Rubric', 'Engineer', 'A', 'B'],
    ['V1', 't', 'Ann', 8, 9],
    ['V2', 't', 'Bo', 6, 5],
    ['V3', 't', 'Ann', 7, 10],
  ],
  [SCORES]: [
    'Visit,Rubric,Date,Engineer,Group,Customer,Score,Band,Points,To next band,Made up of,Why not scored'.split(','),
    ['V1', 't', null, 'Ann', null, null, 1, 'low', 0, null, 'old'],
    ['V2', 't', null, 'Bo', null, null, 2, 'low', 0, null, 'old'],
    ['V3', 't', null, 'Ann', null, null, 3, 'low', 0, null, 'old'],
  ],
};

/** Puts something into a workbook that exceljs will write. */
export type Feature = (scores: Worksheet, book: Workbook) => void;

/** The workbook as exceljs writes it. */
export async function exceljsFile(...features: readonly Feature[]): Promise<Uint8Array> {
  const book = new Workbook();
  for (const [name, rows] of Object.entries(SHEETS)) book.addWorksheet(name).addRows(rows.map((row) => [...row]));
  for (const feature of features) feature(book.getWorksheet(SCORES)!, book);
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

/** What `score` would do to a workbook. */
export async function scorePlan(host: Host): Promise<Plan> {
  const grids = await host.read((await host.sheets()).map(({ name }) => name));
  return score(grids, {}, { language: 'en', now: '2019-02-28T17:30:00+08:00' }).plan;
}

/** The smallest picture: one dot. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const dot = (book: Workbook): number => book.addImage({ base64: DOT, extension: 'png' });
const RED = { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } } as const;

/** What exceljs can put into a workbook, and what of it can be found where in the package. */
export const EXCELJS: readonly (readonly [name: string, part: RegExp, says: RegExp, feature: Feature])[] = [
  [
    'number formats, borders and fonts',
    /styles\.xml$/,
    /0\.000/,
    (scores) => {
      Object.assign(scores.getCell('G2'), { numFmt: '0.000', font: { bold: true, size: 10.5, name: '等线' } });
      scores.getCell('G3').border = { top: { style: 'double' } };
    },
  ],
  ['a theme', /theme1\.xml$/, /<a:theme/, () => {}],
  ['document properties', /docProps\/core\.xml$/, /Ann/, (_, book) => (book.creator = 'Ann')],
  ['a note on a written cell', /comments\d+\.xml$/, /rounded/, (scores) => (scores.getCell('G2').note = 'rounded')],
  ['the box of a note', /vmlDrawing\d+\.vml$/, /<v:shape/, (scores) => (scores.getCell('G2').note = 'rounded')],
  ['a picture', /media\/image1\.png$/, /PNG/, (scores, book) => scores.addImage(dot(book), 'N1:O3')],
  [
    'where a picture stands',
    /drawings\/drawing1\.xml$/,
    /<xdr:pic>/,
    (scores, book) => scores.addImage(dot(book), 'N1:O3'),
  ],
  ['a picture behind the cells', /sheet4\.xml$/, /<picture /, (scores, book) => scores.addBackgroundImage(dot(book))],
  [
    'a hyperlink on a written cell',
    /sheet4\.xml$/,
    /<hyperlink /,
    (scores) => (scores.getCell('K2').value = { text: 'site', hyperlink: 'https://example.com/?x=1&y=2' }),
  ],
  [
    'where a hyperlink leads',
    /sheet4\.xml\.rels$/,
    /example\.com/,
    (scores) => (scores.getCell('K2').value = { text: 'site', hyperlink: 'https://example.com/?x=1&y=2' }),
  ],
  [
    'conditional formats',
    /sheet4\.xml$/,
    /type="cellIs"[\s\S]*type="colorScale"[\s\S]*type="iconSet"/,
    (scores) =>
      scores.addConditionalFormatting({
        ref: 'G2:G9',
        rules: [
          { type: 'cellIs', operator: 'lessThan', formulae: [60], priority: 1, style: { fill: RED } },
          {
            type: 'colorScale',
            priority: 2,
            cfvo: [{ type: 'min' }, { type: 'max' }],
            color: [{ argb: 'FFFF0000' }, { argb: 'FF00FF00' }],
          },
          {
            type: 'iconSet',
            priority: 3,
            iconSet: '3Arrows',
            cfvo: [
              { type: 'percent', value: 0 },
              { type: 'percent', value: 33 },
              { type: 'percent', value: 67 },
            ],
          },
        ],
      }),
  ],
  [
    'data bars',
    /sheet4\.xml$/,
    /type="dataBar"/,
    (scores) =>
      scores.addConditionalFormatting({
        ref: 'I2:I9',
        rules: [{ type: 'dataBar', priority: 1, gradient: true, cfvo: [{ type: 'min' }, { type: 'max' }] } as never],
      }),
  ],
  [
    'the colours of conditional formats',
    /styles\.xml$/,
    /<dxf>/,
    (scores) =>
      scores.addConditionalFormatting({
        ref: 'G2:G9',
        rules: [{ type: 'expression', formulae: ['$G2>5'], priority: 1, style: { fill: RED } }],
      }),
  ],
  [
    'data validations',
    /sheet4\.xml$/,
    /<dataValidation [^>]*type="list"/,
    (scores) => (scores.getCell('H2').dataValidation = { type: 'list', formulae: ['"low,fine"'], prompt: 'a band' }),
  ],
  ['a filter', /sheet4\.xml$/, /<autoFilter ref="A1:L4"/, (scores) => (scores.autoFilter = 'A1:L4')],
  [
    'frozen panes',
    /sheet4\.xml$/,
    /state="frozen"/,
    (scores) => (scores.views = [{ state: 'frozen', xSplit: 1, ySplit: 1, zoomScale: 90 }]),
  ],
  [
    'widths, hidden and grouped columns',
    /sheet4\.xml$/,
    /<cols>[\s\S]*outlineLevel="1"/,
    (scores) => {
      scores.getColumn(11).width = 43;
      scores.getColumn(5).hidden = true;
      scores.getColumn(6).outlineLevel = 1;
    },
  ],
  [
    'heights, hidden and grouped rows',
    /sheet4\.xml$/,
    /ht="33"/,
    (scores) => {
      scores.getRow(6).height = 33;
      scores.getRow(7).hidden = true;
    },
  ],
  ['merged cells', /sheet4\.xml$/, /<mergeCell ref="N5:P6"/, (scores) => scores.mergeCells('N5:P6')],
  [
    'rich text',
    /sharedStrings\.xml$/,
    /<r>/,
    (_, book) =>
      (book.getWorksheet(VISITS)!.getCell('N3').value = {
        richText: [{ text: 'a' }, { text: 'b', font: { bold: true } }],
      }),
  ],
  [
    'formulas and their results',
    /sheet3\.xml$/,
    /SUM\(D3:D5\)/,
    (_, book) => (book.getWorksheet(VISITS)!.getCell('N4').value = { formula: 'SUM(D3:D5)', result: 21 }),
  ],
  [
    'an array formula',
    /sheet3\.xml$/,
    /t="array"/,
    (_, book) =>
      (book.getWorksheet(VISITS)!.getCell('N5').value = {
        formula: 'SUM(D3:D5*2)',
        result: 42,
        shareType: 'array',
        ref: 'N5',
      } as never),
  ],
  [
    'paper, margins, header and footer',
    /sheet4\.xml$/,
    /orientation="landscape"[\s\S]*<oddHeader>/,
    (scores) => {
      Object.assign(scores.pageSetup, {
        orientation: 'landscape',
        paperSize: 8,
        printArea: 'A1:L9',
        printTitlesRow: '1:1',
      });
      scores.headerFooter.oddHeader = '&C评分';
    },
  ],
  ['page breaks', /sheet4\.xml$/, /<rowBreaks/, (scores) => scores.getRow(3).addPageBreak()],
  [
    'print areas and titles',
    /workbook\.xml$/,
    /_xlnm\.Print_Titles/,
    (scores) => Object.assign(scores.pageSetup, { printArea: 'A1:L9', printTitlesRow: '1:1' }),
  ],
  ['a defined name', /workbook\.xml$/, /<definedName name="total"/, (scores) => (scores.getCell('G2').name = 'total')],
  ['the colour of a tab', /sheet4\.xml$/, /<tabColor/, (scores) => (scores.properties.tabColor = { argb: 'FFFF0000' })],
  [
    'hidden sheets',
    /workbook\.xml$/,
    /state="hidden"[\s\S]*state="veryHidden"/,
    (_, book) => {
      book.addWorksheet('hidden').state = 'hidden';
      book.addWorksheet('very hidden').state = 'veryHidden';
    },
  ],
  [
    'a protected sheet beside it',
    /sheet5\.xml$/,
    /<sheetProtection /,
    (_, book) => void book.addWorksheet('locked').protect('secret', {}),
  ],
  [
    'a table beside it',
    /table1\.xml$/,
    /totalsRowCount="1"/,
    (_, book) =>
      void book.addWorksheet('table').addTable({
        name: 'Marks',
        ref: 'A1',
        headerRow: true,
        totalsRow: true,
        columns: [{ name: 'a' }, { name: 'b', totalsRowFunction: 'sum' }],
        rows: [
          ['x', 1],
          ['y', 2],
        ],
      }),
  ],
  ['dates from 1904', /workbook\.xml$/, /date1904="(1|true)"/, (_, book) => (book.properties.date1904 = true)],
];

/** What LibreOffice puts into features.xlsx. */
export const LIBREOFFICE: readonly (readonly [name: string, part: RegExp, says: RegExp])[] = [
  ['number formats and borders', /styles\.xml$/, /formatCode="0\.0"/],
  ['document properties', /docProps\/core\.xml$/, /Everything/],
  ['a note on a written cell', /comments\d+\.xml$/, /rounded/],
  ['the box of a note', /vmlDrawing\d+\.vml$/, /<v:shape/],
  ['a picture', /media\/image1\.png$/, /PNG/],
  ['a chart of written cells', /charts\/chart1\.xml$/, /\$G\$2:\$G\$4/],
  ['where picture and chart stand', /drawings\/drawing1\.xml$/, /<xdr:pic>[\s\S]*<xdr:graphicFrame/],
  ['a pivot table', /pivotTables\/pivotTable1\.xml$/, /<dataField /],
  ['what a pivot table was made of', /pivotCache\/pivotCacheDefinition1\.xml$/, /<worksheetSource /],
  ['the rows of a pivot table', /pivotCache\/pivotCacheRecords1\.xml$/, /<r>/],
  ['where pivot tables find it', /workbook\.xml$/, /<pivotCache /],
  ['a hyperlink on a written cell', /sheet4\.xml$/, /<hyperlink /],
  ['conditional formats', /sheet4\.xml$/, /type="cellIs"[\s\S]*type="colorScale"/],
  ['data bars', /sheet4\.xml$/, /x14:dataBar/],
  ['data validations', /sheet3\.xml$/, /<dataValidation /],
  ['a table around the written cells', /tables\/table1\.xml$/, /displayName="list"/],
  ['widths and grouped columns', /sheet4\.xml$/, /<col [^>]*outlineLevel="1"/],
  ['merged cells', /sheet5\.xml$/, /<mergeCell /],
  ['rich text', /sharedStrings\.xml$/, /<r>/],
  ['formulas and their results', /sheet3\.xml$/, /SUM\(D3:E3\)<\/f><v>17</],
  ['a link to another workbook', /externalLinks\/externalLink1\.xml$/, /<externalBook /],
  ['where the other workbook is', /externalLink1\.xml\.rels$/, /other\.ods/],
  ['paper, margins, header', /sheet4\.xml$/, /orientation="landscape"[\s\S]*<oddHeader>/],
  ['print areas', /workbook\.xml$/, /_xlnm\.Print_Area/],
  ['defined names', /workbook\.xml$/, /name="rate"[\s\S]*name="scores"/],
  ['a hidden sheet', /workbook\.xml$/, /state="hidden"/],
  ['a protected sheet beside it', /sheet7\.xml$/, /<sheetProtection /],
  ['extensions of LibreOffice', /workbook\.xml$/, /loext:extCalcPr/],
];
