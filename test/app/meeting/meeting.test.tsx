import { describe, expect, test } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { TextDecoder } from 'node:util';
import type { Grid } from '../../../src/engine/grid/grid';
import { clockSheets } from '../../support/clocks';
import type { OpenPane } from '../../support/pane';
import { accessibilityProblems, expectFocus, openPane, rowOf } from '../../support/pane';
import { visitSheets } from '../../support/visits';

// Browsers have it, jsdom has not.
globalThis.TextDecoder ??= TextDecoder as typeof globalThis.TextDecoder;

const TASKS = 'Tasks 改进任务';
const HEADS =
  '| Task | What | Owner | Action | Start | End | Status | Checked on | Why not done | Blocker | Arose at | Registered at | Drawn on | Verified with the customer | Done on | Note |';
/** It is 2019-03-01, a Friday. */
const REGISTERS = clockSheets({
  Contacts: `
    | Contact | Customer | Responsible | Trial end        | First contact    |
    | C1      | Dairy    | Ann         | 2019-02-10 10:00 |                  |
    | C2      | Bakery   | Ben         | 2019-01-10 10:00 | 2019-01-11 10:00 |`,
  Tasks: `${HEADS}
    | T1 | Shorter | Ann | Cut it | 2019-02-20 | 2019-02-25 | in progress | 2019-02-26 |  |          |                  |                  | 2019-02-27 | yes |  |  |
    | T2 | Cheaper | Ben |        | 2019-02-25 | 2019-04-01 |             |            |  | no parts | 2019-02-26 10:00 | 2019-02-26 12:00 |            |     |  |  |
    | T3 | Quieter | Ann |        | 2019-02-01 | 2019-02-10 | done        |            |  |          |                  |                  |            |     | 2019-02-09 |  |`,
});

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const place = (): string => button(/^Step /).textContent ?? '';
const heading = (): HTMLElement => within(screen.getByRole('dialog')).getByRole('heading', { level: 2 });
const shown = (): string => (screen.getByRole('dialog').textContent ?? '').replace(/\s+/g, ' ');
const press = (key: string, more: object = {}): void =>
  void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

async function openMeeting(
  grids: readonly Grid[] = [...visitSheets(), ...REGISTERS],
  options?: Parameters<typeof openPane>[1],
): Promise<OpenPane> {
  const pane = await openPane(grids, options);
  await pane.user.click(button('Weekly meeting'));
  await screen.findByRole('button', { name: /^Step / });
  return pane;
}
const goToTask = async (id: string): Promise<void> => {
  press('Home');
  for (let i = 0; i < 20 && heading().previousSibling?.textContent !== `Task ${id}`; i++) press('ArrowRight');
};

describe('the meeting is walked through with the keyboard', () => {
  test('step by step and back, to both ends, and out again to where it was opened', async () => {
    await openMeeting();
    expectFocus(heading());
    expect([place(), heading().textContent]).toEqual(['1 / 6', 'Figures']);
    const seen: [string, string | null][] = [];
    for (const key of ['ArrowRight', 'PageDown', ' ', 'ArrowDown', 'ArrowRight', 'ArrowRight']) {
      press(key);
      expectFocus(heading());
      seen.push([place(), heading().textContent]);
    }
    expect(seen).toEqual([
      ['2 / 6', 'Late, by name'],
      ['3 / 6', 'Shorter'],
      ['4 / 6', 'Cheaper'],
      ['5 / 6', 'Verified with the customer this week'],
      ['6 / 6', 'Two'],
      ['6 / 6', 'Two'],
    ]);
    for (const key of ['ArrowLeft', 'PageUp', 'ArrowUp']) press(key);
    expect(place()).toBe('3 / 6');
    press(' ', { shiftKey: true });
    expect(place()).toBe('2 / 6');
    press('End');
    expect(place()).toBe('6 / 6');
    press('Home');
    expect(place()).toBe('1 / 6');
    press('Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expectFocus(button('Weekly meeting')));
  });

  test('a key belongs to the field that has the focus; Escape leaves the field first', async () => {
    const { user } = await openMeeting();
    await goToTask('T1');
    const why = screen.getByLabelText('Why not done');
    await user.click(why);
    for (const key of ['ArrowLeft', ' ', 'Home', 'PageDown']) press(key);
    expect(heading().textContent).toBe('Shorter');
    press('Escape');
    expectFocus(heading());
    press('ArrowRight', { ctrlKey: true });
    expect(heading().textContent).toBe('Shorter');
    // The space bar presses the button that has the focus, and does not lead on.
    button('Back').focus();
    press(' ');
    expect(heading().textContent).toBe('Shorter');
  });

  test('what is taller than the screen is scrolled first', async () => {
    await openMeeting();
    const stage = screen.getByRole('group', { name: 'Figures' });
    Object.defineProperty(stage, 'scrollHeight', { value: 1000, configurable: true });
    Object.defineProperty(stage, 'clientHeight', { value: 600, configurable: true });
    press(' ');
    expect([place(), stage.scrollTop]).toEqual(['1 / 6', 510]);
    press(' ');
    expect(place()).toBe('2 / 6');
    expect(stage.scrollTop).toBe(0);
  });

  test('the list of steps leads to any of them', async () => {
    const { user } = await openMeeting();
    await user.click(button(/^Step 1 of 6/));
    const items = screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
    expect(items).toEqual([
      '1 · Figures',
      '2 · Late, by name',
      '3 · T1 Shorter',
      '4 · T2 Cheaper',
      '5 · Verified with the customer this week',
      '6 · Review of the week',
    ]);
    await user.click(screen.getByRole('menuitem', { name: '4 · T2 Cheaper' }));
    expect(heading().textContent).toBe('Cheaper');
  });

  test('nothing is written by walking through', async () => {
    const { host } = await openMeeting();
    const all = async () => host.read((await host.sheets()).map(({ name }) => name));
    const before = await all();
    for (let i = 0; i < 6; i++) press('ArrowRight');
    press('Home');
    press('Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await all()).toEqual(before);
  });

  test('what it shows can be read by those who do not see it', async () => {
    await openMeeting();
    for (let i = 0; i < 6; i += 2) {
      expect(await accessibilityProblems()).toEqual([]);
      press('ArrowRight');
      press('ArrowRight');
    }
  });
});

describe('what the meeting says', () => {
  test('figures beside those of last month; late names with the clock; what must be explained', async () => {
    await openMeeting();
    expect(shown()).toContain('2019-032019-02');
    press('ArrowRight');
    expect(shown()).toContain('AnnDairy (C1)first contact within 48 hours after a trial');
    expect(shown()).toContain('due 2019-02-12 10:00');
    await goToTask('T1');
    expect(shown()).toContain('End2019-02-25, past its end');
    expect(shown()).toContain('Why not doneto be explained');
    await goToTask('T2');
    expect(shown()).toContain('Blockerno parts (arose 2019-02-26 10:00)');
    press('ArrowRight');
    expect(shown()).toContain('T1Shorter2019-02-27yes');
  });

  test('late names are turned like pages', async () => {
    const rows = Array.from({ length: 13 }, (_, i) => `| C${i + 1} | X${i + 1} | Ann | 2019-02-10 10:00 |`);
    await openMeeting(
      clockSheets({ Contacts: `| Contact | Customer | Responsible | Trial end |\n${rows.join('\n')}` }),
    );
    press('ArrowRight');
    expect(heading().textContent).toBe('Late, by name (1/3)');
    press('ArrowRight');
    press('ArrowRight');
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(4);
  });

  test('the agenda of another day is looked at, not written; registers of long ago lead to their last day', async () => {
    const { user } = await openMeeting(
      clockSheets({
        Tasks: '| Task | What | Owner | Start | Checked on |\n| T1 | Shorter | Ann | 2018-10-25 | 2018-11-01 |',
      }),
    );
    await user.click(button('The registers end on 2018-11-01: agenda of that day'));
    await waitFor(() => expect(shown()).toContain('Weekly meeting, 2018-11-01'));
    await goToTask('T1');
    expect(shown()).toContain('This is the agenda of 2018-11-01');
    expect(screen.queryByRole('button', { name: /^Write to/ })).toBeNull();
    press('Home');
    fireEvent.change(screen.getByLabelText('Agenda of'), { target: { value: '2018-11-09' } });
    await waitFor(() => expect(shown()).toContain('Weekly meeting, 2018-11-09'));
    await user.click(button('Agenda of today'));
    await waitFor(() => expect(shown()).toContain('Weekly meeting, 2019-03-01'));
  });

  test("which day it is, the workbook's clocks say: whoever opens it elsewhere can write", async () => {
    const { user } = await openMeeting(undefined, { now: () => '2019-03-01T20:00:00-05:00' });
    expect(shown()).toContain('Weekly meeting, 2019-03-02');
    await goToTask('T1');
    await user.type(screen.getByLabelText('Why not done'), 'rain');
    expect(screen.getByRole('button', { name: /^Write to/ })).toBeTruthy();
  });

  test('of an empty workbook: what is missing, and what to do about it', async () => {
    const { host, user } = await openMeeting([]);
    const said: string[] = [];
    for (let i = 0; i < 5; i++) {
      said.push(shown());
      press('ArrowRight');
    }
    expect(said[0]).toContain('This workbook has no register with clocks yet.');
    expect(said[0]).toContain('Overdue payment appears here once there is a payment board');
    expect(said[1]).toContain('This workbook has no register with clocks yet.');
    expect(said[2]).toContain('There is no sheet “Tasks 改进任务” that can be read.');
    expect(said[3]).toContain('There is no sheet “Tasks 改进任务” that can be read.');
    expect(said[4]).toContain('No group has its turn');
    press('Home');
    await user.click(button('Add the sheets of clocks'));
    await waitFor(async () => expect((await host.sheets()).map(({ name }) => name)).toContain(TASKS));
    await waitFor(() => expect(button('Undo')).toBeTruthy());
  });

  test('cells that cannot be read are counted and named', async () => {
    await openMeeting(clockSheets({ Tasks: '| Task | Owner | Start |\n| T1 | Ann | soon |' }));
    expect(shown()).toContain('2 cells need a look');
    expect(shown()).toContain(`${TASKS}!C2`);
  });
});

describe('a task is renewed right there', () => {
  const row = (host: OpenPane['host'], index: number) => rowOf(host, TASKS, index);

  test('status, check and explanation are written at once, can be undone, and the task stays on screen', async () => {
    const { host, user } = await openMeeting();
    await goToTask('T1');
    await user.click(screen.getByRole('radio', { name: 'done' }));
    fireEvent.change(screen.getByLabelText('Why not done'), { target: { value: 'Late parts' } });
    await user.click(button('Write to “Tasks 改进任务”'));
    await waitFor(async () =>
      expect(await row(host, 1)).toMatchObject({
        G2: 'done',
        H2: '2019-02-26, 2019-03-01',
        I2: 'Late parts',
        O2: 43525,
      }),
    );
    await waitFor(() => expect(shown()).toContain('Statusdone'));
    expect([place(), heading().textContent]).toEqual(['3 / 6', 'Shorter']);
    expectFocus(heading());
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(button('Undo'));
    await waitFor(async () => expect(await row(host, 1)).toMatchObject({ G2: 'in progress', H2: '2019-02-26' }));
    await waitFor(() => expect(shown()).toContain('Statusin progress'));
  });

  test('a blocker needs to say when it arose; then it is registered', async () => {
    const { host, user } = await openMeeting();
    await goToTask('T1');
    fireEvent.change(screen.getByLabelText('Blocker'), { target: { value: 'No oil' } });
    await user.click(button(/^Write to/));
    expect((await screen.findByRole('alert')).textContent).toContain('Say when the blocker of “T1” arose');
    expect((await row(host, 1)).J2).toBeUndefined();
    fireEvent.change(screen.getByLabelText('Blocker arose at'), { target: { value: '2019-02-28T15:00' } });
    await user.click(screen.getByRole('checkbox', { name: /^Checked today/ }));
    await user.click(button(/^Write to/));
    await waitFor(async () =>
      expect(await row(host, 1)).toMatchObject({ J2: 'No oil', K2: 43524.625, L2: 43525.375, H2: '2019-02-26' }),
    );
  });

  test('another planned end', async () => {
    const { host, user } = await openMeeting();
    await goToTask('T2');
    fireEvent.change(screen.getByLabelText('End'), { target: { value: '2019-05-01' } });
    await user.click(button(/^Write to/));
    await waitFor(async () => expect((await row(host, 2)).F3).toBe(43586));
    await waitFor(() => expect(shown()).toContain('End2019-05-01'));
  });

  test('a task that was moved meanwhile is found again', async () => {
    const { host, user } = await openMeeting();
    await goToTask('T2');
    for (const [cell, text] of [
      ['A2', 'T2'],
      ['A3', 'T1'],
    ] as const)
      host.edit(TASKS, cell, text);
    await user.click(screen.getByRole('radio', { name: 'cancelled' }));
    await user.click(button(/^Write to/));
    await waitFor(async () => expect((await row(host, 1)).G2).toBe('cancelled'));
    expect((await row(host, 2)).G3).toBeUndefined();
  });

  test('what was typed stays while one walks on, and the meeting does not end without a word about it', async () => {
    const { user } = await openMeeting();
    await goToTask('T1');
    fireEvent.change(screen.getByLabelText('Note'), { target: { value: 'Ask Zoe' } });
    press('Escape');
    press('ArrowRight');
    press('Escape');
    expect((await screen.findByRole('alert')).textContent).toBe('Typed, but not written yet: T1 Shorter');
    await user.click(button('Back to it'));
    expect(screen.getByLabelText<HTMLInputElement>('Note').value).toBe('Ask Zoe');
    press('Escape');
    await user.click(await screen.findByRole('button', { name: 'End without writing' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('what was asked about and is written since is asked about no more; what is typed next is', async () => {
    const { user } = await openMeeting();
    await goToTask('T1');
    const note = async (text: string): Promise<void> => {
      await user.type(screen.getByLabelText('Note'), text);
      press('Escape');
      press('Escape');
    };
    await note('seen');
    await screen.findByRole('alert');
    await user.click(button(/^Write to/));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    await note(' twice');
    expect((await screen.findByRole('alert')).textContent).toBe('Typed, but not written yet: T1 Shorter');
  });

  test('two tasks are drawn where none was this week', async () => {
    const { host, user } = await openMeeting(
      clockSheets({
        Tasks: `
          | Task | What | Owner | Start      | Status | Drawn on |
          | T1   | A    | Ann   | 2019-02-25 |        |          |
          | T2   | B    | Ann   | 2019-02-25 |        |          |`,
      }),
    );
    press('End');
    press('ArrowLeft');
    await user.click(button('Draw two tasks now'));
    await waitFor(async () => expect([(await row(host, 1)).F2, (await row(host, 2)).F3]).toEqual([43525, 43525]));
    await waitFor(() => expect(shown()).toContain('T1A2019-03-01no'));
  });
});
