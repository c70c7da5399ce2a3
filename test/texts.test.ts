import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { translate } from '../src/i18n';
import { en } from '../src/i18n/en';
import { cli } from '../src/i18n/en/cli';
import { zhCN } from '../src/i18n/zh-CN';

const SRC = resolve(__dirname, '../src');
const I18N = join(SRC, 'i18n');
const keys = Object.keys(en) as (keyof typeof en)[];

/** The names of the data that a text shows. A plural (`{count|visit|visits}`) shows a word only, which some languages need. */
const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort();

describe('texts', () => {
  it('are the same keys in both languages', () => {
    expect(keys.length).toBeGreaterThan(100);
    expect(Object.keys(zhCN).sort()).toEqual([...keys].sort());
  });

  it('show the same data in both languages', () => {
    const different = keys.filter((key) => placeholders(en[key]).join() !== placeholders(zhCN[key]).join());
    expect(different).toEqual([]);
  });

  it('have no brace that is not a placeholder, and none is empty', () => {
    const all = [...Object.entries<string>(en), ...Object.entries<string>(zhCN)];
    const wrong = all.filter(([, text]) => {
      const rest = text.replace(/\{\w+(\|[^|{}]*\|[^|{}]*)?\}/g, '');
      return text.trim() === '' || /[{}]/.test(rest);
    });
    expect(wrong).toEqual([]);
  });

  it('carry the prefix of one area, and no two areas have the same key', () => {
    const files = readdirSync(join(I18N, 'en')).filter((file) => file !== 'index.ts');
    const count = files.reduce((sum, file) => {
      const text = readFileSync(join(I18N, 'en', file), 'utf8');
      return sum + [...text.matchAll(/^ {2}(?:'[^']+'|\w+):/gm)].length;
    }, 0);
    expect(count).toBe(keys.length);
  });

  it('of the command line are shown by it alone: pages are built without them', () => {
    const others = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/^(cli|i18n)[\\/]/.test(path))
      .filter((path) => /['"`]cli\./.test(readFileSync(join(SRC, path), 'utf8')));
    expect(others).toEqual([]);
    const strangers = keys.filter((key) => key in cli && !key.startsWith('cli.'));
    expect(strangers).toEqual([]);
  });

  it.each([
    ['en', { count: 1, visits: ['V1', 'V2'] }, 'V1, V2'],
    ['zh-CN', { count: 1, visits: ['V1', 'V2'] }, 'V1、V2'],
  ] as const)('join lists as one does in %s', (language, data, joined) => {
    expect(translate(language, 'cli.near-visit', { visit: 'V', ...data })).toContain(joined);
  });

  it('choose the word by the number', () => {
    expect(translate('en', 'cli.wrote', { file: 'a.xlsx', changes: 1 })).toBe('Wrote a.xlsx: 1 cell changed.');
    expect(translate('en', 'cli.wrote', { file: 'a.xlsx', changes: 2 })).toBe('Wrote a.xlsx: 2 cells changed.');
  });

  it('set the thousands of what is counted apart, and of nothing else', () => {
    expect(translate('en', 'cli.wrote', { file: '2026.xlsx', changes: 1234567 })).toContain('2026.xlsx: 1,234,567 ');
    expect(translate('zh-CN', 'app.preview.apply', { count: 20000 })).toContain('20,000');
    expect(translate('en', 'cli.wrote', { file: 'a.xlsx', changes: 999 })).toContain(' 999 ');
    const hidden = translate('en', 'finding.data-hidden', { count: 2000, row: 20000 });
    expect(hidden).toMatch(/^2,000 .* row 20000\)/);
  });

  it('leave data with braces as it is', () => {
    expect(translate('en', 'cli.file-missing', { file: '{file}{count|a|b}' })).toContain('{file}{count|a|b}');
  });
});
