export const findings = {
  // What is wrong with a formula; {position} counts characters from 1.
  'finding.formula-empty': 'The formula is empty. Write one such as min(calls * 2, 10).',
  'finding.formula-too-long':
    'The formula has {length} characters, {limit} is the most. Work a part of it out in an evidence column.',
  'finding.formula-too-large':
    'The formula has more than {limit} parts. Work a part of it out in an evidence column or another criterion.',
  'finding.formula-too-deep':
    'At character {position} the formula is nested more than {limit} levels deep. Simplify it.',
  'finding.formula-character': 'A formula cannot contain “{character}” (character {position}).',
  'finding.formula-text': 'A formula works with numbers only; take the text in quotes out (character {position}).',
  'finding.formula-percent': 'Instead of a percentage write the number: 0.15 for 15% (character {position}).',
  'finding.formula-assignment': 'At character {position} there is a single “=”. To compare, write “==”.',
  'finding.formula-bracket': 'The bracket “{bracket}” at character {position} has no partner.',
  'finding.formula-syntax':
    'The formula makes no sense at “{part}” (character {position}). Something before it may be missing.',
  'finding.formula-incomplete':
    'The formula stops too early, after character {position}. Something is missing at its end.',
  'finding.formula-implicit': 'At character {position} an operator is missing. To multiply, write “*”: 2 * calls.',
  'finding.formula-unsupported': 'At character {position} there is a range such as 1:9, which a formula cannot use.',
  'finding.formula-variable-unknown':
    '“{name}” (character {position}) is neither the id of a criterion nor of an evidence column.',
  'finding.formula-variable-misspelt':
    '“{name}” (character {position}) is neither the id of a criterion nor of an evidence column. Did you mean {nearest}?',
  'finding.formula-function-unknown': '“{name}” (character {position}) is not a function. There are {functions}.',
  'finding.formula-arguments-few':
    '{name} (character {position}) needs at least {least} {least|value|values} in its brackets; it has {count}.',
  'finding.formula-arguments-many':
    '{name} (character {position}) takes at most {most} {most|value|values} in its brackets; it has {count}.',
  'finding.formula-number-expected':
    'At character {position} a number is needed, but there is a condition. if(condition, 1, 0) makes a number of it.',
  'finding.formula-condition-expected':
    'At character {position} a condition is needed, but there is a number. Compare it: calls >= 3. After “not” use brackets.',
  'finding.formula-places': 'At character {position} the decimals of round must be a whole number from 0 to {limit}.',
  'finding.formula-result':
    'The formula says yes or no, but a mark is a number. Write for example if(calls >= 3, 10, 5).',

  // What is wrong with a cell of a pasted table; {text} is the cell.
  'finding.figure-unreadable': '“{text}” looks like a number but cannot be read as one. Write it like 1234.50.',
  'finding.amount-unreadable': 'An amount belongs here, but the cell holds “{text}”.',
  'finding.decimal-open':
    '“{text}” can be read in two ways: as thousands or as decimals. Say which sign is the decimal one in this column.',
  'finding.decimal-mixed': '“{text}” has another decimal sign than most cells of this column.',
  'finding.currency-conflict': '“{text}” names two currencies that contradict each other.',
  'finding.unit-in-cell':
    '“{text}” states its own unit, and its column has one too. Write a bare number in the column’s unit.',
  'finding.minus-assumed': '“{text}” is read as a negative amount.',
  'finding.blank-assumed': '“{text}” is read without the blank behind the decimal point.',
  'finding.tax-noted': '“{text}” is read without its remark on tax.',
  'finding.cell-error': 'The cell holds the error {text} of a formula that failed.',
  'finding.date-unreadable': 'A date belongs here, but the cell holds “{text}”. Write it like 2020-05-12.',
  'finding.date-impossible': 'There is no such day: “{text}”. Days are read from 1900 on.',
  'finding.date-order-open':
    '“{text}” can be {dates}: no cell of the column shows whether the day or the month comes first.',
  'finding.dates-order-open':
    'Nothing shows whether the day or the month comes first in the column “{name}” ({samples}; {count} {count|row|rows}), so its dates are not used. Choose the order where the report is pasted, or give it as dateOrder in a recipe.',
  'finding.date-order-mixed': 'In “{text}” day and month stand in another order than in most cells of this column.',
  'finding.date-roc-open':
    '“{text}” may count years from 1912 (民國): then it is {year}. Nothing else in the column says so.',
  'finding.date-without-year': '“{text}” has no year, and the sheet’s period does not give it one.',
  'finding.date-year-assumed': '“{text}” does not say its year in full: read as {year}.',
  'finding.date-without-day': '“{text}” names no day.',
  'finding.date-pair': '“{text}” may be a day without its year, a fraction or a range. Write it out.',
  'finding.date-lunar': '“{text}” is a date of the lunar calendar, which is not converted.',
  'finding.date-zone': '“{text}” states a time zone; the day is taken as it is written: {date}.',
  'finding.date-from-serial': '“{text}” is a spreadsheet’s number for {date}.',

  // How a pasted table was understood.
  'finding.no-header':
    'No header row was found: nothing says what the {rows} rows hold. Point to the header row, or add one.',
  'finding.column-unsure':
    'It is not sure what the column “{name}” holds ({samples}). Say what it is, or leave it out.',
  'finding.column-no-dates':
    'By its name the column “{name}” holds dates ({field}), but its cells are words ({samples}): none of them is used.',
  'finding.column-by-values':
    'The column {name} has no name over it; it is read as the customers, because it holds the names of the rows.',
  'finding.column-by-context':
    'The column “{name}” has a name that fits several things; beside the other columns it is read as “{field}”.',
  'finding.columns-unknown':
    'These columns hold amounts or dates but their names are not known, so they are not used: {names}.',
  'finding.column-derived': 'The column “{name}” adds up {parts}, so it is not added again.',
  'finding.bucket-unsure': 'These buckets do not say which days they hold: {names}. Say from which day to which.',
  'finding.buckets-overlap': 'These buckets share days: {names}. Money may stand in both.',
  'finding.buckets-months':
    'Months and years in bucket names are counted as days, a month as 30 and a year as 365: {names}.',
  'finding.buckets-shared-day':
    'The last day of one bucket is the first of the next, so it is counted in the earlier one: {names}.',
  'finding.buckets-by-neighbours': 'The days of these buckets are taken from the columns beside them: {names}.',
  'finding.columns-are-months': '{count} columns are months ({first} to {last}): amounts of these months, not buckets.',
  'finding.total-differs': '“{label}” prints {printed} under “{name}”, but the rows add up to {computed}.',
  'finding.total-refused': 'The row “{label}” is called a total but adds up nothing, so it is counted as data.',
  'finding.totals-without-word':
    '{count} {count|row|rows} without a word for it (the first is row {row}) {count|adds|add} up others and {count|is|are} read as {count|a total|totals}.',
  'finding.data-below-total':
    '{count} {count|row|rows} below the total in row {row} {count|is|are} not part of it; {count|it counts|they count} as data.',
  'finding.data-hidden':
    '{count} hidden or filtered {count|row|rows} (the first is row {row}) {count|holds|hold} data and {count|is|are} counted.',
  'finding.row-unclear': 'It is not clear what this row is: “{text}”. It was set aside.',
  'finding.row-below-notes': 'The row “{text}” stands among the notes below the total. Its figures were set aside.',
  'finding.row-above-header':
    'The row “{text}” stands above the header, but looks like one of the rows below it. It was set aside.',
  'finding.row-opening':
    'The row “{text}” only carries over a balance from before: without a document or a date it cannot be aged. It was set aside.',
  'finding.column-running':
    'The column “{name}” is a balance carried from row to row: each figure is the one before, plus “{more}”, less “{less}”. It is not added up; “{more}” and “{less}” count.',
  'finding.row-excluded': 'The row “{text}” was left out, as decided before.',
  'finding.cells-outside': '{count} {count|cell|cells} beside the table {count|was|were} not read.',
  'finding.table-beside': 'Another table stands beside the first, in {area}; it was read by itself.',
  'finding.table-summary':
    'The table with {columns} ({count} {count|row|rows}) comes to the same total as the one at {other}: it is not added again.',
  'finding.table-sums':
    'The table with {columns} ({count} {count|row|rows}) adds up the one at {other} by “{by}”: each figure of {sums} is the sum there. It is not added again.',
  'finding.table-sums-rounded':
    'The table with {columns} ({count} {count|row|rows}) adds up the one at {other} by “{by}”, as far as its larger unit shows: {sums}. It is not added again.',
  'finding.table-sums-partly':
    'The table with {columns} ({count} {count|row|rows}) adds up the one at {other} by “{by}” in {sums}, so it is not added again; these come to other sums there: {others}.',
  'finding.table-sums-differ':
    'The table with {columns} looks like sums of the one at {other} by “{by}”, but is not: “{name}” has {printed} under “{column}”, there it comes to {computed}; {equal} of {rows} {rows|name|names} {equal|agrees|agree}. So that no money counts twice, its {count} {count|row was|rows were} set aside.',
  'finding.table-nameless':
    'The table with {columns} names neither customers nor documents and comes to the sum of no other table here: its {count} {count|row was|rows were} set aside.',
  'finding.several-tables': 'There are {count} tables on this sheet; each was read by itself.',
  'finding.filled-down':
    'The column “{name}” names something only in the first of several rows; {count} {count|row|rows} below {count|takes|take} the name over.',
  'finding.as-of-unreadable': '“{text}” seems to say the date of the report, but the day cannot be read for sure.',
  'finding.row-derived': 'The row “{label}” is worked out of the totals and not counted.',
  'finding.recipe-column-renamed': 'The column “{before}” is called “{after}” now.',
  'finding.recipe-columns-moved': 'Columns stand in another order than in the last report: {names}.',
  'finding.recipe-unit-changed':
    'The last report counted in units of {before}, this one says {after}. Look at the amounts.',
  'finding.recipe-currency-changed': 'The last report was in {before}, this one says {after}.',
  'finding.recipe-basis-changed': 'The last report aged by the {before} date, this one by the {after} date.',
  'finding.recipe-no-json': 'This is not a recipe: the text cannot be read as JSON. Export it again.',
  'finding.recipe-no-recipe': 'This JSON is not a recipe of a report. Choose another file.',
  'finding.recipe-version': 'This recipe has the version {version}, which is not known here. Use a newer Steelyard.',
  'finding.recipe-member': '“{path}” of the recipe is not what it must be. Nothing of it was taken.',
} as const;
