import { describe, expect, test } from '@jest/globals';
import type { Grid } from '../../src/engine/grid/grid';
import { gridOf } from '../../src/engine/grid/grid';
import { toText } from '../../src/engine/number/rational';
import { LANGUAGES } from '../../src/i18n/language';
import { give } from '../../src/jobs/give';
import { statements } from '../../src/jobs/statement';
import { statementFileNames } from '../../src/jobs/statement-file';
import { statementPage } from '../../src/jobs/statement-page';
import { gainText, markParts, statementWords } from '../../src/jobs/statement-text';
import { memoryHost } from '../../src/hosts/memory';
import { RESULTS_SHEET } from '../../src/sheets/results';
import { keep, named, NOW, resultsSheet } from '../support/points';
import { SHEETS, visitSheets } from '../support/visits';
import { contents } from '../support/grid-literal';

/** The small workbook with V2 given too, and a points book. */
async function book(visits: string = SHEETS.Visits): Promise<readonly Grid[]> {
  const keys = RESULTS_SHEET.columns.map(({ key }) => key);
  const results = gridOf('Results', [
    keys,
    ...contents(SHEETS.Results)
      .slice(1)
      .map((row) => keys.map((key) => row[contents(SHEETS.Results)[0]!.indexOf(key)] ?? null)),
  ]);
  const grids = visitSheets({ Visits: visits }).map((grid) => (grid.sheet === 'Results' ? results : grid));
  const host = memoryHost(grids);
  const { plan, report } = give(grids, { visits: ['V2'], by: 'Zoe' }, { now: NOW, language: 'en' });
  expect(report.refused).toEqual([]);
  await host.apply(plan);
  const names = (await host.sheets()).map(({ name }) => name);
  return (await keep(await host.read(names))).grids;
}

const of = (grids: readonly Grid[], engineer: string) => statements(grids, '2019-03-01').of(engineer)!;

describe('a statement', () => {
  test('goes from the marks to the points', async () => {
    const ben = of(await book(), ' bＥn');
    expect(ben.entries.map(({ source, points }) => [source, toText(points)])).toEqual([
      ['V4', '1.5'],
      ['V2', '1'],
    ]);
    expect(markParts(ben.details.get(3)!, 'en')).toEqual([
      ...[
        ['Background', '8/10 → 32'],
        ['E-mail', '1/1 → 20'],
        ['Ideas', '10/20 → 10'],
        ['Plan kept', '5/10 → 10'],
      ],
      ...[
        ['Sharing', '2/10 → 2'],
        ['Late', '0/5 → 0'],
        ['Faked data', '0/1 → 0'],
      ],
    ]);
    // A criterion that is gone goes by its id, and one that was not applicable says so.
    expect(markParts(ben.details.get(2)!, 'zh-CN').slice(1)).toEqual([
      ['E-mail', '不适用/1 → 0'],
      ['Ideas', '20/20 → 20'],
      ['old_item', '10/10 → 20'],
    ]);
  });

  test('says what would have made more of a visit, where rubric and marks are still those', async () => {
    const ben = of(await book(), 'Ben');
    expect(ben.details.get(2)!.gain).toBeUndefined(); // given under another version
    expect(gainText(ben.details.get(3)!.gain!, 'en')).toBe(
      'Visit V2: 0.5 more in “Background” (8.5 instead of 8) would have earned 1.5 points instead of 1 (good).',
    );
    expect(ben.nearest).toBe(ben.details.get(3)!.gain);
    const grids = await book();
    const edited = grids.map((grid) =>
      grid.sheet === 'Visits' ? { ...grid, rows: grid.rows.map((row, i) => (i === 3 ? row.with(8, 9) : row)) } : grid,
    );
    expect(of(edited, 'Ben').details.get(3)!.gain).toBeUndefined();
  });

  test('names no colleague and shows no line of one, not even of a visit that was one’s own', async () => {
    const grids = await book();
    const moved = grids.map((grid) =>
      grid.sheet === 'Results'
        ? { ...grid, rows: [...grid.rows, grid.rows[1]!.map((value) => (value === 'Ann' ? 'Ben' : value))] }
        : grid,
    );
    const kept = await keep(moved);
    for (const language of LANGUAGES) {
      const page = statementPage(of(kept.grids, 'Ann'), language);
      expect(page).not.toMatch(/Ben|Zoe|V2|V4|Dairy|Bakery/);
      expect(page).toContain('V1#2');
      expect(statementPage(of(kept.grids, 'Ben'), language)).not.toMatch(/Ann|Zoe|V3|Quarry/);
    }
  });

  test('promises no date from less than three months', async () => {
    const grids = await book();
    expect(statementWords(of(grids, 'Ben'), 'en').pace).toEqual([
      'On average 2.5 a month in the last 1 complete month',
      'There is 1 complete month: too few for a forecast. From three on there is one.',
    ]);
    expect(statementWords(of(grids, 'Ben'), 'en').necessary).toMatch(/^The points are a necessary condition/);
  });

  test('of somebody whom the book does not know yet', async () => {
    const levels = named('Levels 职级记录', '| Engineer | Level | Since |\n| Eve | | |');
    const grids = (await book()).map((grid) => (grid.sheet === levels.sheet ? levels : grid));
    const page = statementPage(of(grids, 'Eve'), 'en');
    expect(page).toContain('The book has no entry for you yet.');
    expect(statements(grids, '2019-03-01').of('Nobody')).toBeUndefined();
  });

  test('there is none as long as the book is damaged', async () => {
    const grids = (await book()).map((grid) =>
      grid.sheet === 'Points 积分' ? { ...grid, rows: grid.rows.filter((_, i) => i !== 1) } : grid,
    );
    expect(statements(grids, '2019-03-01').faults).toHaveLength(1);
  });
});

describe('the page', () => {
  test('is one file: no script, nothing from elsewhere, and text stays text', async () => {
    const why = '<script>alert(1)</script>&"\'';
    const { grids } = await keep([resultsSheet('V1 <b>Ann</b> 2')], {
      add: { engineer: '<b>Ann</b>', points: '1', why, by: 'Zoe' },
    });
    const page = statementPage(of(grids, '<b>Ann</b>'), 'en');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;');
    expect(page).not.toMatch(/<script|<b>|https?:|src=|url\(/);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('@page { size: A4');
  });
});

test('names of files are safe on every system, and none is another one', () => {
  const names = ['张三', 'Ann/..\\B:*?"<>|', 'ann', 'ANN', '..', ' CON. ', 'a\u202Eb\n', 'x'.repeat(300)];
  expect(statementFileNames(names, 'statement').map((name) => name.slice(0, 24))).toEqual([
    ...['statement-张三', 'statement-Ann_.._B_', 'statement-ann', 'statement-ANN-2', 'statement-_', 'statement-CON'],
    ...['statement-a_b_', `statement-${'x'.repeat(14)}`],
  ]);
});
