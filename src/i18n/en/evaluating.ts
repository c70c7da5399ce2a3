/** Evaluating well: who may score, double scoring, disputes, draws, quotas, time taken. */
export const evaluating = {
  'evaluators.anybody': 'Anybody may score: there is no list.',
  'evaluators.person': 'Evaluator',
  'evaluators.from': 'From',
  'evaluators.to': 'To',
  'evaluators.today': 'Today',

  'agreement.criterion': 'Criterion',
  'agreement.pairs': 'Pairs',
  'agreement.measure': 'Measure',
  'agreement.value': 'Agreement',
  'agreement.interval': '95%',
  'agreement.equal': 'Same mark',
  'agreement.difference': 'Mean difference',
  'agreement.na': 'N/A by one',
  'agreement.kappa': 'kappa',
  'agreement.icc': 'ICC',
  'agreement.too-few': 'too few to say',
  'agreement.no-spread': 'all marks are the same',
  'agreement.could-differ': 'all alike; up to {percent}% could still differ',
  'agreement.none': 'Nothing has been scored twice yet: there is no filled row in the sheet “Double scoring 双评”.',
  'agreement.score': 'Scores of {pairs} {pairs|pair|pairs}: {difference} apart on average, {same} in the same band.',
  'agreement.score-few': 'Scores of {pairs} {pairs|pair|pairs}: too few to say (from {fewest} on).',
  'agreement.pending': '{pending} {pending|row is|rows are} not filled in yet.',
  'agreement.legend':
    'kappa: weighted by squares, for yes or no and whole marks up to 10. ICC: ICC(2,1), for finer marks. 1 is perfect, 0 is chance.',

  'finding.double-visit-unknown': 'There is no visit “{visit}” that could be scored a second time.',
  'finding.double-evaluator-missing': 'The second marks of “{visit}” do not say who gave them, so they do not count.',
  'finding.double-own-visit': '{evaluator} is the engineer of “{visit}”, so these second marks do not count.',
  'finding.double-same-evaluator':
    '{evaluator} marked “{visit}” first, too: second marks must come from somebody else, so these do not count.',
  'finding.double-repeated': '{evaluator} has second marks of “{visit}” further up already. The first row counts.',
  'dispute.none': 'Nobody has objected to a result.',
  'dispute.visit': 'Visit',
  'dispute.engineer': 'Engineer',
  'dispute.raised': 'Raised',
  'dispute.reason': 'Why',
  'dispute.state': 'State',
  'dispute.by': 'Decided by',
  'dispute.because': 'Because',
  'dispute.open': 'open',
  'dispute.upheld': 'upheld',
  'dispute.partly': 'partly upheld',
  'dispute.rejected': 'rejected',
  'dispute.regraded':
    'The visit was regraded; both results stay. The points book enters the difference (steelyard points).',
  'dispute.nobody-else':
    'Whoever gave the disputed result decided about it: nobody else is on the list of who may score. Put somebody on it.',

  'finding.dispute-unreadable':
    'This row is neither an objection nor a decision about an open one (“{text}”). Rows here are only ever added by Steelyard: take the last edit back.',
  'draw.visit': 'Visit',
  'draw.date': 'Date',
  'draw.engineer': 'Engineer',
  'draw.group': 'Group',
  'draw.customer': 'Customer',
  'draw.evaluate': 'to be evaluated',
  'draw.double': 'for second marks',
  'draw.check': 'to ask the customer about',
  'draw.done': '{drawn} of {from} {from|visit|visits} drawn {purpose}, seed {seed}.',
  'draw.not-kept':
    'Nothing is written yet: --in-place or --out, with the same --seed, puts them into the sheet “Double scoring 双评”.',

  'finding.term-person': 'Nobody is named in this row, so it counts for nobody.',
  'finding.term-date': '“{text}” is not a date such as 2019-02-28, so the row counts for nobody.',
  'finding.term-backwards': 'The row ends ({text}) before it begins, so it counts for nobody.',

  'refused.giver-not-evaluator':
    '{ids} is not on the list of who may score on that day (sheet “Evaluators 评分人”). Somebody on the list must do it, or the list be changed.',
  'refused.giver-own-visit': 'Nobody scores their own visit: {ids} is its engineer. Somebody else must do it.',
  'refused.evaluator-own-visit':
    'Nobody scores their own visit: {ids} is its engineer and is named as its evaluator. Somebody else must score it.',
  'refused.dispute-by-missing': 'Say who.',
  'refused.dispute-no-result': 'The visit “{visit}” has no result yet, so there is nothing to object to.',
  'refused.dispute-open': 'There is an objection to the result of “{visit}” already; it must be decided first.',
  'refused.dispute-not-open': 'There is no open objection about “{visit}”.',
  'refused.dispute-own': 'Nobody decides about their own visit: {ids} is its engineer.',
  'refused.dispute-own-result': '{ids} gave the disputed result. Somebody else must decide.',
  'refused.dispute-nothing-changed':
    'An objection that is upheld changes the result. Put the new marks into the Visits sheet first; or reject it.',
  'refused.disputes-columns-missing': 'The sheet “Disputes 申诉” lacks columns: {ids}. Put them back.',
  'refused.double-unreadable':
    'The sheet “Double scoring 双评” has no headers that can be read. Put them back, or give the sheet another name.',
  'refused.evaluators-columns-missing': 'The sheet “Evaluators 评分人” lacks columns: {ids}. Put them back.',
  'refused.term-person': 'Say who.',
  'refused.term-backwards': 'The last day comes before the first.',
} as const;
