/** The points book, promotion and statements: reasons, findings, what is refused, the place in the pane, the statement. */
export const points = {
  'points.why.visit-given': 'Score {score}, {band}: {worth}',
  'points.why.visit-regraded': 'Regraded, score {score}, {band}: {worth}; the difference{reason}',
  'points.why.visit-moved': 'The visit counts here from now on: score {score}, {band}: {worth}{reason}',
  'points.why.visit-moved-away': 'The visit does not count here any more{reason}',
  'points.why.visit-renewed': 'By the points rules of today: score {score}, {band}: {worth}; the difference',
  'points.why.capped': 'Visits of {month} above the cap of {cap} a month',
  'points.why.cap-given-back': 'Visits of {month}: less is above the cap, given back',
  'points.why.deducted': 'Points off for customer satisfaction',
  'points.why.deduction-changed': 'Deduction changed by {points}{complaint}',
  'points.why.deduction-moved-away': 'The deduction does not count here any more',
  'points.why.deduction-removed': 'The deduction was taken out of its sheet and is given back',

  'finding.points-cell-changed': 'Row {row}, “{column}”: the cell was changed after entry {entry} was made.',
  'finding.points-cell-changed-from':
    'Row {row}, “{column}”: the cell was changed after entry {entry} was made. It was “{was}”.',
  'finding.points-row-inserted': 'Row {row} was put into the book by hand: the chain of entries does not know it.',
  'finding.points-rows-removed': 'Before row {row} entries are gone: number {from} to {to}.',
  'finding.points-row-moved': 'Row {row} is out of place: entry {entry} belongs behind entry {after}.',
  'finding.points-row-rewritten':
    'Row {row}: entry {entry} was rewritten together with its hash. The next entry still has the hash of what stood here.',
  'finding.points-balance-wrong': 'Row {row}: the balance of entry {entry} should be {sum}.',
  'finding.points-header-repeated': 'A second row of headers stands in the book. Delete it.',
  'finding.points-formula': 'A formula stands where the book needs a value, and may say something else tomorrow.',
  'finding.points-entry-unreadable': 'The book has entries that are none: a number, a date or a kind cannot be read.',
  'finding.points-damaged':
    'The points book is not as it was written ({count} {count|place|places}), so nothing is entered. Undo what was changed or take an earlier copy; or rename the sheet, and a new book is begun.',
  'finding.points-head-cut':
    'The book had {count} entries when the head {head} was printed, and has {entries} now: its end was cut off.',
  'finding.points-head-differs':
    'No entry stands where the head {head} was: the book was cut or written anew since. It has {entries} {entries|entry|entries}.',
  'finding.points-unproven':
    'The chain of {count} {count|entry|entries} holds. That does not prove that the last ones were not cut off, or the whole book written anew: compare it with a head from an earlier statement. Now it is {head}.',
  'finding.points-result-without-engineer':
    'The result of visit “{visit}” names no engineer, so nobody gets its points.',
  'finding.points-result-own':
    'The result of visit “{visit}” was given by {engineer}, who made the visit. Nobody enters points for themselves: somebody else must give it.',
  'finding.points-result-gone':
    '{count} {count|visit|visits} of the book {count|has|have} no result in the Results sheet any more ({visits}). What is entered stands.',
  'finding.points-standing':
    '{count} {count|visit|visits} would have other points by the rules or results of today ({visits}). What is entered stands; renewing enters the differences.',
  'finding.points-spelling': '{names} counts as {name}: only blanks, width or case differ.',
  'finding.deduction-engineer': 'This deduction names no engineer.',
  'finding.deduction-date': '“{text}” is not a date such as 2019-02-28, so the deduction is not entered.',
  'finding.deduction-points': '“{text}” is not a number of points to take off. Write it without a sign, such as 0.5.',
  'finding.deduction-repeated':
    'The id “{id}” stands in row {otherRow} too, so neither row is entered. Clear one of the two: it gets a new id.',
  'finding.deduction-engineer-unknown':
    'Nobody is called “{engineer}”, so the deduction is not entered. Meant may be: {names}. A new engineer comes into the sheet “Levels 职级记录” first.',
  'finding.deduction-own': 'This deduction was entered by {engineer}, whom it is about. Somebody else must enter it.',
  'finding.deductions-gone':
    'The book has deductions, but their sheet is gone or cannot be read. Nothing is given back; put the sheet “Deductions 满意度扣分” back.',
  'finding.points-rule-rubric': 'There is no rubric “{rubric}”, so this rule is not used. There are: {rubrics}.',
  'finding.points-cap-rubric': 'The cap per month holds for all visits together. Take “{rubric}” out of this row.',
  'finding.points-rule-fixed': 'This rule is fixed and cannot be “{text}”.',
  'finding.promotion-points': '“{text}” is not a number of points, so the level “{level}” is left out.',
  'finding.promotion-repeated': 'The level “{level}” stands in the plan twice. The first one counts.',
  'finding.promotion-order':
    'The level “{level}” needs no more points than the one above it in the plan, so it is left out. Levels rise from row to row.',
  'finding.promotion-raise': 'The raise of the level “{level}” is not a range such as 10 to 15.',
  'finding.promotion-cool-down': '“{text}” is not a time such as “4 months” or “90 days”.',
  'finding.level-unknown': 'The plan has no level “{level}”, so this row is not used. It has: {levels}.',
  'finding.level-date': '“{text}” is not a date such as 2019-02-28, so nobody knows since when the level is held.',

  'refused.points-own': 'Nobody enters points for themselves: {ids} must be entered by somebody else.',
  'refused.points-engineer-unknown': 'There is no such engineer. Meant may be: {ids}.',
  'refused.points-no-number': 'The points are not a number other than 0, such as 1.5 or -0.5.',
  'refused.points-why-missing': 'An entry needs a reason.',
  'refused.points-by-missing': 'An entry needs the name of whoever makes it.',

  'points.title': 'Points',
  'points.none':
    'There is no points book yet. It enters what every given result earns and what customer satisfaction deducts, line by line; nothing in it is ever altered.',
  'points.keep': 'Keep a points book',
  'points.update': 'Enter {count} new {count|entry|entries}',
  'points.current': 'The book is up to date: {count} {count|entry|entries}.',
  'points.whole': 'Every entry is as it was written. The head now, to compare with later: {head}',
  'points.damaged': 'The book is not as it was written',
  'points.renew': 'Count by today’s rules',
  'points.enter': 'Enter by hand',
  'points.add.title': 'An entry by hand',
  'points.add.hint':
    'For what is granted or imposed beside visits and deductions. It stands; a mistake is taken back by a further entry.',
  'points.add.points': 'Points',
  'points.add.why': 'Why',
  'points.add.by': 'Entered by',
  'points.add.preview': 'Preview',
  'points.job': 'Points book',
  'points.job.add': 'Entry in the points book',
  'points.balances': 'Balances',
  'points.balance': 'Balance',
  'points.missing': 'To the next',
  'points.noResults': 'The workbook has no Results sheet yet. Insert the sheets on the overview first.',
  'points.noIdentities':
    'A workbook does not know who is at the keyboard, and hiding a sheet is not privacy: whoever has the file can read every line. Give engineers their statements, not the book.',
  'points.print': 'Save as a page to print',
  'points.file': 'statement',

  'statement.title': 'Points statement: {engineer}',
  'statement.asOf': 'As of {asOf}',
  'statement.stand': 'Where you stand',
  'statement.balance': 'Balance',
  'statement.balance-of': '{points} ({parts})',
  'statement.process': 'Process',
  'statement.satisfaction': 'Satisfaction',
  'statement.other': 'Other',
  'statement.level': 'Level',
  'statement.since': '{level}, since {since}',
  'statement.level-assumed': '{level} (nobody recorded a level, so the first of the plan)',
  'statement.no-plan': 'There is no promotion plan yet.',
  'statement.next': 'Next level',
  'statement.highest': 'The highest level of the plan is reached.',
  'statement.needs': '{level}: {points} points',
  'statement.missing': '{distance} {distance|point is|points are} missing',
  'statement.reached': 'the points are there',
  'statement.raise': 'Raise',
  'statement.raise-range': '{from} % to {to} %',
  'statement.not-before': 'Not before',
  'statement.necessary':
    'The points are a necessary condition of a promotion, not a sufficient one: reaching them does not promote by itself.',
  'statement.pace': 'Pace',
  'statement.points': 'Points',
  'statement.average': 'On average {average} a month in the last {count} complete {count|month|months}',
  'statement.spread': 'Half of these months lay between {slow} and {fast} (middle: {middle}).',
  'statement.few-months':
    'There {count|is|are} {count} complete {count|month|months}: too few for a forecast. From three on there is one.',
  'statement.forecast': 'At this pace the points of “{level}” are there between {from} and {to}.',
  'statement.forecast-open':
    'At this pace the points of “{level}” are there on {from} at the earliest; in the slower months too few come in to say a latest day.',
  'statement.forecast-none': 'At this pace the points of “{level}” are not reached.',
  'statement.method':
    'The range: the missing points divided by the upper and by the lower quartile of the complete months, at most the last twelve; not before the cool-down ends. What happened counts on its day, not on the day of entry.',
  'statement.nearest': 'The nearest gain',
  'statement.gain': 'Visit {visit}: {carrier} would have earned {points} points instead of {now} ({band}).',
  'statement.carrier': '{more} more in “{criterion}” ({to} instead of {from})',
  'statement.carrier-less': '{more} less in “{criterion}” ({to} instead of {from})',
  'statement.distance':
    'Visit {visit}: {distance} more in the score would have earned {points} points instead of {now} ({band}).',
  'statement.lines': 'Line by line',
  'statement.no-lines': 'The book has no entry for you yet.',
  'statement.no': 'No.',
  'statement.date': 'Date',
  'statement.what': 'What',
  'statement.source': 'Source',
  'statement.why': 'Why',
  'statement.result': 'Score {score} · {band} · {points} {points|point|points}',
  'statement.version': 'rubric version {fingerprint}',
  'statement.not-applicable': 'N/A',
  'statement.head': 'Head of the book: {head}',
  'statement.head-hint':
    'Keep this line. “steelyard points FILE --verify --head” and the line show whether anything up to here was changed or cut off since.',
} as const;
