import { describe, expect, test } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import type { ComponentType } from 'react';
import { later } from '../../src/app/later';
import { Heading } from '../../src/app/parts/heading';
import { LanguageProvider } from '../../src/app/text';
import type { Language } from '../../src/i18n/language';
import { accessibilityProblems, button, expectFocus } from '../support/pane';

interface Props {
  readonly name: string;
}

const Screen = ({ name }: Props) => <Heading>{name}</Heading>;

/** Fetches are answered one by one, as the test says. */
function show(language: Language = 'en') {
  const asked: { arrive: (part: ComponentType<Props>) => void; fail: (why: Error) => void }[] = [];
  const Part = later<Props>(() => new Promise((arrive, fail) => asked.push({ arrive, fail })));
  const page = (name: string) => (
    <LanguageProvider value={language}>
      <main>
        <Part name={name} />
      </main>
    </LanguageProvider>
  );
  const { rerender, unmount } = render(page('Visit'));
  const waiting = () => document.querySelector<HTMLElement>('[data-screen-heading]')!;
  const answer = async (how: 'arrive' | 'fail'): Promise<void> =>
    act(async () => {
      const last = asked.at(-1)!;
      if (how === 'arrive') last.arrive(Screen);
      else last.fail(new Error('ChunkLoadError'));
    });
  return { asked, page, rerender, unmount, waiting, answer };
}

describe('a part that is fetched when it is shown', () => {
  test('says that it is on its way, then stands there; the focus goes on to its heading', async () => {
    const { waiting, answer, rerender, page } = show();
    expect(document.body.textContent).toBe('Loading …');
    expect(await accessibilityProblems()).toEqual([]);
    act(() => waiting().focus());
    await answer('arrive');
    expectFocus(screen.getByRole('heading', { name: 'Visit' }));
    rerender(page('Another'));
    expect(screen.getByRole('heading').textContent).toBe('Another');
  });

  test('leaves the focus where somebody took it meanwhile', async () => {
    const { answer } = show();
    const elsewhere = document.body.appendChild(document.createElement('button'));
    elsewhere.focus();
    await answer('arrive');
    expectFocus(elsewhere);
    elsewhere.remove();
  });

  test('fetched once, it is there at once', async () => {
    const { answer, unmount, page, asked } = show();
    await answer('arrive');
    unmount();
    render(page('Again'));
    expect(screen.getByRole('heading').textContent).toBe('Again');
    expect(asked.length).toBe(1);
  });

  test.each<[Language, RegExp, string]>([
    ['en', /could not be loaded.*Check the network/, 'Try again'],
    ['zh-CN', /没有加载成功.*请检查网络/, '再试一次'],
  ])('that does not arrive says so in %s, and is fetched again when asked', async (language, text, again) => {
    const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
    const { asked, answer } = show(language);
    await answer('fail');
    expect(screen.getByRole('alert').textContent).toMatch(text);
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(button(again));
    await answer('fail');
    await user.click(button(again));
    expect(asked.length).toBe(3);
    await answer('arrive');
    expectFocus(screen.getByRole('heading', { name: 'Visit' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('that arrives after one has left changes nothing', async () => {
    const { answer, unmount } = show();
    unmount();
    await answer('arrive');
    expect(document.body.textContent).toBe('');
  });
});
