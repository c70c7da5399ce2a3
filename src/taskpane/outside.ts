import { fill } from '../i18n';
import { outside as en } from '../i18n/en/outside';
import type { Language } from '../i18n/language';
import { outside as zhCN } from '../i18n/zh-CN/outside';

/** The other texts may be what has not arrived. */
const TEXTS = { en, 'zh-CN': zhCN };
type Key = keyof typeof en;

const translate = (language: Language, key: Key, data = {}): string => fill(TEXTS[language][key], language, data);

/** Instead of the pane: why there is none, and where one can work all the same. */
export function showOutside(root: HTMLElement, language: Language, key: Key): void {
  const link = Object.assign(element('a', translate(language, 'excel.to-workbench')), { href: './' });
  show(root, language, [translate(language, 'excel.outside-title'), translate(language, key)], link);
}

/** Instead of a pane of which not everything arrived: why, and the way to try again. */
export function showIncomplete(root: HTMLElement, language: Language, why: string, onAgain: () => void): void {
  const again = element('button', translate(language, 'app.tryAgain'));
  again.addEventListener('click', () => {
    again.disabled = true;
    onAgain();
  });
  const texts = [
    translate(language, 'excel.not-loaded-title'),
    translate(language, 'excel.not-loaded', { why }),
  ] as const;
  show(root, language, texts, again);
}

/** Without the libraries of the pane, for they may be what is missing. */
function show(root: HTMLElement, language: Language, [title, text]: readonly [string, string], way: HTMLElement): void {
  const main = document.createElement('main');
  Object.assign(main.style, { font: '14px sans-serif', padding: '12px' });
  const last = document.createElement('p');
  last.append(way);
  main.append(element('h1', title), element('p', text), last);
  document.documentElement.lang = language;
  root.replaceChildren(main);
}

const element = <Name extends keyof HTMLElementTagNameMap>(name: Name, text: string): HTMLElementTagNameMap[Name] =>
  Object.assign(document.createElement(name), { textContent: text });
