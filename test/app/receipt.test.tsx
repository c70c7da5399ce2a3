import { describe, expect, test } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { App } from '../../src/app';
import type { Host } from '../../src/hosts/host';
import { memoryHost } from '../../src/hosts/memory';
import type { Language } from '../../src/i18n/language';
import { accessibilityProblems, button, NOW, openCard, rowOf, seen } from '../support/pane';
import { visitSheets } from '../support/visits';

/** A workbook that takes a part of each write and then no more, as often as it is told. */
async function open(stops: { left: number; code: string }, language: Language = 'en') {
  window.localStorage.clear();
  const memory = memoryHost(visitSheets());
  const host: Host = {
    ...memory,
    async apply(plan, options) {
      if (stops.left === 0) return memory.apply(plan, options);
      stops.left--;
      const receipt = await memory.apply({ ...plan, changes: plan.changes.slice(0, 2) }, options);
      return { ...receipt, stopped: { code: stops.code, data: { code: 'GeneralException', message: 'gone' } } };
    },
  };
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
  render(<App host={host} language={language} now={() => NOW} />);
  await screen.findByRole('heading', { level: 2 });
  return { host: memory, user };
}

describe('a write that stopped half way and could not be taken back', () => {
  test('is not called done: what stands now is listed, with what to do, and Undo takes it back', async () => {
    const pane = await open({ left: 1, code: 'excel-failed' });
    const before = await rowOf(pane.host, 'Results', 3);
    await openCard(pane, 'V2');
    await pane.user.click(button('Give the result'));
    await pane.user.type(screen.getByRole('textbox', { name: 'Given by' }), 'Zoe{Enter}');
    await pane.user.click(button('Write 13 cells'));
    await waitFor(() => expect(seen()).toContain('Stopped half way: Give the result'));
    expect(seen()).toContain('Excel refused to go on (GeneralException).');
    expect(seen()).toContain('Press Undo to take it back, then try again.');
    expect(seen()).toContain('2 cells written');
    expect(seen()).toMatch(/Results: 2 cells.*A4.*2019-03-01.*B4.*Zoe/);
    expect(seen()).not.toContain('Done');
    expect(await accessibilityProblems()).toEqual([]);
    expect(screen.getByRole('status').textContent).toBe('Stopped half way: Give the result');
    expect(button('Preview')).toBeTruthy();

    await pane.user.click(button('Undo'));
    await waitFor(() => expect(seen()).toContain('Undone: Give the result'));
    expect(await rowOf(pane.host, 'Results', 3)).toEqual(before);
  });

  test('taking it back may stop too: the rest is named and can be taken back again', async () => {
    const stops = { left: 0, code: 'aborted' };
    const { host, user } = await open(stops);
    await user.click(button('Write the Scores sheet'));
    await user.click(button(/^Write \d+ cells/));
    await waitFor(() => expect(seen()).toContain('Done: Write the Scores sheet'));
    const written = Number(/(\d+) cells written/.exec(seen())![1]);
    stops.left = 1;
    await user.click(button('Undo'));
    await waitFor(() => expect(seen()).toContain('Stopped half way: Write the Scores sheet'));
    expect(seen()).toContain('Writing was cancelled.');
    expect(seen()).toContain(`${written - 2} cells written`);
    await user.click(button('Undo'));
    await waitFor(() => expect(seen()).toContain('Undone: Write the Scores sheet'));
    expect(await rowOf(host, 'Scores', 1)).toEqual({});
  });

  test.each([
    ['aborted', '写入被取消。'],
    ['sheet-protected', '取消保护'],
    ['something-new', 'Excel 拒绝继续（GeneralException）。'],
  ])('says why in Chinese: %s', async (code, why) => {
    const { user } = await open({ left: 1, code }, 'zh-CN');
    await user.click(button('写入得分表'));
    await user.click(button(/^写入 \d+ 格/));
    await waitFor(() => expect(seen()).toContain('中途停止：写入得分表'));
    expect(seen()).toContain(why);
    expect(seen()).toContain('请按“撤销”退回，再试一次');
  });
});
