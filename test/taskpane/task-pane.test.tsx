import { act, screen, waitFor } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { accessibilityProblems, button, NOW, openCard, rowOf, seen, tab } from '../support/pane';
import { scoreCommand, undoCommand } from '../../src/commands';
import { answersOf } from '../../src/functions/answers';
import { CATALOGUE } from '../../src/functions/catalogue';
import { remember, remembered } from '../../src/app/remembered';
import { SHEETS } from '../../src/sheets/read-book';
import { boot } from '../../src/taskpane/boot';
import type { OfficePage } from '../../src/taskpane/office';
import { themeOf } from '../../src/taskpane/office-theme';
import { render } from '../../src/taskpane/render';
import { openWorkplace } from '../../src/taskpane/workplace';
import { openWorkbook } from '../support/office';
import { visitSheets } from '../support/visits';

type Handler = (event: { completed(): void }) => void;

beforeEach(() => {
  document.body.innerHTML = '<div id="taskpane"></div>';
  window.localStorage.clear();
  window.matchMedia = ((query: string) => ({
    matches: false,
    media: query,
    addEventListener() {},
    removeEventListener() {},
  })) as never;
});

/** The page started over a workbook in Excel. */
async function start(displayLanguage = 'en-US', sheets = visitSheets()) {
  const { office, host } = openWorkbook(sheets.map(({ sheet, rows }) => ({ name: sheet, rows })));
  const buttons = new Map<string, Handler>();
  const functions: string[] = [];
  const page = {
    Office: {
      onReady: async () => ({ host: 'Excel' }),
      context: {
        displayLanguage,
        requirements: { isSetSupported: () => true },
        ui: { openBrowserWindow: jest.fn<(url: string) => void>() },
      },
      actions: { associate: (id: string, handler: Handler) => void buttons.set(id, handler) },
      addin: { showAsTaskpane: jest.fn(async () => {}) },
    },
    CustomFunctions: { associate: (id: string) => void functions.push(id) },
  } satisfies OfficePage;
  const root = document.getElementById('taskpane')!;
  await act(() =>
    boot(page, root, {
      openWorkplace: async (language) => openWorkplace(host, language, () => NOW),
      answers: async ({ session, language }) => answersOf(session, language),
      command: async (name) => ({ scoreCommand, undoCommand })[name],
      render: async (...given) => render(...given),
    }),
  );
  await screen.findByRole('heading', { level: 2 });
  const press = async (id: string): Promise<void> => {
    await act(() => new Promise<void>((completed) => buttons.get(id)!({ completed })));
  };
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
  return { office, host, page, press, functions, user };
}

test('the pane opens in the language of Office; the choice of another is remembered', async () => {
  const { user, functions } = await start('zh-TW');
  expect(functions).toEqual(CATALOGUE.map(({ id }) => id));
  expect(document.documentElement.lang).toBe('zh-CN');
  expect(button('公式换成数值')).toBeTruthy();
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(button('EN'));
  expect(button('Replace formulas by values')).toBeTruthy();
  expect([remembered('language'), document.documentElement.lang]).toEqual(['en', 'en']);
});

test('what was chosen before goes before the language of Office', async () => {
  remember('language', 'en');
  await start('zh-CN');
  expect(button('Help')).toBeTruthy();
});

test('Score and Undo of the ribbon: the pane shows what was written and the way back', async () => {
  const { press, host, page } = await start();
  await press('score');
  expect(await rowOf(host, 'Scores', 1)).toMatchObject({ A2: 'V2', G2: 74 });
  await waitFor(() => expect(seen()).toContain('Done: Write the Scores sheet'));
  await press('undo');
  expect(await rowOf(host, 'Scores', 1)).toEqual({});
  await waitFor(() => expect(seen()).toContain('Undone: Write the Scores sheet'));
  expect(page.Office.addin.showAsTaskpane).not.toHaveBeenCalled();
});

test('a result is given in the pane, and taken back by the button of the ribbon', async () => {
  const { user, host, press } = await start();
  await openCard({ user } as never, 'V2');
  await user.click(button('Give the result'));
  await user.type(screen.getByRole('textbox', { name: 'Given by' }), 'Zoe{Enter}');
  await user.click(button('Write 13 cells'));
  await waitFor(() => expect(seen()).toContain('Given by Zoe, 2019-03-01 09:00'));
  expect(await rowOf(host, 'Results', 3)).toMatchObject({ B4: 'Zoe', C4: 'V2', I4: 74 });
  await press('undo');
  await waitFor(() => expect(button('Give the result')).toBeTruthy());
  expect(await rowOf(host, 'Results', 3)).toEqual({});
});

test('an edit in the sheet is followed; what cannot be done is said in the pane', async () => {
  const { office, press, page, user } = await start();
  await user.click(tab('Visits'));
  office.workbook.edit('Rubric', 'H2', 50);
  await waitFor(() => expect(seen()).toMatch(/good 82V2/));
  office.workbook.worksheets.getItem('Scores').filtered = {
    area: { row: 0, column: 0, rows: 9, columns: 20 },
    hidden: new Set([1]),
  };
  await press('score');
  expect(page.Office.addin.showAsTaskpane).toHaveBeenCalledTimes(1);
  await waitFor(() => expect(seen()).toContain('Rows of a sheet are filtered out'));
});

test('an empty workbook is offered the sheets', async () => {
  const { user, host, press, page } = await start('en-US', []);
  await press('score');
  expect(page.Office.addin.showAsTaskpane).toHaveBeenCalled();
  await user.click(button('Insert the sheets'));
  await user.click(button('Insert'));
  // A moment later the first version is kept, in a sheet of its own.
  const names = async (): Promise<string[]> => (await host.sheets()).map(({ name }) => name);
  await waitFor(async () => expect((await names()).slice(0, 6)).toEqual(SHEETS.slice(0, 6).map(({ name }) => name)));
});

test('Help opens the pages of the language', async () => {
  const { press, page, user } = await start('zh-CN');
  await press('help');
  await user.click(button('帮助'));
  const url = 'http://localhost/help/zh-CN/index.html';
  expect(page.Office.context.ui.openBrowserWindow.mock.calls).toEqual([[url], [url]]);
});

describe('where there is no Excel the page says so and leads to the workbench', () => {
  const none = { openWorkplace: jest.fn(), answers: jest.fn(), command: jest.fn(), render: jest.fn() } as never;
  test.each<[string, OfficePage, RegExp]>([
    ['Office.js was not reached', {}, /could not reach Office/],
    ['a browser', { Office: { onReady: async () => ({ host: null }), context: {} } }, /works inside Excel only/],
  ])('%s', async (_, page, said) => {
    const root = document.getElementById('taskpane')!;
    await boot(page, root, none);
    expect(root.textContent).toMatch(said);
    expect(root.querySelector('a')!.getAttribute('href')).toBe('./');
    expect(await accessibilityProblems()).toEqual([]);
  });
});

test.each([
  ['en-US', 'openWorkplace', /not complete.*could not be loaded.*loading chunk 7 failed/i, 'Try again'],
  ['zh-CN', 'render', /没有完整加载.*loading chunk 7 failed/i, '再试一次'],
] as const)('a part that does not arrive (%s, %s) is asked for again', async (displayLanguage, part, said, again) => {
  const { host } = openWorkbook([]);
  const root = document.getElementById('taskpane')!;
  let missing = true;
  const arrive = async (name: string): Promise<void> => {
    if (missing && name === part) throw new Error('Loading chunk 7 failed');
  };
  const page: OfficePage = { Office: { onReady: async () => ({ host: 'Excel' }), context: { displayLanguage } } };
  await boot(page, root, {
    openWorkplace: async (language) => (await arrive('openWorkplace'), openWorkplace(host, language, () => NOW)),
    answers: async ({ session, language }) => answersOf(session, language),
    command: async (name) => ({ scoreCommand, undoCommand })[name],
    render: async (...given) => (await arrive('render'), render(...given)),
  });
  expect(root.textContent).toMatch(said);
  expect(await accessibilityProblems()).toEqual([]);
  missing = false;
  await act(async () => button(again).click());
  await waitFor(() => expect(screen.getByRole('heading', { level: 2 })).toBeTruthy());
  expect(root.textContent).not.toMatch(said);
});

describe('colours', () => {
  test.each([
    [{ isDarkTheme: true }, 'light', 'dark'],
    [{ isDarkTheme: false, bodyBackgroundColor: '#000000' }, 'dark', 'light'],
    [{ bodyBackgroundColor: '#262626' }, 'light', 'dark'],
    [{ bodyBackgroundColor: '#FFFFFF' }, 'dark', 'light'],
    [{ bodyBackgroundColor: 'odd' }, 'dark', 'dark'],
    [undefined, 'light', 'light'],
    [{ isDarkTheme: true }, 'contrast', 'contrast'],
  ] as const)('Office says %j, the system %s: %s', (office, system, theme) =>
    expect(themeOf(office, system)).toBe(theme),
  );
});
