/** A table of bands: what can be proved about it, and bands read as people write them. */
export const bands = {
  'finding.band-between-steps':
    '“{lowerBand}” ({lower}) and “{upperBand}” ({upper}) do not meet exactly, but scores go in steps of {step}, so none falls between them.',
  'finding.band-out-of-reach':
    'Nobody can get “{band}” ({range}): by this rubric, scores go from {least} to {greatest}.',
  'finding.band-no-score': 'Nobody can get “{band}” ({range}): scores go in steps of {step}, and none lies in it.',
  'finding.band-points-fall':
    '“{upperBand}” earns {upperPoints}, less than the band below it, “{lowerBand}” ({lowerPoints}).',

  // What of a text of bands was not understood.
  'bands.problem.empty': 'There are no bands yet.',
  'bands.problem.too-long': 'This is longer than a table of bands can be.',
  'bands.problem.unread': '“{text}” was not understood. Write it like 60~75: 1 point.',
  'bands.problem.no-points': '“{text}” does not say how many points.',
  'bands.problem.no-scores': '“{text}” does not say for which scores, such as 60~75 or ≥60.',
  'bands.problem.backwards': '“{text}” ends before it begins.',
  'bands.problem.numbering':
    '“{text}”: is 1.60 a number, or the first line and 60? Put a blank behind the numbers of the lines.',
  'bands.problem.skipped': '“{text}” was passed over: there is no number in it.',
  'bands.problem.inside': '“{text}” lies inside another band. Say where that one ends.',
  'bands.problem.entangled': '“{text}” reaches over more than its neighbour. Say where each band ends.',

  // How places in doubt are read.
  'bands.overlap': 'Two bands have {scores}.',
  'bands.hole': 'No band has {scores}.',
  'bands.border': 'Which band has {scores}?',
  'bands.scores.to': '{from} to {to}',
  'bands.scores.between': 'what lies between {from} and {to}',
  'bands.reading.upper': 'the higher band: {points} {points|point|points}',
  'bands.reading.lower': 'the lower band: {points} {points|point|points}',
  'bands.reading.none': 'no band: no points',
  'bands.unscored': 'Scores go in steps of {step}: none lies there.',
  'bands.undecided': 'Nobody can say. Choose.',
  'bands.touched': '{count} {count|visit lies|visits lie} there:',
  'bands.stands': '{points} {points|point stands|points stand}',

  'refused.bands-unread': 'Not everything was understood, so nothing was written: {ids}',
  'refused.bands-undecided': 'Nobody can say which band has {ids}. Decide that first.',
  'refused.bands-no-such-choice': 'There is nothing to choose at {ids}.',
  'refused.bands-no-rubric': 'There is no rubric that bands could belong to. Set up the workbook first.',
  'refused.bands-which-rubric': 'There are several rubrics; say which one: {ids}.',
  'refused.bands-rubric-unknown': 'There is no such rubric. There are: {ids}.',
  'refused.bands-shared':
    'Rows of the sheet “Bands 分段” name no rubric and hold for all ({ids}). Write into each which one it is for.',
  'refused.bands-columns-missing': 'The sheet “Bands 分段” lacks columns: {ids}. Put them back.',
  'refused.bands-table-broken':
    'The sheet “Bands 分段” has rows that cannot be read. Mend them first, or paste the bands.',

  // In the pane.
  'bands.title': 'Bands of {rubric}',
  'bands.open': 'Paste or prove the bands',
  'bands.write': 'Write the bands',
  'bands.box': 'Bands as they are written',
  'bands.boxHint': 'For example: <60: 0; 60~75: 1; 75~85: 1.5 points. One a line or in a row, or a table.',
  'bands.reach': 'By this rubric, scores go from {least} to {greatest} in steps of {step}.',
  'bands.now': 'The bands as they stand',
  'bands.read': 'The bands as read',
  'bands.sound': 'Every score has exactly one band.',
  'bands.doubts': 'Read in one way, but it could be meant otherwise',
  'bands.doubtsRule':
    'Of a number that two claim, the higher band; at a hole, the round number is the border. Words such as ≥ or “below” are taken as they stand.',
  'bands.borders': 'Who has the borders',
  'bands.problems': 'Not understood',
  'bands.status': '{bands} {bands|band|bands} read, {doubts} {doubts|place|places} in doubt, {problems} not understood',
  'bands.range': 'Score',
  'bands.band': 'Band',
  'bands.points': 'Points',
  'bands.more': 'and {count} more',
  'bands.given': 'What was given stands.',
} as const;
