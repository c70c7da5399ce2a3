import { describe, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { OpenPane } from '../support/pane';
import { accessibilityProblems, button, openPane, rowOf, seen, tableTexts } from '../support/pane';
import { visitSheets } from '../support/visits';

const S5 = '①<60积0分;②60~75积1分;③75~85积1.5分;④85~100积2分;⑤101~110积2.5分;⑥>=110积3分';

const box = () => screen.findByRole('textbox', { name: 'Bands as they are written' });
const group = (name: string | RegExp) => within(screen.getByRole('radiogroup', { name }));

async function openBands(grids = visitSheets()): Promise<OpenPane> {
  const pane = await openPane(grids);
  await pane.user.click(button('Paste or prove the bands'));
  await box();
  return pane;
}

async function paste({ user }: OpenPane, text: string): Promise<void> {
  await user.click(await box());
  await user.paste(text);
}

describe('the bands of a rubric', () => {
  test('as they stand: proved, with who has each border', async () => {
    await openBands();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Bands of House visit');
    expect(tableTexts()).toEqual([
      ['Score', 'Band', 'Points'],
      ['≥ 110', 'model', '3'],
      ['> 100, < 110', 'excellent', '2.5'],
      ['≥ 85, ≤ 100', 'very good', '2'],
      ['≥ 75, < 85', 'good', '1.5'],
      ['≥ 60, < 75', 'pass', '1'],
      ['< 60', 'fail', '0'],
    ]);
    expect(seen()).toContain('By this rubric, scores go from -5 to 110 in steps of 0.1.');
    expect(seen()).toContain('Every score has exactly one band.');
    expect(button('Write the bands').getAttribute('aria-disabled')).toBe('true');
    expect(await accessibilityProblems()).toEqual([]);
  });

  test('pasted: read at once, each doubt with its other reading', async () => {
    const pane = await openBands();
    await paste(pane, S5);
    const doubt = group('Two bands have 75.');
    expect(
      doubt
        .getAllByRole('radio')
        .map((radio) => [radio.closest('span')!.textContent, (radio as HTMLInputElement).checked]),
    ).toEqual([
      ['the higher band: 1.5 points', true],
      ['the lower band: 1 point', false],
    ]);
    expect(group('No band has what lies between 100 and 101.').getAllByRole('radio')).toHaveLength(3);
    expect(screen.getByRole('status').textContent).toBe('6 bands read, 4 places in doubt, 0 not understood');
    expect(await accessibilityProblems()).toEqual([]);
  });

  test('the visits that a doubt touches are named, with what stands', async () => {
    const pane = await openBands();
    await paste(pane, '<60 0; 60~96 1; 96~110 2; 110以上 3');
    expect(seen()).toContain('V1 · Ann · Mill Ltd · 96 · 2 points stand');
  });

  test('chosen otherwise, previewed, written, undone', async () => {
    const pane = await openBands();
    await paste(pane, S5);
    await pane.user.click(group('Two bands have 75.').getByRole('radio', { name: /lower/ }));
    expect(seen()).toContain('> 75, < 85');
    await pane.user.click(button('Write the bands'));
    expect(seen()).toContain('Nothing is written yet.');
    expect(seen()).toContain('>= 75 → > 75');
    await pane.user.click(button('Write 1 cell'));
    await waitFor(() => expect(seen()).toContain('Done: Write the bands'));
    expect(await rowOf(pane.host, 'Bands', 4 - 1)).toMatchObject({ A4: '> 75', C4: 'good' });
    // The box is empty again, and shows the table that stands now.
    expect(((await box()) as HTMLTextAreaElement).value).toBe('');
    expect(seen()).toContain('> 75, < 85');
    await pane.user.click(button('Undo'));
    await waitFor(() => expect(seen()).toContain('Undone: Write the bands'));
    expect(await rowOf(pane.host, 'Bands', 3)).toMatchObject({ A4: '>= 75' });
  });

  test('a border of the standing table is moved later', async () => {
    const pane = await openBands();
    await pane.user.click(group('Which band has 60?').getByRole('radio', { name: /lower/ }));
    await pane.user.click(button('Write the bands'));
    await pane.user.click(button('Write 2 cells'));
    await waitFor(() => expect(seen()).toContain('Done: Write the bands'));
    expect(await rowOf(pane.host, 'Bands', 1)).toMatchObject({ A2: '<= 60' });
  });

  test('what is not understood is named, leads to its place, and nothing can be written', async () => {
    const pane = await openBands();
    await paste(pane, '<60 0; 约75 1');
    await pane.user.click(button(/“约75 1” was not understood/));
    expect(seen()).not.toContain('Every score has exactly one band.');
    const area = (await box()) as HTMLTextAreaElement;
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('约75 1');
    expect(button('Write the bands').getAttribute('aria-disabled')).toBe('true');
    await pane.user.click(button('Write the bands'));
    expect(seen()).not.toContain('Nothing is written yet.');
    expect(await accessibilityProblems()).toEqual([]);
  });

  test('what nobody can say has to be chosen first', async () => {
    const pane = await openBands();
    await paste(pane, '60~80 1; 75~110 2; <60 0; 110以上 3');
    expect(seen()).toContain('Nobody can say. Choose.');
    expect(button('Write the bands').getAttribute('aria-disabled')).toBe('true');
    await pane.user.click(group('Two bands have 75 to 80.').getByRole('radio', { name: /higher/ }));
    expect(button('Write the bands').getAttribute('aria-disabled')).toBeNull();
  });

  test('what was pasted is still there when one comes back', async () => {
    const pane = await openBands();
    await paste(pane, '<60 0');
    await pane.user.click(button('Back'));
    await pane.user.click(button('Paste or prove the bands'));
    expect(((await box()) as HTMLTextAreaElement).value).toBe('<60 0');
  });

  test('faults of the table that stands', async () => {
    await openBands(visitSheets({ Bands: '| score | points |\n| <= 70 | 2 |\n| >= 71, < 200 | 1 |\n| >= 200 | 3 |' }));
    expect(seen()).toContain('No band covers the scores between ≤ 70 and ≥ 71.');
    expect(seen()).toContain('Nobody can get “>= 200” (≥ 200)');
    expect(seen()).toContain('less than the band below it');
    expect(
      group('No band has what lies between 70 and 71.')
        .getAllByRole('radio')
        .filter((radio) => (radio as HTMLInputElement).checked),
    ).toEqual([]);
  });
});
