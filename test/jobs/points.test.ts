import { describe, expect, test } from '@jest/globals';
import type { Grid } from '../../src/engine/grid/grid';
import { gridEditor } from '../../src/hosts/grid-editor';
import { parseCellName } from '../../src/engine/grid/address';
import type { Content } from '../../src/engine/grid/value';
import { headOf, headText } from '../../src/engine/points/entry';
import { parseHead } from '../../src/engine/points/head';
import { findingText } from '../../src/i18n';
import { LANGUAGES } from '../../src/i18n/language';
import { points } from '../../src/jobs/points';
import { verifyPoints } from '../../src/jobs/verify-points';
import type { Kept } from '../support/points';
import { keep, named, NOW, resultsSheet, shown } from '../support/points';
import { draw } from '../support/grid-literal';
import { lines } from '../support/workbook';
import { visitSheets } from '../support/visits';

const sheet = (grids: readonly Grid[], name: string): Grid => grids.find((grid) => grid.sheet === name)!;
const replaced = (grids: readonly Grid[], grid: Grid): Grid[] =>
  grids.map((each) => (each.sheet === grid.sheet ? grid : each));

/** A workbook after somebody typed into cells: `Points 积分!F3`. */
function typed(grids: readonly Grid[], name: string, cells: Readonly<Record<string, Content>>): Grid[] {
  const editor = gridEditor(sheet(grids, name));
  for (const [cell, content] of Object.entries(cells)) {
    const { row, column } = parseCellName(cell)!;
    editor.set(row, column, content);
  }
  return replaced(grids, editor.grid());
}

/** Findings as lines; each has a sentence in both languages with nothing left to fill in. */
function found({ report: { findings } }: Kept): string[] {
  for (const finding of findings)
    for (const language of LANGUAGES) expect(findingText(language, finding)).not.toMatch(/[{}]|^[a-z-]+$/);
  return lines(findings).filter((line) => !line.startsWith('Rubric') && !line.startsWith('Visits'));
}

const POINTS = 'Points 积分';
const DEDUCTIONS = 'Deductions 满意度扣分';
const RULES = 'Points rules 积分规则';

const deductions = (rows: string): Grid =>
  named(DEDUCTIONS, `| Id | Date | Engineer | Complaint | Points off | Source | Entered by |\n${rows}`);

describe('a workbook without a book', () => {
  test('gets one with every result that was given, and the sheets beside it', async () => {
    const { grids, report } = await keep(visitSheets());
    expect(grids.slice(-5).map((grid) => grid.sheet)).toEqual([
      ...[POINTS, DEDUCTIONS, RULES, 'Promotion 晋级', 'Levels 职级记录'],
    ]);
    expect(shown(report.added)).toEqual(['1 Ann visit V1 2 =2', '2 Ben visit V4 1.5 =1.5']);
    const book = sheet(grids, POINTS);
    expect(book.rows[1]!.slice(0, 11)).toEqual([
      ...[1, 43497, 'Ann', 'visit', 'V1', 2, 2, 'Score 96, very good: 2', 'Zoe', NOW, 'abc'],
    ]);
    expect(verifyPoints(grids)).toMatchObject({ isThere: true, isWhole: true, head: { count: 2 } });
    expect(sheet(grids, 'Levels 职级记录').rows.map(([name]) => name)).toEqual(['Engineer', 'Ann', 'Ben']);
  });

  test('without any result it is begun empty', async () => {
    const { report } = await keep([]);
    expect(report.added).toEqual([]);
    expect(report.isNew).toBe(true);
  });
});

describe('later', () => {
  const start = (text: string): Promise<Kept> => keep([resultsSheet(text)]);
  const after = (kept: Kept, text: string, options = {}): Promise<Kept> =>
    keep(replaced(kept.grids, resultsSheet(text)), options);

  test('nothing new: nothing is entered', async () => {
    const kept = await start('V1 Ann 2\nV2 Ben 1.5');
    const { plan } = points(kept.grids, {}, { now: '2020-01-01T00:00:00Z', language: 'zh-CN' });
    expect([plan.changes, plan.add]).toEqual([[], []]);
  });

  test.each([
    ['a new result', 'V1 Ann 2\nV2 Ben 1', ['2 Ben visit V2 1 =1']],
    ['a higher regrade', 'V1 Ann 2\nV1 Ann 2.5', ['2 Ann visit-correction V1#2 0.5 =2.5']],
    ['a lower regrade', 'V1 Ann 2\nV1 Ann 0', ['2 Ann visit-correction V1#2 -2 =0']],
    ['a regrade to the same', 'V1 Ann 2\nV1 Ann 2', ['2 Ann visit-correction V1#2 0 =2']],
    [
      'two regrades',
      'V1 Ann 2\nV1 Ann 1\nV1 Ann 3',
      ['2 Ann visit-correction V1#2 -1 =1', '3 Ann visit-correction V1#3 2 =3'],
    ],
    [
      'another engineer',
      'V1 Ann 2\nV1 Ben 1',
      ['2 Ann visit-correction V1#2 -2 =0', '3 Ben visit-correction V1#2 1 =1'],
    ],
    ['points below 0', 'V1 Ann 2\nV2 Ann -3', ['2 Ann visit V2 0 =2']],
  ])('%s', async (_, text, expected) => {
    const kept = await after(await start('V1 Ann 2'), text);
    expect(shown(kept.report.added)).toEqual(expected);
    expect(shown((await after(kept, text)).report.added)).toEqual([]);
    expect(verifyPoints(kept.grids).isWhole).toBe(true);
  });

  test('a regrade says why, and whose name is another’s is not said', async () => {
    const kept = await after(await start('V1 Ann 2'), 'V1 Ann 2\nV1 Ben 1 reason=disputed');
    expect(kept.report.added.map(({ why }) => why)).toEqual([
      'The visit does not count here any more (disputed)',
      'The visit counts here from now on: score 80, good: 1 (disputed)',
    ]);
  });

  test('names that differ in blanks, width or case are one person', async () => {
    const kept = await start('V1 张三 1\nV2 张~三 1\nV3 ａｎｎ 1\nV4 Ann 1');
    expect(shown(kept.report.entries).map((line) => line.split(' ').at(-1))).toEqual(['=1', '=2', '=1', '=2']);
    expect(found(kept)).toEqual(['!A1 points-spelling (info)', '!A1 points-spelling (info)']);
  });

  test('results that nobody else answers for', async () => {
    const kept = await start('V1 - 2\nV2 Zoe 2\nV3 Ann 1');
    expect(shown(kept.report.entries)).toEqual(['1 Ann visit V3 1 =1']);
    expect(found(kept)).toEqual(['Results!A2 points-result-without-engineer', 'Results!A3 points-result-own']);
  });

  test('a result that is gone, and one that was altered by hand: what is entered stands', async () => {
    const kept = await after(await start('V1 Ann 2\nV2 Ann 1'), 'V2 Ann 3');
    expect(kept.report.added).toEqual([]);
    expect(found(kept)).toEqual([`${POINTS}!A1 points-standing (info)`, `${POINTS}!A1 points-result-gone (warning)`]);
  });
});

describe('rules', () => {
  const rules = (rows: string): Grid => named(RULES, `| Rubric | Setting | Value | Meaning |\n${rows}`);
  const RESULTS = 'V1 Ann 2 date=2019-02-01\nV2 Ann 3 date=2019-02-03 rubric=talk\nV3 Ann 2 date=2019-03-01';

  test.each([
    ['none', '', ['2', '3', '2']],
    ['a factor', '| | Factor | 1.5 |', ['3', '4.5', '3']],
    ['in Chinese, as text', "| | 积分系数 | '0.1 |", ['0.2', '0.3', '0.2']],
    ['a rubric of its own', '| talk | Factor | 0.5 |\n| | Factor | 2 |', ['4', '1.5', '4']],
    ['a rubric that does not earn', '| talk | Earns points | no |', ['2', '2']],
    ['a cap', '| | Cap per month | 4 |', ['2', '3', '2', '-1']],
    ['a cap of 0', '| | Cap per month | 0 |', ['2', '3', '2', '-5', '-2']],
  ])('%s', async (_, rows, expected) => {
    const { report } = await keep([resultsSheet(RESULTS), rules(rows)]);
    expect(shown(report.added).map((line) => line.split(' ').at(-2))).toEqual(expected);
  });

  test.each([
    ['a fixed rule', '| | Process only adds | no |', 'points-rule-fixed'],
    ['a factor below 0', '| | Factor | -1 |', 'setting-invalid'],
    ['a factor in words', '| | Factor | two |', 'setting-invalid'],
    ['a cap of one rubric', '| talk | Cap per month | 4 |', 'points-cap-rubric'],
  ])('%s: until it is settled no result is entered', async (_, rows, code) => {
    const kept = await keep([resultsSheet(RESULTS), rules(rows)]);
    expect(kept.report.added).toEqual([]);
    expect(found(kept).join()).toContain(code);
  });

  test('an unknown setting and an unknown rubric are said, the rest holds', async () => {
    const kept = await keep([...visitSheets(), rules('| | Fctor | 3 |\n| vist | Factor | 3 |\n| | Factor | 2 |')]);
    expect(shown(kept.report.added).map((line) => line.split(' ').at(-2))).toEqual(['4', '3']);
    expect(found(kept)).toEqual([`${RULES}!B2 setting-unknown (warning)`, `${RULES}!A3 points-rule-rubric (warning)`]);
  });

  test('a change counts from now on; renewing enters the differences, once', async () => {
    const kept = await keep([resultsSheet('V1 Ann 2'), rules('| | Factor | 1 |')]);
    const changed = replaced(replaced(kept.grids, rules('| | Factor | 2 |')), resultsSheet('V1 Ann 2\nV2 Ann 1'));
    const next = await keep(changed);
    expect(shown(next.report.added)).toEqual(['2 Ann visit V2 2 =4']);
    const renewed = await keep(next.grids, { renew: true });
    expect(shown(renewed.report.added)).toEqual(['3 Ann visit-correction V1 2 =6']);
    expect((await keep(renewed.grids, { renew: true })).report.added).toEqual([]);
  });
});

describe('deductions', () => {
  const begin = (rows: string): Promise<Kept> => keep([resultsSheet('V1 Ann 2\nV2 Ben 1'), deductions(rows)]);
  const ROW = '| | 2019-02-05 | Ann | came late | 0.5 | call of the customer | Zoe |';

  test('a row gets an id and is taken off', async () => {
    const kept = await begin(ROW);
    expect(shown(kept.report.added).at(-1)).toBe('3 Ann deduction D1 -0.5 =1.5');
    expect(kept.report.added.at(-1)!.why).toBe('came late · call of the customer');
    expect(sheet(kept.grids, DEDUCTIONS).rows[1]![0]).toBe('D1');
    expect((await keep(kept.grids)).report.added).toEqual([]);
  });

  test.each([
    ['more', { E2: 1 }, ['4 Ann deduction-correction D1 -0.5 =1']],
    ['less', { E2: '0.25' }, ['4 Ann deduction-correction D1 0.25 =1.75']],
    [
      'another engineer',
      { C2: 'Ben' },
      ['4 Ann deduction-correction D1 0.5 =2', '5 Ben deduction-correction D1 -0.5 =0.5'],
    ],
    [
      'the row removed',
      { A2: null, B2: null, C2: null, D2: null, E2: null, F2: null, G2: null },
      ['4 Ann deduction-correction D1 0.5 =2'],
    ],
    ['other words', { D2: 'came very late' }, []],
    ['no readable date', { B2: 'soon' }, []],
  ])('edited: %s', async (_, cells, expected) => {
    const kept = await keep(typed((await begin(ROW)).grids, DEDUCTIONS, cells));
    expect(shown(kept.report.added)).toEqual(expected);
    expect((await keep(kept.grids)).report.added).toEqual([]);
  });

  test('an id is never used twice', async () => {
    const { grids } = await begin(ROW);
    const gone = await keep(replaced(grids, deductions('')));
    const kept = await keep(replaced(gone.grids, deductions(ROW)));
    expect(shown(kept.report.added)).toEqual(['5 Ann deduction D2 -0.5 =1.5']);
  });

  test.each([
    ['an unknown engineer', '| | 2019-02-05 | Anne | late | 1 | | Zoe |', 'C2 deduction-engineer-unknown'],
    ['no engineer', '| | 2019-02-05 | | late | 1 | | Zoe |', 'C2 deduction-engineer'],
    ['no date', '| | 31.2.2019 | Ann | late | 1 | | Zoe |', 'B2 deduction-date'],
    ['points that are no number', '| | 2019-02-05 | Ann | late | one | | Zoe |', 'E2 deduction-points'],
    ['points with a sign', '| | 2019-02-05 | Ann | late | -1 | | Zoe |', 'E2 deduction-points'],
    ['entered by the engineer', '| | 2019-02-05 | Ann | late | 1 | | ann |', 'A2 deduction-own'],
  ])('%s', async (_, row, expected) => {
    const kept = await begin(row);
    expect(kept.report.added).toHaveLength(2);
    expect(found(kept)).toEqual([`${DEDUCTIONS}!${expected}`]);
  });

  test('an id twice: neither counts', async () => {
    const kept = await begin('| D1 | 2019-02-05 | Ann | late | 1 |\n| D1 | 2019-02-06 | Ann | late | 2 |');
    expect(kept.report.added).toHaveLength(2);
    expect(found(kept)).toEqual([`${DEDUCTIONS}!A3 deduction-repeated`]);
  });

  test('the sheet is gone: nothing is given back', async () => {
    const { grids } = await begin(ROW);
    const kept = await keep(grids.filter((grid) => grid.sheet !== DEDUCTIONS));
    expect(kept.report.added).toEqual([]);
    expect(found(kept).join()).toContain('deductions-gone (warning)');
  });

  test('a column is missing: nothing is given back', async () => {
    const { grids } = await begin(ROW);
    const kept = await keep(typed(grids, DEDUCTIONS, { E1: 'something' }));
    expect(kept.report.added).toEqual([]);
    expect(found(kept).join()).toContain('header-missing');
  });
});

describe('an entry by hand', () => {
  const add = { engineer: 'ann', points: '1.5', why: 'typical problem written down', by: 'Zoe' };
  test('is the last one of the book', async () => {
    const { grids } = await keep([resultsSheet('V1 Ann 2')]);
    const { report } = await keep(replaced(grids, resultsSheet('V1 Ann 2\nV2 Ann 1')), { add });
    expect(shown(report.added)).toEqual(['2 Ann other 1.5 =3.5']);
  });

  test.each([
    [{ by: ' AＮN ' }, 'points-own', []],
    [{ by: ' ' }, 'points-by-missing', []],
    [{ engineer: 'Anne' }, 'points-engineer-unknown', ['Ann']],
    [{ engineer: 'Nobody' }, 'points-engineer-unknown', ['Ann', 'Ben']],
    [{ points: 'two' }, 'points-no-number', []],
    [{ points: '0.0' }, 'points-no-number', []],
    [{ points: '1e3' }, 'points-no-number', []],
    [{ why: ' \n' }, 'points-why-missing', []],
  ])('refused: %j', async (change, code, names) => {
    const { report } = await keep([resultsSheet('V1 Ann 2\nV2 Ben 1')], { add: { ...add, ...change } });
    expect([report.refused?.code, report.refused?.names, report.added]).toEqual([code, names, []]);
  });

  test('text is data, however it looks', async () => {
    const why = '=HYPERLINK("http://example.com")\u0007\n|__proto__';
    const { grids, report } = await keep([resultsSheet('V1 __proto__ 2')], {
      add: { ...add, engineer: '__proto__', why },
    });
    expect(report.added[0]!.why).toBe('=HYPERLINK("http://example.com") |__proto__');
    expect(verifyPoints(grids).isWhole).toBe(true);
    expect(shown((await keep(grids)).report.added)).toEqual(['2 __proto__ visit V1 2 =3.5']);
  });
});

describe('verify', () => {
  const RESULTS = 'V1 Ann 2\nV2 Ben 1.5\nV3 Ann 0.5\nV4 Ben 1';
  const book = async (): Promise<readonly Grid[]> => (await keep([resultsSheet(RESULTS)])).grids;
  const verified = (grids: readonly Grid[], head?: string): string[] => {
    const { findings } = verifyPoints(grids, head === undefined ? undefined : parseHead(head)!);
    return findings.map((finding) => findingText('en', finding));
  };

  test('without a head it says what it cannot prove', async () => {
    const grids = await book();
    const head = headText(verifyPoints(grids).head);
    expect(verified(grids)).toEqual([
      `The chain of 4 entries holds. That does not prove that the last ones were not cut off, or the whole book written anew: compare it with a head from an earlier statement. Now it is ${head}.`,
    ]);
    expect(verified(grids, head)).toEqual([]);
  });

  test('layout, order of columns and the language of headers and words do not count', async () => {
    const { rows } = sheet(await book(), POINTS);
    const { plan } = points([resultsSheet(RESULTS)], {}, { now: NOW, language: 'zh-CN' });
    const chinese = plan.add[0]!.rows[0]!;
    const turned = rows.map((row, i) => [...(i === 0 ? (chinese as string[]) : row)].reverse());
    turned.forEach((row, i) => i > 0 && (row[turned[0]!.indexOf('事项')] = '回访'));
    const moved = { sheet: POINTS, rows: [['Our book'], [], ...turned.flatMap((row) => [row, []])] };
    expect(verifyPoints([moved]).isWhole).toBe(true);
    expect(draw(moved)).toContain('回访');
  });

  test.each<[string, Record<string, Content>, string]>([
    ['points', { F3: 3 }, 'Row 3, “Points”: the cell was changed after entry 2 was made.'],
    ['a day', { B3: 43500 }, 'Row 3, “Date”: the cell was changed after entry 2 was made.'],
    [
      'a formula',
      { F3: { formula: '1+0.5', result: 1.5 } },
      'A formula stands where the book needs a value, and may say something else tomorrow.',
    ],
    ['a header', { F1: 'Pts' }, 'These headers are missing: 积分 / Points. Add them to the header row.'],
  ])('%s', async (_, cells, text) => {
    const grids = typed(await book(), POINTS, cells);
    expect(verified(grids)).toEqual([text]);
    const kept = await keep(replaced(grids, resultsSheet(`${RESULTS}\nV5 Ann 1`)));
    expect(kept.report.added).toEqual([]);
    expect(found(kept)[0]).toMatch(/points-damaged$/);
  });

  test('every cell of the sheet: whatever is put into it is found, in its row', async () => {
    const grids = await book();
    const { rows } = sheet(grids, POINTS);
    rows.forEach((row, r) =>
      row.forEach((value, c) => {
        for (const other of [null, 'x', 7, `${String(value ?? '')}1`]) {
          if (other === value) continue;
          const changed = { sheet: POINTS, rows: rows.map((each, i) => (i === r ? each.with(c, other) : each)) };
          const { isWhole, findings } = verifyPoints(replaced(grids, changed));
          expect([r, c, isWhole, findings.some(({ at }) => at.row === r)]).toEqual([r, c, false, true]);
        }
      }),
    );
  });

  test('two rows of headers', async () => {
    const grids = await book();
    const { rows } = sheet(grids, POINTS);
    const twice = { sheet: POINTS, rows: [rows[0]!, ...rows] };
    expect(verified(replaced(grids, twice))).toEqual(['A second row of headers stands in the book. Delete it.']);
  });

  test('a row taken out, a total typed below', async () => {
    const grids = await book();
    const { rows } = sheet(grids, POINTS);
    const without = {
      sheet: POINTS,
      rows: [...rows.slice(0, 2), ...rows.slice(3), ['Total', null, null, null, null, 5]],
    };
    expect(verified(replaced(grids, without))).toEqual([
      'Before row 3 entries are gone: number 2 to 2.',
      'Row 5 was put into the book by hand: the chain of entries does not know it.',
    ]);
  });

  test('notes beside the book are the reader’s own', async () => {
    const grids = typed(await book(), POINTS, { Q3: 'ask Ben', Q9: 'to do' });
    expect(verifyPoints(grids).isWhole).toBe(true);
    const kept = await keep(replaced(grids, resultsSheet(`${RESULTS}\nV5 Ann 1`)));
    expect(sheet(kept.grids, POINTS).rows[5]![4]).toBe('V5');
  });

  test('the end cut off', async () => {
    const grids = await book();
    const head = headText(verifyPoints(grids).head);
    const { rows } = sheet(grids, POINTS);
    const cut = replaced(grids, { sheet: POINTS, rows: rows.slice(0, -1) });
    expect(verified(cut)).toHaveLength(1);
    expect(verified(cut, head)[0]).toContain('has 3 now: its end was cut off.');
    expect(verified(cut, head.split(':')[0])[0]).toContain('No entry stands where the head');
  });

  test('no book at all', () =>
    expect(verifyPoints([])).toMatchObject({ isThere: false, isWhole: false, findings: [] }));
});

test('ten thousand results', async () => {
  const text = Array.from({ length: 10_000 }, (_, i) => `V${i} Engineer${i % 20} ${(i % 7) / 2}`).join('\n');
  const grid = resultsSheet(text);
  const { grids, report } = await keep([grid]);
  expect(report.added).toHaveLength(10_000);
  expect(headOf(report.entries)).toEqual(verifyPoints(grids).head);
  expect((await keep(grids)).report.added).toEqual([]);
});
