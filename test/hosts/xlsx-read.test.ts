import { describe, expect, test } from '@jest/globals';
import { openXlsx } from '../../src/hosts/xlsx';
import { draw, drawn } from '../support/grid-literal';
import { BOOK, packed, partsOf, SHEET, swap, workbookFile } from '../support/package';

/** Opens a workbook whose first sheet has this `sheetData`. */
async function withCells(cells: string, more: (parts: Record<string, string>) => void = () => undefined) {
  const parts = partsOf(await workbookFile({ A: '| x |' }));
  parts[SHEET] = `<worksheet><sheetData>${cells}</sheetData></worksheet>`;
  more(parts);
  return openXlsx(packed(parts));
}
const read = async (cells: string, more?: (parts: Record<string, string>) => void): Promise<string> =>
  draw((await (await withCells(cells, more)).read(['A']))[0]!);

describe('cells as programs write them', () => {
  test.each([
    ['a number', '<row r="1"><c r="A1"><v>1.50</v></c></row>', '| 1.5 |'],
    [
      'a date keeps every digit',
      '<row r="1"><c r="A1" s="1"><v>43346.520833333336</v></c></row>',
      '| 43346.520833333336 |',
    ],
    ['a date written out', '<row r="1"><c r="A1" t="d"><v>2018-09-03T12:00:00</v></c></row>', '| 43346.5 |'],
    ['true and false', '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c></row>', '| TRUE | FALSE |'],
    ['an error', '<row r="1"><c r="A1" t="e"><v>#DIV/0!</v></c></row>', '| #DIV/0! |'],
    ['text in the cell', '<row r="1"><c r="A1" t="inlineStr"><is><t>  a </t></is></c></row>', '| "  a " |'],
    [
      'rich text in the cell',
      '<row r="1"><c r="A1" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r></is></c></row>',
      '| ab |',
    ],
    ['a formula without a result', '<row r="1"><c r="A1"><f>NOW()</f></c></row>', '| =NOW() |'],
    [
      'a formula whose result is a text',
      '<row r="1"><c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>',
      '| ="a"&"b" → ab |',
    ],
    [
      'a formula whose result is an error',
      '<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
      '| =1/0 → #DIV/0! |',
    ],
    [
      'an array formula',
      '<row r="1"><c r="A1"><f t="array" ref="A1:B1">B2:C2*2</f><v>2</v></c><c r="B1"><v>4</v></c></row>',
      '| =B2:C2*2 → 2 | 4 |',
    ],
    ['a formula that is not written out', '<row r="1"><c r="A1"><f ca="1"/><v>3</v></c></row>', '| 3 |'],
    [
      'cells and rows without names',
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
      '| 1 | 2 |\n| 3 | |',
    ],
    ['gaps', '<row r="2"><c r="B2"><v>1</v></c></row>', '| | |\n| | 1 |'],
    [
      'formatted blanks do not count',
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="C9" s="1"/></row>',
      '| 1 |',
    ],
    ['a number too large for us', '<row r="1"><c r="A1"><v>1E+400</v></c></row>', '| "1E+400" |'],
    [
      'escaped characters',
      '<row r="1"><c r="A1" t="str"><v>a_x000D_b_x005F_x0041_</v></c></row>',
      '| "a\\rb_x0041_" |',
    ],
    ['character data', '<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[<a&b>]]></t></is></c></row>', '| <a&b> |'],
  ])('%s', async (_, cells, table) => {
    expect(await read(cells)).toBe(drawn(table));
  });

  test('shared texts, rich text and phonetic guides', async () => {
    const cells = [0, 1, 2, 7].map(
      (index, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>${index}</v></c></row>`,
    );
    const strings =
      '<sst><si><t>姓名</t></si><si><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si></sst>';
    const table = await read(cells.join(''), (parts) => {
      parts['xl/sharedStrings.xml'] = strings;
      swap(
        parts,
        'xl/_rels/workbook.xml.rels',
        '</Relationships>',
        '<Relationship Id="s" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
      );
    });
    expect(table).toBe(drawn('| 姓名 |\n| a b |\n| 東京 |'));
  });

  test('a shared formula reads as each cell has it', async () => {
    const cells = [
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" si="0" ref="B1:B3">A1+$A$1+SUM(A1:A2)+LOG10(A1)+\'a A1\'!A1&amp;"A1"</f><v>1</v></c></row>',
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c><c r="C2"><f t="shared" si="0"/><v>3</v></c></row>',
    ];
    const [grid] = await (await withCells(cells.join(''))).read(['A']);
    expect([...grid!.formulas!.values()]).toEqual([
      'A1+$A$1+SUM(A1:A2)+LOG10(A1)+\'a A1\'!A1&"A1"',
      'A2+$A$1+SUM(A2:A3)+LOG10(A2)+\'a A1\'!A2&"A1"',
      'B2+$A$1+SUM(B2:B3)+LOG10(B2)+\'a A1\'!B2&"A1"',
    ]);
  });

  test('dates that count from 1904 say so', async () => {
    const host = await withCells(
      '<row r="1"><c r="A1"><v>41884</v></c><c r="B1" t="d"><v>2018-09-03</v></c></row>',
      (parts) => swap(parts, BOOK, '<sheets>', '<workbookPr date1904="1"/><sheets>'),
    );
    expect((await host.read(['A']))[0]).toEqual({ sheet: 'A', rows: [[41884, 41884]], dates1904: true });
  });

  test('a workbook whose elements have prefixes', async () => {
    const host = await withCells('', (parts) => {
      parts[SHEET] =
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    });
    expect(draw((await host.read(['A']))[0]!)).toBe(drawn('| 5 |'));
  });
});

describe('what stands around the cells costs nothing', () => {
  test.each([
    [
      'validations of whole columns',
      '<dataValidations><dataValidation type="list" sqref="A1:E1048576 G:XFD"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
    ],
    ['a merge of the whole sheet', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'],
    [
      'colours of the whole sheet',
      '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>',
    ],
  ])('%s', async (_, around) => {
    const parts = partsOf(await workbookFile({ A: '| 1 |' }));
    swap(parts, SHEET, '</sheetData>', `</sheetData>${around}`);
    const file = packed(parts);
    const host = await openXlsx(file);
    await host.apply({
      changes: [{ at: { sheet: 'A', row: 0, column: 0 }, before: 1, after: 2, why: 'test' }],
      add: [],
      remove: [],
      looks: [],
      findings: [],
    });
    const saved = partsOf(await host.save());
    expect(saved[SHEET]).toContain(around);
  });
});
