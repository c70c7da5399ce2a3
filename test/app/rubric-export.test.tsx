import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { accessibilityProblems, button, openPane, seen, tab } from '../support/pane';
import { visitSheets } from '../support/visits';

const saved: { readonly name: string; readonly blob: Blob }[] = [];

beforeEach(() => {
  saved.length = 0;
  let blob: Blob;
  URL.createObjectURL = (given) => ((blob = given as Blob), 'blob:saved');
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob });
  });
});

async function openExport(sheets = visitSheets()) {
  const pane = await openPane(sheets);
  await pane.user.click(tab('Rubric'));
  await screen.findByRole('heading', { level: 2, name: 'House visit' });
  await pane.user.click(tab('Export'));
  return pane;
}

describe('exports in the pane', () => {
  test('are saved as files', async () => {
    const { user } = await openExport();
    expect(await accessibilityProblems()).toEqual([]);
    for (const name of ['Save JSON', 'Save SQL for DuckDB', 'Save the page to print']) await user.click(button(name));
    expect(saved.map(({ name, blob }) => [name, blob.type])).toEqual([
      ['visit.rubric.json', 'application/json'],
      ['visit.duckdb.sql', 'application/sql'],
      ['visit.html', 'text/html'],
    ]);
  });

  test('formulas go into the workbook through a preview', async () => {
    const { host, user } = await openExport();
    await user.click(button('Write …'));
    expect(seen()).toContain('New sheet Formulas 公式计分');
    await user.click(button(/^Insert/));
    await waitFor(async () => expect((await host.sheets()).map(({ name }) => name)).toContain('Formulas 公式计分'));
  });

  test('say why they cannot be made', async () => {
    const sheets = visitSheets().map((grid) =>
      grid.sheet === 'Rubric'
        ? { ...grid, rows: grid.rows.map((row, i) => (i === 1 ? row.with(7, 'many') : row)) }
        : grid,
    );
    const { user } = await openExport(sheets);
    await user.click(button('Save JSON'));
    expect(saved).toEqual([]);
    expect(seen()).toMatch(/errors/);
  });
});
