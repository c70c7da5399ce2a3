import type { MessageData, MessageKey } from '../../i18n';
import { translate } from '../../i18n';
import type { Language } from '../../i18n/language';
import type { PersonTodos } from './remind';
import type { Todo } from './todos';

/** How long something is late, roughly as people say it. */
export function lateText(minutes: number, language: Language): string {
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60)];
  return days > 0
    ? translate(language, 'clock.late-by-days', { days, hours: hours - days * 24 })
    : translate(language, 'clock.late-by-hours', { hours, minutes: minutes - hours * 60 });
}

/** With how often, of a check that was missed again and again. */
export function lateTimesText(minutes: number, times: number, language: Language): string {
  const late = lateText(minutes, language);
  return times > 1 ? `${late} · ${translate(language, 'clock.late-times', { times })}` : late;
}

/** What a thing to do is, in one line without its time. */
export const todoTitle = ({ when, what, about, owner }: Todo, language: Language): string =>
  translate(language, 'clock.remind.title', {
    what: when === 'answer' ? translate(language, 'clock.remind.answer-what', { owner }) : what,
    about,
  });

export function todoLine(todo: Todo, language: Language): string {
  const { when, what, about, id, owner, dueText, minutesLate, percent, level } = todo;
  const say = (key: MessageKey, data?: MessageData): string => translate(language, key, data);
  const late = lateText(minutesLate, language);
  return say(dueText === '' ? 'clock.remind.item-open' : 'clock.remind.item', {
    when: say(`clock.remind.${when}`, { late, percent, level }),
    what: when === 'answer' ? say('clock.remind.answer-what', { owner }) : what,
    ...{ about, id, due: dueText },
  });
}

/** The text for one person, to be sent by hand: what comes first is the most urgent. */
export function personText({ person, todos }: PersonTodos, language: Language): string {
  const name = person === '' ? translate(language, 'clock.remind.nobody') : person;
  const lines = todos.flatMap((todo) => [
    `- ${todoLine(todo, language)}`,
    ...(todo.message === '' ? [] : [`  ${translate(language, 'clock.remind.message', { text: todo.message })}`]),
  ]);
  const head = translate(language, 'clock.remind.person', { person: name, count: todos.length });
  return [head, ...lines].map((line) => `${line}\n`).join('');
}
