import { describe, expect, test } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Grid } from '../../src/engine/grid/grid';
import { gridOf } from '../../src/engine/grid/grid';
import type { OpenPane } from '../support/pane';
import { accessibilityProblems, button, expectFocus, openPane, seen, tab } from '../support/pane';
import { visitSheets } from '../support/visits';

const ROTA = gridOf('Review rota 评审轮值', [
  ['Group', 'From'],
  ['Two', '2019-02-01'],
  ['One', '2019-02-01'],
]);

async function openReview(grids: readonly Grid[] = [...visitSheets(), ROTA]): Promise<OpenPane> {
  const pane = await openPane(grids);
  await pane.user.click(button('Review and distribution'));
  await screen.findByLabelText('Day of the review');
  return pane;
}

const choose = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const tableIn = (name: string): string[] =>
  [...within(screen.getByRole('region', { name })).getByRole<HTMLTableElement>('table').rows].map((row) =>
    [...row.cells].map((cell) => cell.textContent).join(' | '),
  );

describe('the weekly review', () => {
  test('of the group whose turn it is, over the time since its last one', async () => {
    // It is 2019-03-01, a Friday, and the fifth turn of two groups.
    await openReview();
    expect(seen()).toContain('Review of group Two, 2019-03-01');
    expect(seen()).toContain('The group has no scored visit in this time.');
    expect(tableIn('Agenda')[1]).toContain('0–34 | 34');
    expect(await accessibilityProblems()).toEqual([]);
  });

  test('a step leads to the latest that has visits, and all of it is there', async () => {
    const { user } = await openReview();
    expect(seen()).toContain('Its latest visit is of 2019-02-08.');
    await user.click(button('Review of 2019-02-15'));
    expect(seen()).toContain('Review of group Two, 2019-02-15');
    expect(tableIn('Visits').slice(1)).toEqual([
      'V4 | 2019-02-02 | Ben | 76 | good | 1.5 |  | Bakery Ltd',
      'V2 | 2019-02-08 | Ben | 74 | pass | 1 | open | Dairy Ltd',
    ]);
    expect(tableIn('The best visit, to copy from')[1]).toBe('Overall | 76 | Fine.');
    expect(seen()).toContain('too few visits to compare (fewer than 3)');
    expect(await accessibilityProblems()).toEqual([]);
  });

  test('another group and another day can be chosen; what is no day says so', async () => {
    await openReview();
    choose('Group', 'One');
    choose('Day of the review', '2019-02-08');
    expect(seen()).toContain('Review of group One, 2019-02-08');
    choose('Day of the review', '');
    expect(seen()).toContain('Write a day such as 2019-03-01.');
  });

  test('is written as a sheet after its preview, and undone', async () => {
    const { host, user } = await openReview();
    choose('Group', 'One');
    await user.click(button('Write sheet'));
    await user.click(await screen.findByRole('button', { name: /^Insert/ }));
    await waitFor(async () =>
      expect((await host.read(['Review 评审']))[0]?.rows[0]).toEqual(['Review of group One, 2019-03-01']),
    );
    await user.click(button('Undo'));
    await waitFor(async () => expect(await host.read(['Review 评审'])).toEqual([]));
  });

  test('says so where no visit names a group', async () => {
    await openReview(
      visitSheets().map((grid) => ({
        ...grid,
        rows: grid.rows.map((row) => row.map((cell) => (cell === 'One' || cell === 'Two' ? null : cell))),
      })),
    );
    expect(seen()).toContain('No visit names a group.');
  });
});

describe('month by month', () => {
  const table = (): string[] =>
    [...screen.getByRole<HTMLTableElement>('table').rows].map((row) =>
      [...row.cells].map((cell) => cell.textContent).join(' | '),
    );

  test('numbers beside the bars, of all and of one', async () => {
    const { user } = await openReview();
    await user.click(tab('Month by month'));
    expect(table()).toEqual([
      'Month |  | Main interval | Median | Visits',
      '2019-02 |  | 75.0–86.0 | 76.0 | 3',
      'Average 82.0 · Open 1 · pass 33% · good 33% · very good 33%',
      'together |  | 75.0–86.0 | 76.0 | 3',
      'Average 82.0 · Open 1 · pass 33% · good 33% · very good 33%',
    ]);
    expect(seen()).toContain('1 visit has no score yet: V3');
    expect(await accessibilityProblems()).toEqual([]);
    const ann = within(screen.getByLabelText('Whose scores')).getByRole<HTMLOptionElement>('option', {
      name: 'Engineer: Ann',
    });
    choose('Whose scores', ann.value);
    expect(table()[1]).toBe('2019-02 |  | 96.0–96.0 | 96.0 | 1');
  });

  test('is written as a sheet', async () => {
    const { host, user } = await openReview();
    await user.click(tab('Month by month'));
    await user.click(button('Write sheet'));
    await user.click(await screen.findByRole('button', { name: /^Insert/ }));
    await waitFor(async () => expect((await host.read(['Distribution 得分分布']))[0]?.rows[1]?.[4]).toBe(3));
  });
});

test('the way back leads to the overview', async () => {
  const { user } = await openReview();
  await user.click(button('Back'));
  await waitFor(() => expectFocus(screen.getByRole('heading', { level: 2 })));
  expect(seen()).toContain('Overview');
});
