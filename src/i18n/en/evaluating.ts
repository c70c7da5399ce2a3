/** Evaluating well, as far as every page needs it: what is wrong in its sheets, and what is refused. The rest is `evaluating-room.ts`. */
export const evaluating = {
  'evaluating.open': 'Evaluating well',
  'evaluating.object': 'Objection …',
  'evaluating.minutes': 'Minutes to score',
  'evaluating.minutes.counted': 'Counted from the first mark, longer stops left out. Change or clear it.',
  'evaluating.minutes.usual': 'Usual: {median} (median of {count} {count|visit|visits}); meant: {meant}.',
  'evaluating.minutes.meant': 'Meant: {meant} at most.',
  'evaluating.minutes.wrong': 'Enter the minutes as a number, or nothing.',
  'evaluating.minutes.no-column': 'Visits does not say how long evaluations take.',
  'evaluating.minutes.add': 'Add a column for it',

  'finding.double-visit-unknown': 'There is no visit “{visit}” that could be scored a second time.',
  'finding.double-evaluator-missing': 'The second marks of “{visit}” do not say who gave them, so they do not count.',
  'finding.double-own-visit': '{evaluator} is the engineer of “{visit}”, so these second marks do not count.',
  'finding.double-same-evaluator':
    '{evaluator} marked “{visit}” first, too: second marks must come from somebody else, so these do not count.',
  'finding.double-repeated': '{evaluator} has second marks of “{visit}” further up already. The first row counts.',
  'finding.dispute-unreadable':
    'This row is neither an objection nor a decision about an open one (“{text}”). Rows here are only ever added by Steelyard: take the last edit back.',
  'finding.quota-visits': '“{text}” is not a number of visits a month, such as 2.',
  'finding.minutes-unreadable': '“{text}” is not a number of minutes that an evaluation took, so it does not count.',
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
  'refused.quota-columns-missing': 'The sheet “Quota 回访指标” lacks columns: {ids}. Put them back.',
  'refused.evaluators-columns-missing': 'The sheet “Evaluators 评分人” lacks columns: {ids}. Put them back.',
  'refused.term-person': 'Say who.',
  'refused.term-backwards': 'The last day comes before the first.',
} as const;
