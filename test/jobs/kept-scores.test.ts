import { describe, expect, test } from '@jest/globals';
import { gridOf } from '../../src/engine/grid/grid';
import { score } from '../../src/jobs/score';
import { applied } from '../support/applied';
import { draw, drawn, grid } from '../support/grid-literal';
import { workbook } from '../support/workbook';

const rubric = (weight: number) => `
  | rubric | id   | name       | kind | max | weight      |
  |--------|------|------------|------|-----|-------------|
  | visit  | prep | Background | mark | 10  | ${weight}   |`;

/** Visits, with results of those that are given. */
const visits = (marks: Record<string, number>) => `
  | visit | rubric | engineer | prep |
  ${Object.entries(marks)
    .map(([id, mark]) => `| ${id} | visit | Ann | ${mark} |`)
    .join('\n')}`;

interface Case {
  readonly what: string;
  readonly there: string;
  readonly marks: Record<string, number>;
  readonly after: string;
}

/** The columns of the sheet that a case speaks of: visit, score and all that is not ours. */
const SHOWN = /^(visit|score|why not scored)$/i;
const OURS = /^(rubric|date|engineer|group|customer|band|points|to next band|made up of)$/i;

/** What the sheet Scores is after scoring, without the columns of ours that a case does not speak of. */
function scoresAfter({ there, marks }: Case): string {
  const grids = [...workbook({ Rubric: rubric(100), Visits: visits(marks) }), grid('Scores', there)];
  const plan = score(grids, {}, { now: '2019-03-01T09:00:00+08:00', language: 'en' }).plan;
  const after = applied(grids, plan).find(({ sheet }) => sheet === 'Scores')!;
  const again = score([...grids.slice(0, -1), after], {}, { now: '2019-03-01T09:00:00+08:00', language: 'en' }).plan;
  expect(again.changes).toEqual([]);
  const header = after.rows.find((row) => row.some((cell) => SHOWN.test(String(cell))))!;
  const columns = header.map((_, column) => column).filter((column) => !OURS.test(String(header[column])));
  return draw(
    gridOf(
      '',
      after.rows.map((row) => columns.map((column) => row[column] ?? null)),
    ),
  );
}

describe('what people write beside the scores', () => {
  const cases: Case[] = [
    {
      what: 'nothing beside: the sheet is written whole, in the order of the visits',
      there: `
        | Visit | Score |
        | V3    | 10    |
        | V1    | 20    |`,
      marks: { V1: 8, V2: 9 },
      after: `
        | Visit | Score | Why not scored |
        | V1    | 80    |                |
        | V2    | 90    |                |`,
    },
    {
      what: 'notes stay with their visit, wherever it stands, and a new visit comes below',
      there: `
        | Visit | Score | Why not scored | My note  |
        | V3    | 10    |                | call Ann |
        | V1    | 20    |                |          |`,
      marks: { V1: 8, V2: 9, V3: 7 },
      after: `
        | Visit | Score | Why not scored | My note  |
        | V3    | 70    |                | call Ann |
        | V1    | 80    |                |          |
        | V2    | 90    |                |          |`,
    },
    {
      what: 'a visit that is open no more keeps its row where a note is beside it, otherwise a new one takes its place',
      there: `
        | Visit | Score | Why not scored | My note  |
        | V1    | 20    |                | call Ann |
        | V2    | 30    |                |          |
        | V3    | 40    |                | later    |`,
      marks: { V3: 7, V4: 6 },
      after: `
        | Visit | Score | Why not scored                                                                  | My note  |
        | V1    |       | given, or no longer in the visits; the row stays for what is written beside it | call Ann |
        | V4    | 60    |                                                                                 |          |
        | V3    | 70    |                                                                                 | later    |`,
    },
    {
      what: 'a column between ours and a line above them are left alone',
      there: `
        | As told on Friday |         |       |                |
        | Visit             | My note | Score | Why not scored |
        | V1                | call    | 20    |                |`,
      marks: { V1: 8 },
      after: `
        | As told on Friday |         |       |                |
        | Visit             | My note | Score | Why not scored |
        | V1                | call    | 80    |                |`,
    },
    {
      what: 'a visit that was entered twice is not entered once more each time',
      there: `
        | Visit | Score | Why not scored | My note |
        | V1    | 20    |                | first   |
        | V1    | 30    |                | second  |`,
      marks: { V1: 8 },
      after: `
        | Visit | Score | Why not scored                                                                  | My note |
        | V1    | 80    |                                                                                 | first   |
        | V1    |       | given, or no longer in the visits; the row stays for what is written beside it | second  |`,
    },
  ];
  for (const one of cases) test(one.what, () => expect(scoresAfter(one)).toBe(drawn(one.after)));

  test('a formula beside them stays as it is', () => {
    const there = grid(
      'Scores',
      `
      | Visit | Score | Twice            |
      | V1    | 20    | =B2*2 → 40       |`,
    );
    const grids = [...workbook({ Rubric: rubric(100), Visits: visits({ V1: 8 }) }), there];
    const { changes } = score(grids, {}, { now: '2019-03-01T09:00:00+08:00', language: 'en' }).plan;
    expect(changes.filter(({ at }) => at.column === 2)).toEqual([]);
    expect(changes.find(({ at }) => at.row === 1 && at.column === 1)).toMatchObject({ before: 20, after: 80 });
  });
});
