import type { CalendarEntry } from '../../engine/contact/ics';
import { calendarText } from '../../engine/contact/ics';
import type { Language } from '../../i18n/language';
import type { PersonTodos, RemindReport } from './remind';
import type { Todo } from './todos';
import { todoLine, todoTitle } from './remind-text';

/** One person's things to do as a calendar file (`.ics`). What is late stands on today, for the whole day. */
export const personCalendar = (
  { todos }: PersonTodos,
  { now, today }: Pick<RemindReport, 'now' | 'today'>,
  language: Language,
): string =>
  calendarText(
    todos.map((todo) => entryOf(todo, now, today, language)),
    now,
  );

function entryOf(todo: Todo, now: number, today: string, language: Language): CalendarEntry {
  const isAhead = todo.due !== null && todo.due > now;
  return {
    // By what the thing is, whoever does it and whenever it is due.
    key: [todo.rule, todo.id, todo.about, todo.when === 'answer' ? todo.level : 0],
    title: todoTitle(todo, language),
    text: [todoLine(todo, language), todo.message].filter((text) => text !== '').join('\n'),
    ...{ due: isAhead ? todo.due : null, day: today, alarms: todo.reminders },
  };
}
