/** What is wrong or odd in the sheets of clocks. */
export const clockFindings = {
  'finding.clock-cell-missing': '“{header}” is blank, so this row cannot be used.',
  'finding.clock-time-unreadable':
    '“{text}” in “{header}” is not a day or a time such as 2026-03-01 10:05, so it counts as blank.',
  'finding.clock-word-unknown': '“{text}” in “{header}” is none of: {choices}.',
  'finding.clock-number-unreadable': '“{text}” in “{header}” is not a number.',
  'finding.clock-without-id': 'This row has no number of its own, so nothing can be remembered of it.',
  'finding.clock-id-twice': '“{clock}” is the number of another row, too. Only the first one is remembered.',
  'finding.clock-without-owner': 'Nobody is named for “{clock}”: when it is late, nobody is.',
  'finding.clock-owners-several':
    '“{clock}” has several owners ({owners}): who is responsible with others is not responsible.',
  'finding.clock-owner-spellings': '{name} is also written {also}. They are taken for one person.',
  'finding.clock-without-start': '“{clock}” has no time to count from, so it is not judged.',
  'finding.clock-time-impossible': 'A time of “{clock}” is more than a century away, so it does not count.',
  'finding.clock-time-never':
    'A time of “{clock}” was never on any clock: clocks were put forward over it. The moment of the change is taken.',
  'finding.clock-time-twice': 'A time of “{clock}” was on the clocks twice that night. The first one is taken.',
  'finding.clock-stop-in-future': '“{clock}” is said to be done at a time that has not come yet, so it still runs.',
  'finding.clock-stop-before-start': '“{clock}” is said to be done before it began.',
  'finding.clock-stop-in-doubt':
    '“{clock}” was done on the day on which the limit ended, without a time. It counts as in time.',
  'finding.clock-answer-in-future': 'An answer about “{clock}” has a time that has not come yet, so it is no answer.',
  'finding.clock-answer-before-start': 'An answer about “{clock}” was given before it began, so it is no answer.',
  'finding.clock-pause-reason': '“{reason}” is no reason for which “{clock}” may pause, so its time goes on.',
  'finding.clock-pause-backwards': 'The pause of “{clock}” ends before it begins ({reason}), so it does not count.',
  'finding.clock-region-unknown': 'The calendar has no region “{region}”: what belongs to it goes by the first one.',
  'finding.clock-never-due': 'The limit of “{clock}” is never reached by its calendar.',
  'finding.clock-rounds-too-many':
    '“{clock}” would have been checked more than {most} times: its start cannot be right.',
  'finding.task-end-before-start': 'Task “{task}” is planned to end before it starts.',
  'finding.task-status-unknown': '“{text}” is no status of a task, so it counts as not begun.',
  'finding.try-outcome-unknown':
    '“{text}” is no outcome of a call that the sheet “Outcomes 联系结果” knows. It counts as not reached.',
  'finding.try-without-contact': 'There is no contact “{contact}”, so this try belongs to nothing.',
  'finding.template-field-unknown': 'There is no field {field} to be filled in; it would be sent as it stands.',
  'finding.clock-rule-twice': 'There is a rule “{rule}” further up. This row does not count.',
  'finding.clock-register-unknown': '“{text}” is no register that has clocks: {choices}.',
  'finding.clock-field-unknown': '“{name}” has no column “{text}”, so the rule judges nothing.',
  'finding.clock-limit': 'The rule “{rule}” has a limit that cannot be ({count}). It judges nothing.',
  'finding.clock-reminder-outside': 'The rule “{rule}” reminds at {reminders} percent, which never comes.',
  'finding.clock-start-unset': 'What the rule “{rule}” counts from has not been chosen, so nothing is judged by it.',
  'finding.clock-starts-where-it-stops': 'The rule “{rule}” starts and stops in the same column, so it judges nothing.',
  'finding.chain-loops': 'The role “{role}” stands in the chain twice, so nothing goes up by it.',
  'finding.chain-without-role': 'Level {level} of the chain has no role, so nothing goes up by it.',
  'finding.chain-answer-time': 'The time to answer of “{role}” cannot be ({count}), so nothing goes up by the chain.',
  'finding.chain-without-answer-time': '“{role}” has no time to answer, so nothing goes further up than that.',
  'finding.chain-authority-unreadable': 'What “{role}” may decide up to is not an amount.',
  'finding.chain-authority-falls': '“{role}” may decide less than the level below.',
  'finding.chain-nobody':
    'Nobody has the role “{role}”, so level {level} is asked of nobody. Its time runs all the same.',
  'finding.chain-several': 'Several people have the role “{role}” ({people}), so it is asked of nobody.',
  'finding.chain-asks-owner': '{person} (“{role}”) would be asked about what they did not do themselves.',
  'finding.chain-asks-again': '{person} (“{role}”) would be asked a second time; level {before} was the same person.',
  'finding.chain-exhausted':
    '“{clock}” has gone up to level {level}, the last one, and its time to answer is over, too.',
  'finding.answer-beyond-authority': '“{used}” is more than this level may decide ({own}). Who may: {who}.',
  'finding.escalation-without-time':
    'There is a decision about “{row}” without the time of the answer. It answers nothing yet.',
  'finding.escalation-columns': 'This sheet lacks columns: {columns}. Nothing is escalated before they are back.',
  'finding.clock-history-unreadable': 'This row of the history cannot be read (“{text}”).',
  'finding.clock-history-columns': 'This sheet lacks columns: {columns}. Nothing is recorded before they are back.',
  'finding.clock-changed-after-stop':
    '“{clock}” was changed after it had been over. What was judged then stays; what holds now is added.',
  'finding.clock-now-before-history': '“{clock}” was judged at a later time before. Nothing is added.',
  'finding.calendar-no-region': 'The calendar has no region, so nothing is judged.',
  'finding.calendar-region-twice': 'The region “{region}” stands in the calendar twice.',
  'finding.calendar-region-unknown': 'The calendar has no region “{region}”, so this row counts for nobody.',
  'finding.calendar-zone-unknown': '“{zone}”, the time zone of “{region}”, is not known.',
  'finding.calendar-no-hours': 'Nobody works in “{region}” on any day, so working time never passes there.',
  'finding.calendar-hours-impossible': 'Working hours “{hours}” cannot be.',
  'finding.calendar-hours-overlap': 'Working hours “{hours}” overlap with {other}. They are taken together.',
  'finding.calendar-hour-unreadable': '“{text}” is not a time of day such as 09:00, so this row does not count.',
  'finding.calendar-day-unreadable':
    '“{text}” is not what this kind of row needs: a day such as 2026-10-01, a weekday, or a year.',
  'finding.calendar-day-impossible': 'There is no day {date}.',
  'finding.calendar-day-twice': '{date} stands in the calendar twice with the same meaning.',
  'finding.calendar-day-both': '{date} is a holiday and a make-up workday at once. The lower row counts.',
  'finding.calendar-day-without-source': 'Nobody says where {date} comes from.',
  'finding.calendar-day-outside-years':
    '{date} lies in {year}, of which the calendar does not say that its days are known.',
  'finding.calendar-year-unknown':
    'Working time of {year} is counted for {count} {count|clock|clocks} ({region}), but its holidays are not in the calendar.',
} as const;
