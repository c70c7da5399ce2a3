import { describe, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isMessageKey } from '../../src/i18n';
import { app as english } from '../../src/i18n/en/app';
import type { Language } from '../../src/i18n/language';
import { openCard, openPane, seen } from '../support/pane';

const SRC = resolve(__dirname, '../../src/app');
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(join(SRC, path), 'utf8'));

describe('texts of the pane', () => {
  const literal = new Set(sources.flatMap((text) => [...text.matchAll(/'(app\.[\w.-]+)'/g)].map((match) => match[1]!)));
  /** `app.state.${state}`: what stands before the gap. */
  const built = sources.flatMap((text) => [...text.matchAll(/`(app\.[\w.-]*)\$\{/g)].map((match) => match[1]!));

  test('are all used somewhere', () => {
    const unused = Object.keys(english).filter(
      (key) => !literal.has(key) && !built.some((start) => start !== 'app.' && key.startsWith(start)),
    );
    // The facts of a visit are named by their field: `app.${fact}`.
    expect(unused).toEqual(['app.group']);
  });

  test('are all there', () => {
    expect([...literal].filter((key) => !isMessageKey(key))).toEqual([]);
  });
});

const WORDS = {
  en: { give: 'Give the result', edit: 'Edit marks', undo: 'Undo' },
  'zh-CN': { give: '评定', edit: '修改打分', undo: '撤销' },
};

describe.each<Language>(['zh-CN', 'en'])('in %s', (language) => {
  const buttons = (): HTMLElement[] => screen.queryAllByRole('button');
  const press = (pane: Awaited<ReturnType<typeof openPane>>, text: string): Promise<void> =>
    pane.user.click(buttons().find((each) => each.textContent === text)!);
  const words = WORDS[language];

  /** Every screen, one after the other, as text. */
  async function allScreens(): Promise<string[]> {
    const texts: string[] = [];
    const pane = await openPane(undefined, { language });
    for (const each of screen.getAllByRole('tab')) {
      await pane.user.click(each);
      texts.push(seen());
    }
    for (const id of ['V1', 'V2', 'V3', 'V4']) {
      await openCard(pane, id);
      texts.push(seen());
    }
    await openCard(pane, 'V2');
    await press(pane, words.give);
    texts.push(seen());
    await pane.user.type(screen.getByRole('textbox'), 'Zoe{Enter}');
    texts.push(seen());
    await pane.user.click(buttons()[0]!);
    await waitFor(() => expect(buttons().some((each) => each.textContent === words.undo)).toBe(true));
    texts.push(seen());
    await openCard(pane, 'V3');
    await press(pane, words.edit);
    texts.push(seen());
    return texts;
  }

  test('every screen speaks in whole words', async () => {
    const texts = await allScreens();
    expect(texts).toHaveLength(16);
    expect(texts.filter((text) => /\bapp\.|finding\.|\{\w+[|}]|undefined|\[object/.test(text))).toEqual([]);
    if (language === 'zh-CN') {
      // English is left only in what the fixture's cells hold, in formulas and in the codes that are written.
      const own = /\b(Open|Given|Score|Points|Visits? by|Save|Undo|Cancel|Back|Preview|weight|missing|Marks?)\b(?!!)/;
      expect(texts.map((text) => own.exec(text)?.[0]).filter(Boolean)).toEqual([]);
    }
  });
});

test('the language switch offers the other language by its own name', async () => {
  const chosen: Language[] = [];
  const { user } = await openPane(undefined, { onLanguage: (language) => chosen.push(language) });
  await user.click(screen.getByRole('button', { name: '中文' }));
  expect(chosen).toEqual(['zh-CN']);
});
