/** Evaluating well: who may score, double scoring, disputes, draws, quotas, time taken. */
export const evaluating = {
  'evaluators.anybody': 'Anybody may score: there is no list.',
  'evaluators.person': 'Evaluator',
  'evaluators.from': 'From',
  'evaluators.to': 'To',
  'evaluators.today': 'Today',

  'finding.term-person': 'Nobody is named in this row, so it counts for nobody.',
  'finding.term-date': '“{text}” is not a date such as 2019-02-28, so the row counts for nobody.',
  'finding.term-backwards': 'The row ends ({text}) before it begins, so it counts for nobody.',

  'refused.giver-not-evaluator':
    '{ids} is not on the list of who may score on that day (sheet “Evaluators 评分人”). Somebody on the list must do it, or the list be changed.',
  'refused.giver-own-visit': 'Nobody scores their own visit: {ids} is its engineer. Somebody else must do it.',
  'refused.evaluator-own-visit':
    'Nobody scores their own visit: {ids} is its engineer and is named as its evaluator. Somebody else must score it.',
  'refused.evaluators-columns-missing': 'The sheet “Evaluators 评分人” lacks columns: {ids}. Put them back.',
  'refused.term-person': 'Say who.',
  'refused.term-backwards': 'The last day comes before the first.',
} as const;
