import { describe, expect, it } from '@jest/globals';
import type { Grid } from '../../src/engine/grid/grid';
import { gridOf } from '../../src/engine/grid/grid';
import { withChanges } from '../../src/engine/grid/with-changes';
import type { PreviewReport } from '../../src/jobs/preview-report';
import { preview } from '../../src/jobs/preview';
import { promotionChanges } from '../../src/jobs/preview-promotion';
import { saveVersion } from '../../src/jobs/save-version';
import { PROMOTION_SHEET } from '../../src/sheets/promotion';
import { grid } from '../support/grid-literal';
import { BANDS, workbook } from '../support/workbook';

const environment = { now: '2019-02-01T09:00:00+08:00', language: 'en' as const };
const RUBRIC = `
  | id   | criterion | kind | max | weight |
  | prep | Prepare   | mark | 10  | 100    |`;

/** One visit a month: 1.5 points each for Ann, 1 for Ben. */
const VISITS = `
  | Visit | Date       | Engineer | prep |
  | A1    | 2018-10-10 | Ann      | 8    |
  | A2    | 2018-11-10 | Ann      | 8    |
  | A3    | 2018-12-10 | Ann      | 8    |
  | A4    | 2019-01-10 | Ann      | 8    |
  | B1    | 2018-10-11 | Ben      | 6    |
  | B2    | 2018-11-11 | Ben      | 6    |
  | B3    | 2018-12-11 | Ben      | 6    |
  | B4    | 2019-01-11 | Ben      | 6    |`;

const PROMOTION = `
  | Level  | Points needed |
  | Junior | 0             |
  | Senior | 12            |`;

function changes(bands: string, promotion = PROMOTION): string[] {
  const sheets = workbook({ Rubric: RUBRIC, Visits: VISITS });
  const { plan } = saveVersion(sheets, { by: 'Zoe' }, environment);
  const edited: Grid[] = [
    ...withChanges(workbook({ Rubric: RUBRIC, Visits: VISITS, Bands: bands }), plan.changes),
    ...plan.add.map(({ name, rows }) => gridOf(name, rows)),
    ...(promotion ? [grid(PROMOTION_SHEET.name, promotion)] : []),
  ];
  const report = preview(edited, {}, environment).report as PreviewReport;
  const due = (each: ReturnType<typeof promotionChanges>[number]['before']): string =>
    typeof each === 'string' ? each : `${each.from}..${each.to}`;
  return promotionChanges(edited, report, '2019-02-01').map(
    ({ engineer, level, before, after }) => `${engineer} ${level}: ${due(before)} → ${due(after)}`,
  );
}

describe('whose promotion a change of the rubric would move', () => {
  it.each([
    [
      'more points for Ann',
      BANDS.replace('| 1.5    |', '| 2      |'),
      ['Ann Senior: 2019-06-03..2019-06-03 → 2019-04-03..2019-04-03'],
    ],
    ['enough for Ann', BANDS.replace('| 1.5    |', '| 3      |'), ['Ann Senior: 2019-06-03..2019-06-03 → reached']],
    ['nothing for Ben', BANDS.replace('| 1      |', '| 0      |'), ['Ben Senior: 2019-10-03..2019-10-03 → null..null']],
    ['other names', BANDS.replace('good  ', 'better'), []],
  ])('%s', (_, bands, expected) => {
    expect(changes(bands)).toEqual(expected);
  });

  it('is silent without a plan', () => {
    expect(changes(BANDS.replace('| 1.5    |', '| 2      |'), '')).toEqual([]);
  });
});
