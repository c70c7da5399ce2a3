/** Aging: what its sheets say beside their rows, and findings about reports, their records and how they were aged. */
export const aging = {
  'aging.as-of': 'As of {asOf}',
  'aging.nameless': '(none)',
  'aging.chart': 'Outstanding by age {currency}',
  'aging.buckets-unreadable': '“{text}” is not a list of buckets. Write it like 0-30,31-60,61-90,90+.',
  'aging.buckets-gap':
    'the bucket “{text}” should begin with day {day}: buckets begin with day 0 and follow each other without a gap.',
  'aging.buckets-open': 'the bucket “{text}”: only the last one, and it, has no end, like 90+.',
  'aging.todo-header':
    'Give the table a header row in the sheet {sheet}, or say which columns hold what; then run again.',
  'aging.todo-row': 'Look at the row in the sheet {sheet}: complete it, or delete it if it is no item; then run again.',
  'aging.todo-opening':
    'Replace the balance in the sheet {sheet} by the open items that it is made of, or give it a date and a charge; then run again.',
  'aging.todo-table':
    'Compare the table in the sheet {sheet} with the one that it repeats: correct it, or delete it; then run again.',
  'aging.todo-cell': 'Correct the cell in the sheet {sheet}, then run again.',
  'aging.todo-name': 'Fill in customer, contract or document number in the sheet {sheet}, then run again.',
  'aging.todo-currency': 'Correct the currency in the sheet {sheet}, then run again.',
  'aging.todo-superseded':
    'Nothing, if the later report is right. Otherwise take that one out of use in the sheet “Recipes 读取方案”.',

  // Tables as records.
  'finding.unit-of-some':
    'Over {others} stands a unit of {unit}, over {names} none: the latter are read as they stand. If they are in the same unit, say so, or write it into their headers.',
  'finding.cells-alike': '{count} more {count|cell|cells} of the column “{column}” {count|has|have} the same trouble.',
  'finding.currency-unknown': '“{text}” is not a currency. Write its code, such as CNY.',
  'finding.currency-open':
    '“{sign}” is a sign of several currencies ({currencies} …), and nothing says which: {count} {count|row is|rows are} kept apart under “{sign}”. Say which currency it is.',
  'finding.currencies-differ': 'The row names two currencies, {one} and {other}, so its money can be added to nothing.',
  'finding.document-repeated':
    '{number} stands in row {otherRow} and again in row {row}, with something else under {columns}. Both count; if it is one document, delete one of the rows.',
  'finding.record-unnamed':
    'The row has neither customer nor contract nor document number: nobody can say whose money it is.',
  'finding.record-superseded':
    '{number} stands with other amounts in the sheet {otherSheet}, row {otherRow}, which is later and counts.',
  'finding.records-superseded':
    '{count} {count|row says|rows say} something else than the sheet {otherSheet}, which is later and counts. They are in the sheet “Set aside 待处理”.',
  'finding.records-merged':
    '{count} {count|row repeats|rows repeat} another one cell by cell and {count|is|are} counted once.',

  // Reports.
  'finding.report-same': 'This report is in the workbook already, as the sheet {other}. Nothing changes.',
  'finding.report-read-anew':
    'This report is in the workbook already, as the sheet {other}. It is read anew by what was decided now; nothing is added twice.',
  'finding.report-replaces':
    'This report of {asOf} takes the place of the one of {otherAsOf} ({other}), which is out of use from now on.',
  'finding.report-older': 'This report of {asOf} is older than the one of {otherAsOf} ({other}), so it is not in use.',
  'finding.sheet-not-used': 'This sheet does not say what is owed, so it is not used. To use it, name it.',
  'finding.report-missing': 'The sheet {sheet} is gone, but the sheet “Recipes 读取方案” still has it in use.',
  'finding.recipe-broken': 'The recipe of the sheet {sheet} cannot be read, so the report was read without it.',
  'finding.recipe-columns-gone': 'Columns of the last report are missing: {names}.',
  'finding.recipe-columns-new': 'Columns that the last report did not have: {names}. They are read by their names.',

  // How a report was aged.
  'finding.aging-no-amount':
    'No column says what is outstanding, and none what was invoiced and paid. Say which column holds the open amount.',
  'finding.aging-amounts-empty':
    'Not one row states an amount ({names}), so nothing is aged. If it stands in another column, say which.',
  'finding.aging-from-invoiced': 'No column says what is outstanding: it is what was invoiced less what was paid.',
  'finding.aging-outstanding-twice': 'Several columns say what is outstanding. “{used}” counts, not {others}.',
  'finding.aging-outstanding-stale':
    'The outstanding is 0 although there is money beside it, {amount} in all: a total that was never worked out. The parts count.',
  'finding.aging-rest-not-due':
    'Outstanding is {amount} more than all buckets, and no column says what is not yet due: this is taken as not yet due.',
  'finding.aging-rest': 'Outstanding and its parts differ by {amount}. It is shown as not placed.',
  'finding.aging-parts-differ':
    'Outstanding and its parts differ by {amount}. Outstanding counts, and is aged by the dates.',
  'finding.aging-set-off':
    'The report has set {amount} of credits off against what is owed. Both are shown; in which bucket it was, nobody can say.',
  'finding.aging-bucket-unnamed':
    'The column “{name}” does not say which days it is of. Its {amount} is owed and shown as not placed.',
  'finding.aging-bucket-differs':
    'The report has {stated} {currency} in {bucket} days; by the dates it is {computed}, a difference of {difference}.',
  'finding.aging-buckets-kept': 'The report’s own buckets ({buckets}) stand: they cannot be divided into {wanted}.',
  'finding.aging-over60-unknown': 'The report’s own buckets do not tell what is beyond 60 days.',
  'finding.aging-months':
    'Columns of months ({months}) are what is open from each month; it is as old as the month’s last day makes it.',
  'finding.aging-as-of-today': 'The report does not say of which day it is: aged as of {asOf}.',
  'finding.aging-as-of-from-days': 'The report is of {asOf}: its dates and its days agree on it.',
  'finding.aging-as-of-differs':
    'The report is of {own}, and has no dates to age by: its buckets are {days} {days|day|days} apart from {asOf}.',
  'finding.aging-from-invoice-date':
    '{count} {count|row has|rows have} no due date; {count|it is|they are} counted from the invoice date.',
  'finding.aging-no-due-dates': 'The report has no due dates, so days count from the invoice date.',
  'finding.aging-basis-found': 'The report’s own buckets come from its invoice dates, so these count.',
  'finding.aging-invoice-dates-differ':
    'The report has invoice dates only, and its buckets do not come from them: its own buckets stand.',
  'finding.aging-order-open':
    '{count} {count|row is|rows are} not placed because it is open whether the day or the month comes first in the column “{name}”. Choose the order, and {count|it is|they are} aged.',
  'finding.aging-undated':
    '{count} {count|row has|rows have} no date to age by; {count|its|their} money is shown as not placed.',
  'finding.aging-stated-stands':
    '{count} {count|row|rows} with money {count|has|have} no date, so for the whole table, all {rows} rows, the report’s own buckets stand and nothing is aged by the dates.',
  'finding.aging-currencies': 'There is money in several currencies ({currencies}). It is never added together.',
  'finding.aging-customers-twice':
    '{count} {count|customer stands|customers stand} in the sheet {otherSheet} too, such as {customers}. Both count; take one report out of use in “Recipes 读取方案” if it is the same money.',
  'finding.aging-sheet-unreadable':
    'The sheet {sheet} has no column “Item”, so nothing was written into it. Put the header back, or rename the sheet.',
} as const;
