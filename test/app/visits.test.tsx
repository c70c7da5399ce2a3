import { expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { accessibilityProblems, button, expectFocus, openCard, openPane, seen, tab } from '../support/pane';
import { SHEETS, visitSheets } from '../support/visits';

const rows = (): (string | null)[] => screen.getAllByRole('listitem').map((item) => item.textContent);

test('lists visits with score, band and points, the latest first', async () => {
  const { user } = await openPane();
  await user.click(tab('Visits'));
  expect(rows()).toEqual([
    'Quarry LtdV3 · 2019-02-09 · AnnNot scored',
    'Dairy Ltdpass 74V2 · 2019-02-08 · Ben1 point · Open',
    'Bakery Ltdgood 76V4 · 2019-02-02 · Ben1.5 points · Given',
    'Mill Ltdvery good 96V1 · 2019-02-01 · Ann2 points · Given',
  ]);
  expect(await accessibilityProblems()).toEqual([]);
});

test('filters by state, engineer and text', async () => {
  const { user } = await openPane();
  await user.click(tab('Visits'));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Given');
  expect(rows()).toHaveLength(2);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Engineer' }), 'Ben');
  expect(rows()).toEqual([expect.stringContaining('Bakery')]);
  await user.type(screen.getByRole('searchbox'), 'mill');
  expect(screen.queryAllByRole('listitem')).toEqual([]);
  expect(seen()).toContain('0 visits');
});

test('a count on the overview opens its list', async () => {
  const { user } = await openPane();
  await user.click(button('of these not scored'));
  expect(rows()).toEqual([expect.stringContaining('Quarry')]);
});

test('coming back from a visit returns to its row, with the filter as it was', async () => {
  const pane = await openPane();
  await pane.user.click(tab('Visits'));
  await pane.user.type(screen.getByRole('searchbox'), 'ltd');
  await openCard(pane, 'V4');
  await pane.user.click(button('Back'));
  await waitFor(() => expectFocus(button(/V4/)));
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('ltd');
});

test('the tab of an open visit leads back to the list', async () => {
  const pane = await openPane();
  await openCard(pane, 'V4');
  await pane.user.click(tab('Visits'));
  expect(rows()).toHaveLength(4);
});

test('a thousand visits: fifty at first, more when asked for, and the search sees them all', async () => {
  const many = Array.from(
    { length: 1000 },
    (_, i) =>
      `| W${i} | visit | 2018-09-03 | Ann | One | Customer ${i} | Zoe | | ${i % 11} | | yes | 2 | 4 | 8 | 2 | 0 | no |`,
  );
  const { user } = await openPane(visitSheets({ Visits: [SHEETS.Visits, ...many].join('\n') }));
  await user.click(tab('Visits'));
  expect(rows()).toHaveLength(50);
  await user.click(button('Show 50 more of 954'));
  expect(rows()).toHaveLength(100);
  await user.type(screen.getByRole('searchbox'), 'W7');
  expect(seen()).toContain('111 visits');
});

test('a visit that goes from the sheet while it is open is said to be gone', async () => {
  const pane = await openPane();
  await openCard(pane, 'V2');
  pane.host.edit('Visits', 'A4', 'V9');
  await screen.findByText('This visit is no longer in the sheet.');
});
