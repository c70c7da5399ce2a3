import { describe, expect, test } from '@jest/globals';
import { Workbook } from 'exceljs';
import type { SheetLook } from '../../src/engine/grid/look';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import { createXlsx, openXlsx } from '../../src/hosts/xlsx';
import { LISTS_SHEET } from '../../src/hosts/xlsx/lists';
import { contents } from '../support/grid-literal';
import { packed, partsOf, SHEET, swap, workbookFile } from '../support/package';

const GOOD = { fill: 'C6EFCE', ink: '006100' };
const BAD = { fill: 'FFC7CE', ink: '9C0006' };
const LOOK: SheetLook = {
  idRow: 0,
  headerRow: 1,
  frozenColumns: 1,
  lastRow: 99,
  columns: [
    { column: 0, width: 12 },
    { column: 1, format: 'yyyy-mm-dd', width: 11, align: 'center' },
    { column: 2, format: '0.0', choices: ['优', '差 "不"'], colours: { 优: GOOD, '差 "不"': BAD } },
    { column: 3, wrap: true },
  ],
};
const TABLE = `
  | visit | date  | mark | comment |
  | 编号  | 日期  | 评级 | 评语    |
  | v1    | 43346 | 优   | 长文    |
`;

async function dressed(look: SheetLook = LOOK): Promise<Uint8Array> {
  const host = createXlsx();
  await host.apply({ ...EMPTY_PLAN, add: [{ name: 'Visits 回访', rows: contents(TABLE), look }] });
  return host.save();
}

/** As another program reads it. */
async function elsewhere(file: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer);
  return workbook;
}

describe('a look as another program reads it', () => {
  test('frozen rows and columns, widths, formats, header and id row', async () => {
    const sheet = (await elsewhere(await dressed())).getWorksheet('Visits 回访')!;
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 2, topLeftCell: 'B3' });
    expect([1, 2].map((column) => Math.floor(sheet.getColumn(column).width!))).toEqual([12, 11]);
    expect(sheet.getCell('A1').font).toMatchObject({ size: 8, color: { argb: 'FF7F7F7F' } });
    expect(sheet.getCell('B2')).toMatchObject({ font: { bold: true }, fill: { fgColor: { argb: 'FFDDEBF7' } } });
    expect(sheet.getCell('B3')).toMatchObject({ numFmt: 'yyyy-mm-dd', alignment: { horizontal: 'center' } });
    expect(sheet.getCell('B3').value).toEqual(new Date('2018-09-03'));
    expect(sheet.getColumn(3).numFmt).toBe('0.0');
    expect(sheet.getCell('D3').alignment).toMatchObject({ wrapText: true });
  });

  test('drop-downs warn, and words have their colours', async () => {
    const sheet = (await elsewhere(await dressed())).getWorksheet('Visits 回访')!;
    const validation = { type: 'list', errorStyle: 'warning', allowBlank: true, formulae: ['"优,差 ""不"""'] };
    expect(sheet.getCell('C3').dataValidation).toMatchObject(validation);
    expect(sheet.getCell('C100').dataValidation).toMatchObject(validation);
    expect(sheet.getCell('C101').dataValidation).toBeUndefined();
    const formats = (sheet as unknown as { conditionalFormattings: { ref: string; rules: object[] }[] })
      .conditionalFormattings;
    expect(formats).toMatchObject([
      {
        ref: 'C3:C100',
        rules: [
          { type: 'cellIs', operator: 'equal', formulae: ['"优"'], style: { font: { color: { argb: 'FF006100' } } } },
          {
            type: 'cellIs',
            operator: 'equal',
            formulae: ['"差 ""不"""'],
            style: { font: { color: { argb: 'FF9C0006' } } },
          },
        ],
      },
    ]);
  });

  test.each([
    ['long', Array.from({ length: 60 }, (_, index) => `工程师 ${index}`)],
    ['with a comma', ['a, b', 'c']],
    ['with blanks at an end', ['a ', 'b']],
  ])('choices that a validation cannot hold stand in cells nobody sees: %s', async (_, choices) => {
    const look = {
      ...LOOK,
      columns: [
        { column: 0, choices },
        { column: 1, choices },
      ],
    };
    const file = await dressed(look);
    const workbook = await elsewhere(file);
    const range = `'${LISTS_SHEET}'!$A$1:$A$${choices.length}`;
    const sheet = workbook.getWorksheet('Visits 回访')!;
    expect([sheet.getCell('A3'), sheet.getCell('B3')].map((cell) => cell.dataValidation.formulae)).toEqual([
      [range],
      [range],
    ]);
    const lists = workbook.getWorksheet(LISTS_SHEET)!;
    expect(lists.state).toBe('veryHidden');
    expect(choices.map((_, row) => lists.getCell(row + 1, 1).value)).toEqual(choices);

    const again = await openXlsx(file);
    expect((await again.sheets()).map((info) => info.name)).toEqual(['Visits 回访']);
    await again.apply({
      ...EMPTY_PLAN,
      looks: [{ sheet: 'Visits 回访', look: { ...LOOK, columns: [{ column: 0, choices: ['x,y'] }] } }],
    });
    const both = await elsewhere(await again.save());
    expect(both.getWorksheet('Visits 回访')!.getCell('A3').dataValidation.formulae).toEqual([
      `'${LISTS_SHEET}'!$B$1:$B$1`,
    ]);
    expect(both.getWorksheet(LISTS_SHEET)!.getCell('A1').value).toBe(choices[0]);
  });
});

describe('a look on a sheet that is there', () => {
  test('given twice it is the same as given once', async () => {
    const once = await dressed();
    const host = await openXlsx(once);
    await host.apply({ ...EMPTY_PLAN, looks: [{ sheet: 'Visits 回访', look: LOOK }] });
    expect(await host.losses()).toEqual([]);
    const [was, is] = [partsOf(once), partsOf(await host.save())];
    expect(is[SHEET]).toBe(was[SHEET]);
    expect(is['xl/styles.xml']).toBe(was['xl/styles.xml']);
  });

  test('what else the sheet holds stays', async () => {
    const parts = partsOf(await workbookFile({ A: TABLE }));
    const around =
      '<conditionalFormatting sqref="A1:A9"><cfRule type="duplicateValues" priority="7"/></conditionalFormatting>' +
      '<dataValidations count="2" disablePrompts="1"><dataValidation type="whole" sqref="A1:D1048576 F:F" imeMode="off"><formula1>1</formula1></dataValidation><dataValidation type="list" sqref="C5"><formula1>"x"</formula1></dataValidation></dataValidations>' +
      '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>';
    parts[SHEET] = parts[SHEET]!.replace(/<sheetViews>.*<\/sheetViews>/, '');
    swap(
      parts,
      SHEET,
      '<sheetData>',
      '<sheetViews><sheetView zoomScale="80" workbookViewId="0"><pane ySplit="1" state="frozen"/><selection activeCell="B2"/></sheetView></sheetViews><cols><col min="1" max="16384" width="20" hidden="0"/></cols><sheetData>',
    );
    swap(parts, SHEET, '</sheetData>', `</sheetData>${around}`);
    const host = await openXlsx(packed(parts));
    await host.apply({ ...EMPTY_PLAN, looks: [{ sheet: 'A', look: LOOK }] });
    expect(await host.losses()).toEqual([]);
    const xml = partsOf(await host.save())[SHEET]!;
    expect(xml).toContain(
      '<sheetView zoomScale="80" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/><selection pane="bottomRight"/></sheetView>',
    );
    expect(xml.match(/<col [^>]*>/g)!.map((col) => col.replace(/ style="\d+"/, ''))).toEqual([
      '<col min="1" max="1" width="12.7109375" hidden="0" customWidth="1"/>',
      '<col min="2" max="2" width="11.7109375" hidden="0" customWidth="1"/>',
      '<col min="3" max="3" width="20" hidden="0"/>',
      '<col min="4" max="4" width="20" hidden="0"/>',
      '<col min="5" max="16384" width="20" hidden="0"/>',
    ]);
    expect(xml).toContain(
      '<conditionalFormatting sqref="A1:A9"><cfRule type="duplicateValues" priority="7"/></conditionalFormatting><conditionalFormatting sqref="C3:C100"><cfRule type="cellIs" dxfId="0" priority="8"',
    );
    expect(xml).toContain(
      '<dataValidations count="2" disablePrompts="1"><dataValidation type="whole" sqref="A1:D2 A101:D1048576 A3:B100 D3:D100 F1:F1048576" imeMode="off"><formula1>1</formula1></dataValidation><dataValidation type="list" errorStyle="warning"',
    );
    expect(xml.indexOf('<dataValidations')).toBeLessThan(xml.indexOf('<pageMargins'));
  });

  test('a newer kind of drop-down that people made on the same cells stays theirs', async () => {
    const parts = partsOf(await workbookFile({ A: TABLE }));
    const theirs =
      '<extLst><ext uri="{CCE6A557}" xmlns:x14="x14"><x14:dataValidations xmlns:xm="xm" count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>B!A1:A3</xm:f></x14:formula1><xm:sqref>C1:C500</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
    swap(parts, SHEET, '</sheetData>', `</sheetData>${theirs}`);
    const host = await openXlsx(packed(parts));
    await host.apply({ ...EMPTY_PLAN, looks: [{ sheet: 'A', look: LOOK }] });
    const xml = partsOf(await host.save())[SHEET]!;
    expect(xml).toContain(theirs);
    expect(xml).not.toContain('<dataValidations');
  });

  test('formats of people, such as their borders and fonts, stay under the look', async () => {
    const parts = partsOf(await workbookFile({ A: TABLE }));
    swap(
      parts,
      'xl/styles.xml',
      '</cellXfs>',
      '<xf numFmtId="0" fontId="0" fillId="1" borderId="0" xfId="0" quotePrefix="1"><alignment indent="2"/><protection locked="0"/></xf></cellXfs>',
    );
    swap(parts, SHEET, '<c r="B3">', '<c r="B3" s="2">');
    const styled = Number(/<cellXfs count="(\d+)"/.exec(parts['xl/styles.xml']!)![1]);
    swap(parts, SHEET, 's="2"', `s="${styled}"`);
    const host = await openXlsx(packed(parts));
    await host.apply({ ...EMPTY_PLAN, looks: [{ sheet: 'A', look: LOOK }] });
    const saved = partsOf(await host.save());
    expect(saved['xl/styles.xml']).toMatch(
      /<xf numFmtId="\d+" fontId="0" fillId="1" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment indent="2" horizontal="center" vertical="top"\/><protection locked="0"\/><\/xf>/,
    );
  });
});
