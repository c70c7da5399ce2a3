import { describe, expect, it } from '@jest/globals';
import { failureText } from '../../src/cli/failure';
import { Problem } from '../../src/cli/problem';
import { withProgress } from '../../src/cli/progress';
import { contextOf } from '../../src/cli/context';
import { HostError } from '../../src/hosts/host';
import { LossError } from '../../src/hosts/xlsx';
import type { Language } from '../../src/i18n/language';

function context(language: Language, { env = {}, columns }: { env?: Record<string, string>; columns?: number } = {}) {
  const said: string[] = [];
  const terminal = {
    env,
    locale: language,
    out: () => {},
    err: (text: string) => void said.push(text),
    ...(columns !== undefined && { columns }),
  };
  return { ...contextOf(terminal, language), said };
}

describe('what is said when a command could not run', () => {
  it.each([
    [new Problem('cli.no-file'), 'steelyard: which workbook? Name an .xlsx file.'],
    [new HostError('file-empty'), 'steelyard: The file is empty (0 bytes). Copy or download it again.'],
    [
      new LossError([
        { code: 'chart', part: 'xl/charts/chart1.xml', sheet: 'Sales', detail: 'chart1' },
        { code: 'macros', part: 'xl/vbaProject.bin', detail: '\u001b[2Jvba' },
      ]),
      `steelyard: saving would lose 2 things of this workbook, so nothing was written. To write all the same, add --allow-loss.
  lost: Sales: a chart (chart1)
  lost: macros ( [2Jvba)`,
    ],
  ])('%s', (error, text) => expect(failureText(error, context('en'))).toBe(text));

  it('is one line for a bug, and the stack when asked for', () => {
    const bug = new TypeError('x is not a function');
    expect(failureText(bug, context('en'))).toMatch(
      /^steelyard: something went wrong inside .* x is not a function\..*$/,
    );
    expect(failureText(bug, context('zh-CN'))).toContain('TypeError: x is not a function');
    expect(failureText('a text', context('en'))).toContain('a text');
    expect(failureText(bug, context('en', { env: { STEELYARD_DEBUG: '1' } }))).toContain('failure.test.ts');
  });
});

describe('progress', () => {
  it.each([
    ['en', 'cli.reading', `${'░'.repeat(18)} Reading …`, 28],
    ['en', 'cli.scoring', `${'█'.repeat(6)}${'░'.repeat(12)} Scoring …`, 28],
    ['zh-CN', 'cli.writing', `${'█'.repeat(12)}${'░'.repeat(6)} 写入 …`, 25],
  ] as const)('in %s of %s is a bar on a terminal, wiped when the work ends', async (language, stage, bar, width) => {
    const screen = context(language, { columns: 80 });
    expect(await withProgress(screen, stage, async () => screen.said.length)).toBe(1);
    await expect(withProgress(screen, stage, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const wiped = `\r${' '.repeat(width)}\r`;
    expect(screen.said).toEqual([`\r${bar}`, wiped, `\r${bar}`, wiped]);
  });

  it('is nothing elsewhere', async () => {
    const file = context('en');
    expect(await withProgress(file, 'cli.scoring', async () => 7)).toBe(7);
    expect(file.said).toEqual([]);
  });
});
