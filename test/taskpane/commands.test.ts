import { afterEach, describe, expect, test } from '@jest/globals';
import type { Surroundings } from '../../src/commands';
import { scoreCommand, undoCommand } from '../../src/commands';
import { valueAt } from '../../src/engine/grid/grid';
import { languageChoice } from '../../src/app/language-choice';
import type { Workplace } from '../../src/taskpane/workplace';
import { openWorkplace } from '../../src/taskpane/workplace';
import { openWorkbook } from '../support/office';
import { visitSheets } from '../support/visits';
import { until } from '../support/turns';

const NOW = '2019-03-01T09:00:00+08:00';
const close: (() => void)[] = [];
afterEach(() => close.splice(0).forEach((each) => each()));

async function open(sheets = visitSheets(), more: { name: string; rows: never[][] }[] = []) {
  const opened = openWorkbook([...sheets.map(({ sheet, rows }) => ({ name: sheet, rows })), ...more]);
  const workplace: Workplace = openWorkplace(opened.host, languageChoice('en-US'), () => NOW);
  let panes = 0;
  const place: Surroundings = {
    ...workplace,
    reveal: workplace.host.reveal,
    showPane: async () => void panes++,
  };
  const scores = async () => {
    const [grid] = await opened.host.read(['Scores']);
    return grid?.rows.map((_, row) => [valueAt(grid, row, 0), valueAt(grid, row, 6)]);
  };
  return { ...opened, workplace, place, scores, panes: () => panes };
}

describe('Score', () => {
  test('writes the open visits, shows the sheet; Undo takes it back', async () => {
    const { office, place, scores, panes } = await open();
    await scoreCommand(place);
    expect(await scores()).toEqual([
      ['Visit', 'Score'],
      ['V2', 74],
      ['V3', null],
    ]);
    expect(office.workbook.active?.name).toBe('Scores');
    expect(panes()).toBe(0);
    await undoCommand(place);
    expect(await scores()).toEqual([['visit', null]]);
    expect(panes()).toBe(0);
    await undoCommand(place);
    expect(panes()).toBe(1);
  });

  test('adds the sheet where there is none', async () => {
    const { place, scores } = await open(visitSheets().filter(({ sheet }) => sheet !== 'Scores'));
    await scoreCommand(place);
    const names = (await place.host.sheets()).map(({ name }) => name);
    expect(names).toContain('Scores 得分');
    expect(await scores()).toBeUndefined();
    await undoCommand(place);
    expect((await place.host.sheets()).map(({ name }) => name)).not.toContain('Scores 得分');
  });

  test('what a person changed since stays on undo, and the pane opens to say so', async () => {
    const { office, place, scores, panes } = await open();
    await scoreCommand(place);
    office.workbook.edit('Scores', 'G2', 80);
    await undoCommand(place);
    expect((await scores())![1]).toEqual([null, 80]);
    expect(panes()).toBe(1);
    expect(place.session.state().last?.receipt.skipped.map(({ found }) => found)).toEqual([80]);
  });

  test('of a protected sheet nothing is written, and the pane opens to say so', async () => {
    const { office, place, scores, panes } = await open();
    office.workbook.worksheets.getItem('Scores').protection.protected = true;
    await scoreCommand(place);
    expect(await scores()).toEqual([['visit', null]]);
    expect(panes()).toBe(1);
  });

  test('without our sheets the pane opens and offers them', async () => {
    const { place, panes } = await open([]);
    await scoreCommand(place);
    expect(panes()).toBe(1);
  });
});

test('formulas by values: a preview, written with the cells they fill, and taken back so that they can fill them again', async () => {
  const { office, workplace, host, CustomFunctions } = await open(undefined, [{ name: 'Mine', rows: [] }]);
  const { session, proposeValues } = workplace;
  CustomFunctions.associate('SCORE', (...given) =>
    (given.at(-1) as { setResult(rows: unknown): void }).setResult([[74], [96]]),
  );
  office.workbook.customFunctions.type('Mine', 'B2', '=STEELYARD.SCORE(A1:A2,)');
  await until(() => office.workbook.customFunctions.deliveries.includes('Mine!B2'));
  const mine = async () => (await host.read(['Mine']))[0];
  const before = await mine();
  expect(before).toMatchObject({ rows: [[], [null, 74], [null, 96]] });
  expect([...before!.formulas!.keys()]).toEqual(['1,1']);

  await proposeValues();
  expect(session.state().preview?.plan.changes.length).toBe(2);
  await session.apply();
  expect(await mine()).toEqual({ sheet: 'Mine', rows: [[], [null, 74], [null, 96]] });

  await session.undo();
  const after = await mine();
  expect([...after!.formulas!.values()]).toEqual(['STEELYARD.SCORE(A1:A2,)']);
  expect(valueAt(after!, 2, 1)).toBeNull();
});
