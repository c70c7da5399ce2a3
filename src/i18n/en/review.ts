/** The weekly review and how scores spread over months. */
export const review = {
  'distribution.title': 'Scores month by month',
  'distribution.chart': 'Main interval of the scores: {rubric}',
  'distribution.nameless.group': 'no group',
  'distribution.nameless.engineer': 'nobody named',
  'distribution.all': 'All visits',
  'distribution.group': 'Group: {name}',
  'distribution.engineer': 'Engineer: {name}',
  'distribution.month': 'Month',
  'distribution.visits': 'Visits',
  'distribution.open': 'Open',
  'distribution.interval': 'Main interval',
  'distribution.median': 'Median',
  'distribution.average': 'Average',
  'distribution.bands': 'Bands',
  'distribution.together': 'together',
  'distribution.none': 'No scored visit has a date yet.',
  'distribution.middle':
    'The main interval holds the middle {middle} % of the visits. Open visits count as the rubric scores them today; given ones as they were given.',
  'distribution.without-date': '{count} {count|visit has|visits have} no date and {count|is|are} in no month: {visits}',
  'distribution.without-score': '{count} {count|visit has|visits have} no score yet: {visits}',
} as const;
