/** The unified ledger: what its sheets say beside their rows, and findings about its settings. */
export const reconcile = {
  'reconcile.title':
    'As of {asOf}{cutOff} · {contracts} {contracts|contract|contracts}: {complete} complete, {unsettled} contradicted, {carried} carried over · {differences} {differences|difference|differences}, {setAside} {setAside|row|rows} set aside',
  'reconcile.title-cut-off': ', contracts from {day} on',
  'reconcile.title-complete': 'Complete when: {complete}',
  'reconcile.differences-title':
    '{count} {count|difference|differences} between the ledgers as of {asOf}. Nobody is to blame for one; it only has to be settled.',
  'reconcile.says': '{text} ({places})',
  'reconcile.no-row': 'no row',
  'reconcile.row-aside': 'row set aside',
  'reconcile.cause-tax': 'with and without tax ({detail})',
  'reconcile.cause-unit': 'another unit (× {detail})',
  'reconcile.candidates': 'it may be for: {contracts}',
  'reconcile.money-of': '{side}: {field}',

  'reconcile.todo-missing': 'Ask {sides} whether the contract is theirs, and have it entered there.',
  'reconcile.todo-refused': 'Mend the row of {sides} in the sheet “Set aside 待处理”, then run this again.',
  'reconcile.todo-amount': 'Look into the contract which amount is right; whoever has the other one corrects it.',
  'reconcile.todo-currency': 'Agree on the currency of the contract, and write it into each ledger.',
  'reconcile.todo-balance': 'Check payments and invoices of the contract: what is open should be what is left of them.',
  'reconcile.todo-overpaid': 'See whether the payment belongs to another contract, or is an advance.',
  'reconcile.todo-over-invoiced': 'See whether the amount of the contract was changed, or an invoice is in it twice.',
  'reconcile.todo-date': 'Look at the signed paper, and correct the other date.',
  'reconcile.todo-date-order': 'One of the two dates is wrong: look at the papers.',
  'reconcile.todo-future': 'A day that has not come yet is a plan: enter it when it has happened.',
  'reconcile.todo-status': 'Bring the status up to date, or the figure that it contradicts.',
  'reconcile.todo-duplicate': 'Take the repeated row out, or write what tells the two apart (product, invoice).',
  'reconcile.todo-customer':
    'If it is one company, say so in the sheet “Matches 对应关系”; otherwise one of the numbers is wrong.',
  'reconcile.todo-number':
    'They were taken for one contract. Correct the number, or say “not the same” in “Matches 对应关系”.',
  'reconcile.todo-number-apart': 'Say in the sheet “Matches 对应关系” whether they are one contract.',
  'reconcile.todo-shared-payment': 'Write a row for each contract with its part of the payment.',
  'reconcile.todo-unplaced':
    'Write the contract number beside the payment, or say in the sheet “Matches 对应关系” which contract it is for.',

  'reconcile.evidence-shared': '{count} {count|contract|contracts} in common',
  'reconcile.evidence-near': 'look alike; same customer or amount',
  'reconcile.evidence-amount': 'same customer and amount',
  'reconcile.evidence-together': 'together with {others} the same amount',
  'reconcile.evidence-name': 'names alike ({score} of 100)',

  'reconcile.setting-complete':
    'A condition over received (1 = signed for), amount, paid, outstanding, retention, tolerance; and, or, not, ==, <, <=, >, >=, + − × ÷ are known.',
  'reconcile.setting-tolerance': 'What a payment in full may lack, in the currency of the contract.',
  'reconcile.setting-retention': 'no: the retention may stay open, and the contract is paid in full without it.',
  'reconcile.setting-cut-off':
    'Contracts signed before this day are carried along and judged by nobody. Blank: all are judged.',

  'finding.ledger-sheet-unreadable':
    'The sheet “{sheet}” has no column “Item 编号”, so it is not written. Put it back, or rename the sheet.',
  'finding.ledger-left-out':
    '{count} {count|row|rows} of this sheet {count|is|are} left out: it has neither contract numbers nor payments, only sums.',
  'finding.ledger-setting-unknown': '“{text}” is none of the settings; the row is left alone.',
  'finding.ledger-setting-repeated': '“{text}” stands here twice; the first one counts.',
  'finding.ledger-tolerance-invalid': '“{text}” is not an amount of 0 or more. 0 is used.',
  'finding.ledger-retention-invalid': '“{text}” is neither yes nor no. No is used.',
  'finding.ledger-cutoff-invalid': '“{text}” is not a date. All contracts are judged.',
  'finding.trial-adopted': 'The ledger is in use already, since {day}, by {by}.',
  'finding.trial-nobody': 'Say who takes the ledger into use.',
  'finding.trial-short':
    'The ledger was tried on {days} {days|day|days} of {required}. Try it longer, or give a reason why it may be used now.',
  'finding.trial-open':
    '{count} {count|row is|rows are} still set aside. Settle {count|it|them} first, or give a reason why the ledger may be used now.',
  'finding.unified-counts':
    'This is worked out of the unified ledger, not once more of the ledgers that it was made of.',
  'finding.match-unreadable': '“{text}” is not understood here, so this row decides nothing.',
  'finding.match-contradicts': '“{one}” and “{other}” are decided both ways: they count as not the same.',
} as const;
