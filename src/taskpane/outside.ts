import type { MessageData, MessageKey } from '../i18n';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';

/** Instead of the pane: why there is none, and where one can work all the same. */
export function showOutside(root: HTMLElement, language: Language, key: MessageKey, data?: MessageData): void {
  const element = <Name extends keyof HTMLElementTagNameMap>(name: Name, text: string): HTMLElementTagNameMap[Name] =>
    Object.assign(document.createElement(name), { textContent: text });
  const link = Object.assign(element('a', translate(language, 'excel.to-workbench')), { href: './' });
  const way = document.createElement('p');
  way.append(link);
  const main = document.createElement('main');
  Object.assign(main.style, { font: '14px sans-serif', padding: '12px' });
  main.append(
    element('h1', translate(language, 'excel.outside-title')),
    element('p', translate(language, key, data)),
    way,
  );
  document.documentElement.lang = language;
  root.replaceChildren(main);
}
