import { describe, expect, it } from '@jest/globals';
import { COMMANDS, optionsOf, readArguments } from '../../src/cli/arguments';
import { isTime, localTime } from '../../src/cli/clock';
import { Problem } from '../../src/cli/problem';
import { languageOf } from '../../src/cli/terminal';
import { en } from '../../src/i18n/en';
import { zhCN } from '../../src/i18n/zh-CN';

/** `score a.xlsx --dry-run` as `score [a.xlsx] dry-run`; a problem as its key. */
function read(line: string): string {
  try {
    const { command, operands, values, flags } = readArguments(line.split(' ').filter(Boolean));
    const options = [...[...values].map(([name, value]) => `${name}=${value}`), ...flags];
    return [command ?? '-', `[${operands.join(' ')}]`, ...options].join(' ');
  } catch (error) {
    if (error instanceof Problem) return `${error.key} ${String(error.data.option ?? '')}`.trim();
    throw error;
  }
}

describe('arguments', () => {
  it.each([
    ['', '- []'],
    ['--help', '- [] help'],
    ['-h', '- [] help'],
    ['help', '- [] help'],
    ['help score', 'score [] help'],
    ['score -h', 'score [] help'],
    ['--version', '- [] version'],
    ['score a.xlsx', 'score [a.xlsx]'],
    ['--lang en score a.xlsx', 'score [a.xlsx] lang=en'],
    ['score --out=b.xlsx a.xlsx --dry-run', 'score [a.xlsx] out=b.xlsx dry-run'],
    ['score --out b.xlsx -- --a.xlsx', 'score [--a.xlsx] out=b.xlsx'],
    ['give a.xlsx V1 V2 --by Zoe', 'give [a.xlsx V1 V2] by=Zoe'],
    ['score --out=-odd.xlsx a.xlsx', 'score [a.xlsx] out=-odd.xlsx'],

    ['scroe a.xlsx', 'cli.unknown-command'],
    ['constructor', 'cli.unknown-command'],
    ['help __proto__', 'cli.unknown-command'],
    ['score a.xlsx --ou b.xlsx', 'cli.unknown-option --ou'],
    ['score a.xlsx --__proto__', 'cli.unknown-option --__proto__'],
    ['score a.xlsx -x', 'cli.unknown-option -x'],
    ['score a.xlsx --by Zoe', 'cli.unknown-option --by'],
    ['explain a.xlsx V1 --in-place', 'cli.unknown-option --in-place'],
    ['score a.xlsx --out', 'cli.option-needs-value --out'],
    ['score a.xlsx --out --dry-run', 'cli.option-needs-value --out'],
    ['score a.xlsx --out=', 'cli.option-needs-value --out'],
    ['score a.xlsx --dry-run=yes', 'cli.option-takes-no-value --dry-run'],
    ['score a.xlsx --dry-run --dry-run', 'cli.option-twice --dry-run'],
    ['score a.xlsx --out b.xlsx --out c.xlsx', 'cli.option-twice --out'],
  ])('%s → %s', (line, expected) => expect(read(line)).toBe(expected));
});

describe('help', () => {
  const own = COMMANDS.flatMap((command) =>
    Object.keys(optionsOf(command))
      .filter((option) => option !== 'help' && option !== 'version')
      .map((option) => [command, option] as const),
  );
  it.each(own)('%s tells of --%s in both languages', (command, option) => {
    expect(en[`cli.help.${command}`]).toContain(`--${option} `);
    expect(zhCN[`cli.help.${command}`]).toContain(`--${option} `);
  });

  it('names every command', () => {
    for (const text of [en['cli.help'], zhCN['cli.help']])
      for (const command of COMMANDS) expect(text).toContain(`\n  ${command} `);
  });
});

describe('language', () => {
  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'en-US', 'zh-CN'],
    [{ LANG: 'en_US.UTF-8' }, 'zh-CN', 'en'],
    [{ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'zh-CN', 'en'],
    [{ LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'en_US' }, 'en-US', 'zh-CN'],
    [{}, 'zh-Hans-CN', 'zh-CN'],
    [{}, 'de-DE', 'en'],
  ])('%j on a system in %s: %s', (env, locale, language) => expect(languageOf({ env, locale })).toBe(language));
});

describe('times', () => {
  it.each([
    ['2019-02-28T17:30:00+08:00', true],
    ['2019-02-28T17:30+08:00', true],
    ['2019-02-28T09:30:00.123Z', true],
    ['2020-02-29T00:00:00-05:00', true],
    ['2019-02-29T17:30:00+08:00', false],
    ['2019-02-28T24:30:00+08:00', false],
    ['2019-02-28T17:30:00', false],
    ['2019-02-28', false],
    ['yesterday', false],
    ['=1+1', false],
  ])('%s: %s', (text, expected) => expect(isTime(text)).toBe(expected));

  it('are local, with their zone', () => {
    const now = localTime(new Date('2019-02-28T09:30:15.999Z'));
    expect(isTime(now)).toBe(true);
    expect(new Date(now).getTime()).toBe(Date.parse('2019-02-28T09:30:15Z'));
  });
});
