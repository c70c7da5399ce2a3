/** What reminders and the meeting say. */
export const clocks = {
  'clock.late-by-days': '{days} d {hours} h',
  'clock.late-by-hours': '{hours} h {minutes} min',
  'clock.remind.person': '{person}: {count} {count|thing|things} to do',
  'clock.remind.nobody': 'Nobody named',
  'clock.remind.late': 'late by {late}',
  'clock.remind.today': 'today',
  'clock.remind.tomorrow': 'tomorrow',
  'clock.remind.reminder': 'reminder, {percent} % of the time',
  'clock.remind.answer': 'asked, level {level}',
  'clock.remind.item': '[{when}] {what}: {about} ({id}), by {due}',
  'clock.remind.item-open': '[{when}] {what}: {about} ({id})',
  'clock.remind.title': '{what}: {about}',
  'clock.remind.answer-what': 'answer an escalation of {owner}',
  'clock.remind.message': 'To say: {text}',
} as const;
