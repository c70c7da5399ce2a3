/** The payment board: what its sheets say beside their rows, and findings about its rows. */
export const board = {
  'board.title': 'As of {asOf} · days count from: {start} · overdue after {limit} {limit|day|days}',
  'board.title-open':
    'As of {asOf} · choose in the sheet “Board settings 看板设置” which date the days count from (overdue after {limit} {limit|day|days}); until then nothing is judged overdue',
  'board.would-be': 'Counted from “{start}”: {rows} overdue{open} · without this date: {lacking}{lackingOpen}',
  'board.money': ' ({money})',
  'board.late-title':
    'Overdue as of {asOf} · more than {limit} {limit|day|days} since: {start} · {count} {count|row|rows}{open}',
  'board.late-open': 'No list yet: choose in the sheet “Board settings 看板设置” which date the days count from.',
  'board.late-none': 'Nothing is overdue.',

  'finding.board-as-of-report':
    'The days are counted to {asOf}, the day of the report. What was paid since is not known.',
  'finding.board-list-older':
    'The list is of {own}, the days are counted to {asOf}: what was paid in between is not known.',
  'finding.board-left-out':
    '{count} {count|row|rows} of this sheet {count|is|are} left out: it holds sums, with no dates or status to judge by.',
  'finding.board-sheet-unreadable':
    'The sheet “{sheet}” has no column “Item 编号”, so the board is not written. Put it back, or rename the sheet.',
  'finding.board-start-unknown': '“{text}” is not a date that days can count from. Choose one of: {choices}.',
  'finding.board-limit-invalid': '“{text}” is not a number of days. {limit} is used.',
  'finding.start-missing':
    '{count} unpaid {count|row has|rows have} no date to count from: until {count|it has|they have} one, {count|it|they} cannot become overdue.',
  'finding.open-unknown': 'Of {count} unpaid {count|row|rows} the list does not say how much is open.',
  'finding.open-differs': 'The list says {open} is open, but of {amount} {paid} is paid. What the list says is shown.',
  'finding.not-invoiced':
    'Of {count} {count|contract|contracts} a part is not invoiced yet: only what is invoiced counts as open, as the list has it.',
  'finding.paid-more': '{more} more is paid than is due.',
  'finding.paid-date-without-amount': 'There is a date of payment but no amount, so the row counts as unpaid.',
  'finding.part-paid-without-amount':
    'Paid in part, but the list does not say how much: the whole amount is shown as open.',
  'finding.paid-by-date':
    '{count} {count|row counts|rows count} as paid in full because of {count|its date|their dates} of payment: the list has no amounts of payments.',
  'finding.paid-by-word':
    '{count} {count|row counts|rows count} as paid in full because of {count|its|their} status: the list says nothing else about payment.',
  'finding.date-in-future': '“{column}” is {date}, after {asOf}: it is taken as not having happened yet.',
  'finding.dates-out-of-order': '“{then}” ({thenDate}) is before “{first}” ({firstDate}).',
  'finding.status-differs': 'The status “{text}” contradicts the dates or amounts of the row, which count.',
  'finding.status-unknown':
    'Nobody has said what the status “{text}” means ({count} {count|row|rows}). Choose a meaning in the sheet “Words 用词”.',
  'finding.status-meaning-unknown': '“{text}” is not a meaning of the list, so “{word}” is not settled.',
  'finding.contract-amount-repeated':
    'The contract {contract} stands in {count} rows, each with the amount {amount}: every row counts.',
  'finding.contract-in-sheets': 'The contract {contract} stands in several sheets ({sheets}): every row counts.',
} as const;
