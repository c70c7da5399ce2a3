import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Value } from '../../src/engine/grid/value';
import { readHtml } from '../../src/intake/html-table';
import { draw, drawn } from '../support/grid-literal';

const tables = (html: string) =>
  readHtml(html).tables.map(({ rows }) => draw({ rows: rows.map((row) => row.map(nothing)) }));
const nothing = (value: Value): Value => (value === '' ? null : value);
const only = (html: string) => {
  const { tables, ...page } = readHtml(html);
  expect(tables).toHaveLength(1);
  return { ...page, ...tables[0]! };
};

describe('cells of a page', () => {
  it('stand where their spans leave room', () => {
    const { rows, merged } = only(`
      <table>
        <tr><th rowspan=2>客户</th><th colspan="2">合同</th><th>备注</th></tr>
        <tr><td>编号<td>金额<td rowspan=3>a</tr>
        <tr><td colspan=3>甲
      </table>`);
    expect(rows).toEqual([['客户', '合同', null, '备注'], [null, '编号', '金额', 'a'], ['甲']]);
    expect(merged).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
      { top: 1, left: 3, bottom: 2, right: 3 },
      { top: 2, left: 0, bottom: 2, right: 2 },
    ]);
  });

  it('keep line breaks, lose the layout of the source, decode entities', () => {
    const cells =
      '<td>a<br>b</td><td> two\n   words <b>bold</b>!</td><td>&lt;b&gt; &amp;amp; &#20803;&yen;</td><td><p>x</p><p>y</p></td><td>&nbsp;</td><td>1&nbsp;2</td>';
    expect(only(`<table><tr>${cells}</tr></table>`).rows).toEqual([
      ['a\nb', 'two words bold!', '<b> &amp; 元¥', 'x\ny', null, '1\u00a02'],
    ]);
  });

  it('are data, whatever they say', () => {
    const cells =
      '<td>=1+1</td><td>＝HYPERLINK("x")</td><td>__proto__</td><td><script>alert(1)</script>7</td><td><img src=x onerror=alert(1)>8<style>td{}</style></td>';
    expect(only(`<table><tr __proto__="x">${cells}</tr></table>`).rows).toEqual([
      ['=1+1', '＝HYPERLINK("x")', '__proto__', '7', '8'],
    ]);
  });

  it.each<[string, string, Value, 'date' | 'percent' | undefined]>([
    ['the exact number behind a rounded one', '<td x:num="1234.5678">1,234.57</td>', 1234.5678, undefined],
    ['a number shown as it is', '<td x:num>1234.5</td>', 1234.5, undefined],
    ['a text that looks like a number', '<td x:str>007</td>', '007', undefined],
    ['another text than the one shown', '<td x:str="a  b">a b</td>', 'a  b', undefined],
    ['a date', '<td x:num="43963">2020/5/12</td>', 43963, 'date'],
    ['a date of the era', '<td x:num="43963">109/05/12</td>', 43963, 'date'],
    ['a percentage', '<td x:num="0.1234">12%</td>', 0.1234, 'percent'],
    ['a rounded number with a point', '<td x:num="1.204">1.20</td>', 1.204, undefined],
    ['brackets for minus', '<td x:num="-1200">(1,200.00)</td>', -1200, undefined],
    ['a dash for zero', '<td x:num="0"> - </td>', 0, undefined],
    ['a number with its currency, in full', '<td x:num="1200.5">USD 1,200.50</td>', 'USD 1,200.50', undefined],
    ['a number with its currency, rounded', '<td x:num="1200.4567">¥1,200.46</td>', 1200.4567, undefined],
    ['LibreOffice', '<td sdval="1234.5" sdnum="1033;0;#,##0">1,235</td>', 1234.5, undefined],
    ['LibreOffice, a date', '<td sdval="43963" sdnum="2052;0;YYYY/M/D">2020/5/12</td>', 43963, 'date'],
    ['Google Sheets', '<td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:0.5}">1</td>', 0.5, undefined],
    [
      'Google Sheets, a date',
      `<td data-sheets-value='{"1":3,"3":43963}' data-sheets-numberformat='{"1":5,"2":"yyyy-mm-dd"}'>2020-05-12</td>`,
      43963,
      'date',
    ],
    ['Google Sheets, a text', `<td data-sheets-value='{"1":2,"2":"007"}'>007</td>`, '007', undefined],
    ['nonsense instead of an exact value', `<td data-sheets-value='{"1":' x:num="Infinity">12</td>`, '12', undefined],
    ['a number without more', '<td>1,234.50</td>', '1,234.50', undefined],
  ])('hold %s', (_, cell, value, kind) => {
    const { rows, formatAt } = only(`<table><tr>${cell}</tr></table>`);
    expect([rows[0]![0], formatAt?.(0, 0)]).toEqual([value, kind]);
  });

  it('say what is hidden', () => {
    const page = only(`
      <table>
        <col><col style='display:none'><col width=10>
        <tr><td>a<td>b<td>c<span style="display: none">secret</span><td style="display:none">d</tr>
        <tr style='height:0;display:none'><td>e</tr>
        <tbody hidden><tr><td>f</tbody>
        <tbody><tr><td>g</tbody>
      </table>`);
    expect(draw(page)).toBe(drawn(`| a | b | c | d |\n| e | | | |\n| f | | | |\n| g | | | |`));
    expect([[...page.hiddenRows], [...page.hiddenColumns], page.unseen]).toEqual([[1, 2], [1, 3], 1]);
  });
});

describe('tables of a page', () => {
  it('come with what stands above them, the last one with what stands below', () => {
    const html = `<h1>账龄表</h1><p>单位：<b>万元</b></p><table><caption>甲</caption><tr><td>1</table>
      <div>second</div><table><tr><td>2</table> end<br>of page`;
    expect(tables(html)).toEqual([
      drawn("| 账龄表 |\n| 单位：万元 |\n| 甲 |\n| '1 |"),
      drawn("| second |\n| '2 |\n| end |\n| of page |"),
    ]);
  });

  it('are taken out of tables that only place them', () => {
    const html = `<table><tr><td>Title<tr><td><table><tr><td>a<td>b</table><tr><td>between<tr><td>
      <table><tr><td>c<td>d</table> after</td></tr><tr><td>end</table>`;
    expect(tables(html)).toEqual([
      drawn('| Title | |\n| a | b |'),
      drawn('| between | |\n| after | |\n| c | d |\n| end | |'),
    ]);
  });

  it('stay apart from the table that they stand in', () => {
    const html = '<table><tr><td>a<td>x <table><tr><td>1<td>2</table> y<tr><td>b<td>c</table>';
    expect(tables(html)).toEqual([drawn('| a | "x\\ny" |\n| b | c |'), drawn("| '1 | '2 |")]);
  });

  it('are named by the spreadsheet that wrote the page', () => {
    const comment = '<!--[if gte mso 9]><xml><x:Name>应收</x:Name><x:Date1904/></xml><![endif]-->';
    expect(readHtml(`${comment}<table><tr><td>1</table>`)).toMatchObject({ name: '应收', dates1904: true });
  });

  it.each([
    ['spans that nobody meant', '<table><tr><td colspan=1000000 rowspan=1000000>a<td>b<tr><td>c</table>', /^a$/],
    ['negative and odd spans', '<table><tr><td colspan=-1 rowspan=x>a</table>', /^a$/],
  ])('bear %s', (_, html, first) => {
    const { rows, merged } = only(html);
    expect(rows[0]![0]).toMatch(first);
    for (const { bottom, right } of merged) expect([bottom < rows.length, right < 16_384]).toEqual([true, true]);
  });

  it.each([
    ['elements inside of each other', '<table><tr><td>' + '<div>'.repeat(1000), 'html-broken'],
    ['attributes', `<table ${Array.from({ length: 300 }, (_, i) => `a${i}`).join(' ')}>`, 'html-broken'],
    [
      'merged cells',
      `<table><tr>${'<td colspan=1000 rowspan=2>'.repeat(16)}<tr>${`<tr>${'<td colspan=1000>'.repeat(16)}`.repeat(1300)}</table>`,
      'too-many-cells',
    ],
    ['columns', `<table><tr>${'<td>'.repeat(16_385)}</table>`, 'too-many-columns'],
    ['rows', `<table>${'<tr>'.repeat(1_048_577)}</table>`, 'too-many-rows'],
  ])('are refused with too many %s', (_, html, code) => {
    expect(() => readHtml(html)).toThrow(expect.objectContaining({ code }));
  });

  it('never make it stumble', () => {
    const piece = fc.constantFrom(
      '<table>',
      '</table>',
      '<tr>',
      '</tr>',
      '<td>',
      '</td>',
      '<td rowspan=3 colspan=2>',
      '<th rowspan=0>',
      '<br>',
      '<p>',
      '<b>',
      '</b>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<caption>',
      '<col span=2>',
      '<select><option>',
      '<tr hidden>',
      'a',
      ' ',
      '&nbsp;',
      '&',
      '<',
      '"',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const { rows, merged } of readHtml(pieces.join('')).tables)
          for (const { top, left, bottom, right } of merged) {
            expect(top <= bottom && left <= right && bottom < rows.length).toBe(true);
            for (let row = top; row <= bottom; row++)
              for (let column = left; column <= right; column++)
                if (row !== top || column !== left) expect(rows[row]![column] ?? null).toBeNull();
          }
      }),
    );
  });

  it('give any table back, with its merged cells', () => {
    const word = fc
      .array(fc.constantFrom('a', '客', '0', '.', '<', '&', '"', "'", ' ', '\n', '=', '￥'), { maxLength: 6 })
      .map((letters) =>
        letters
          .join('')
          .replace(/ *\n */g, '\n')
          .replace(/ +/g, ' ')
          .trim(),
      );
    const size = fc.integer({ min: 1, max: 3 });
    const box = fc.record({ text: word, columns: size, rows: size });
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 25 }), fc.integer({ min: 1, max: 5 }), (boxes, width) => {
        // Boxes are put into the first gap; what does not fit is made smaller.
        const cells: (string | undefined)[][] = [];
        const merged: unknown[] = [];
        const html: string[] = [];
        let [row, column] = [0, -1];
        for (const box of boxes) {
          do {
            if (++column === width) [row, column] = [row + 1, 0];
          } while (cells[row]?.[column] !== undefined);
          while (html.length <= row) html.push('');
          let right = column;
          while (right + 1 < width && right + 1 < column + box.columns && cells[row]?.[right + 1] === undefined)
            right++;
          const bottom = row + box.rows - 1;
          for (let r = row; r <= bottom; r++)
            for (let c = column; c <= right; c++) (cells[r] ??= Array(width).fill(undefined))[c] = '';
          cells[row]![column] = box.text;
          if (right > column || bottom > row) merged.push({ top: row, left: column, bottom, right });
          const escaped = box.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
          html[row] += `<td colspan=${right - column + 1} rowspan="${box.rows}">${escaped}</td>`;
        }
        while (html.length < cells.length) html.push('');
        // A row without merged cells, so that the table has all of its columns.
        cells.push(Array(width).fill('z'));
        html.push('<td>z</td>'.repeat(width));
        const page = readHtml(`<table>${html.map((line) => `<tr>${line}</tr>`).join('')}</table>`);
        const wanted = cells.map((line) => Array.from({ length: width }, (_, c) => line[c] || null));
        expect(page.tables).toHaveLength(1);
        expect(page.tables[0]!.rows.map((line) => Array.from({ length: width }, (_, c) => line[c] ?? null))).toEqual(
          wanted,
        );
        expect(page.tables[0]!.merged).toEqual(merged);
      }),
    );
  });
});
