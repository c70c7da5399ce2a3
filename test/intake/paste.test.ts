import { describe, expect, it } from '@jest/globals';
import { sourcesOfPaste } from '../../src/intake';
import { draw, drawn } from '../support/grid-literal';

const EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-number-format:General;}</style></head><body>
<!--StartFragment-->
<table><col width=72><col width=72>
 <tr><td colspan=2 class=xl65>应收账款<br>账龄</td></tr>
 <tr><td>客户</td><td>金额</td></tr>
 <tr style='display:none'><td>甲</td><td align=right x:num="1200.504"><span style='mso-spacerun:yes'>&nbsp;</span>1,200.50</td></tr>
 <tr><td>乙 "二"</td><td align=right x:num>3</td></tr>
 <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td><td width=72></td></tr><![endif]>
</table>
<!--EndFragment--></body></html>`;
const TEXT = '"应收账款\n账龄"\t\r\n客户\t金额\r\n甲\t 1,200.50\r\n"乙 ""二"""\t3\r\n';

describe('sourcesOfPaste', () => {
  it('reads the page when it shows the same as the text', () => {
    const { kind, sources, notes } = sourcesOfPaste({ text: TEXT, html: EXCEL });
    expect(kind).toBe('html');
    const [source] = sources;
    expect(draw(source!.grid)).toBe(
      drawn(`| "应收账款\\n账龄" | |\n| 客户 | 金额 |\n| 甲 | 1200.504 |\n| 乙 "二" | 3 |`),
    );
    expect(source).toMatchObject({
      origin: 'paste',
      grid: { sheet: 'Paste 粘贴' },
      merged: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    });
    expect(notes.map(({ code, at }) => [code, at.row])).toEqual([['rows-hidden', 2]]);
  });

  it.each([
    ['another table', EXCEL.replace('1,200.50', '1,300.50')],
    ['more than a page may', EXCEL.replace('<table>', `<table>${'<div>'.repeat(600)}`)],
  ])('reads the text when the page says %s, and says so', (_, html) => {
    const { kind, sources, notes, separator } = sourcesOfPaste({ text: TEXT, html });
    expect([kind, separator, notes.map(({ code }) => code)]).toEqual(['text', '\t', ['paste-page-unused']]);
    expect(draw(sources[0]!.grid)).toBe(
      drawn(`| "应收账款\\n账龄" | |\n| 客户 | 金额 |\n| 甲 | " 1,200.50" |\n| 乙 "二" | '3 |`),
    );
  });

  it('does not look at a page that says no more than the text', () => {
    const html = '<table><tr><td>a<td>x</table>';
    expect(sourcesOfPaste({ text: 'a\tb', html })).toMatchObject({ kind: 'text', notes: [] });
  });

  it('reads a page that comes without text', () => {
    expect(sourcesOfPaste({ text: '', html: '<table><tr><td>a</table>' })).toMatchObject({ kind: 'html' });
  });

  it('reads text alone', () => {
    const { sources, separator } = sourcesOfPaste({ text: '\ufeff客户,金额\n甲,"1,200"\n' });
    expect([separator, draw(sources[0]!.grid)]).toEqual([',', drawn('| 客户 | 金额 |\n| 甲 | "1,200" |')]);
    expect(sourcesOfPaste({ text: 'a;b' }, { separator: '\t' }).sources[0]!.grid.rows).toEqual([['a;b']]);
  });

  it.each(['', ' \n \t\n', '\ufeff'])('has nothing to read in %j', (text) => {
    expect(() => sourcesOfPaste({ text })).toThrow(expect.objectContaining({ code: 'nothing-there' }));
  });

  it('keeps what is odd in a text', () => {
    const rows = [['__proto__', 'a.b', '=HYPERLINK("x")', '\u202e123', '\ud800', '＝1+1']];
    expect(sourcesOfPaste({ text: rows[0]!.join('\t') }).sources[0]!.grid.rows).toEqual(rows);
  });
});
