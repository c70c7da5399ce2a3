/** What exports write (`export.…`), and why one cannot be made (`export.refused.CODE`). */
export const exporting = {
  'export.formulas.visit': 'Visit',
  'export.formulas.score': 'Score',
  'export.formulas.band': 'Band',
  'export.formulas.points': 'Points',
  'export.formulas.problem': 'Why not scored',

  'export.factors.id': 'Criterion id',
  'export.factors.fingerprint': 'Fingerprint when exported',
  'export.factors.check': 'Check (0: as exported)',
  'export.factors.sharedWeight': 'Shared by all weights',
  'export.factors.common': 'Common denominator',
  'export.factors.shared': 'Shared by all factors',
  'export.factors.divisor': 'Shared by both below',
  'export.factors.times': 'Score in steps = sum × this',
  'export.factors.by': '÷ this',
  'export.factors.weights': 'All weights',
  'export.factors.extras': 'All extras at full marks',
  'export.factors.size': 'Largest number',
  'export.factors.name': 'Name',
  'export.factors.kind': 'Kind',
  'export.factors.formula': 'Formula',
  'export.factors.weight': 'Weight',
  'export.factors.max': 'Max',
  'export.factors.value': 'Value',
  'export.factors.wholeWeight': 'Weight × 10000',
  'export.factors.whole': 'Max × 10000',
  'export.factors.wholeValue': 'Value × 10000',
  'export.factors.each': 'Per unit',
  'export.factors.limit': 'Highest numerator',
  'export.factors.rawFactor': 'Factor, not reduced',
  'export.factors.rawFull': 'Full mark, not reduced',
  'export.factors.factor': 'Factor',
  'export.factors.full': 'Full mark',
  'export.factors.part': 'Weight for spreading',
  'export.factors.breach': 'Steps after a breach',
  'export.factors.retired': 'Retired',
  'export.factors.condition': 'Condition',
  'export.factors.points': 'Points',
  'export.factors.from': 'From step',
  'export.factors.to': 'To step',
  'export.factors.setting': 'Setting',
  'export.factors.code': 'Code',
  'export.factors.reason': 'Why not scored',

  'export.reason.1': 'A mark is missing',
  'export.reason.2': 'Not applicable',
  'export.reason.3': 'The cell cannot be read as a mark',
  'export.reason.4': 'The formula divides by zero',
  'export.reason.5': 'A mark is below 0',
  'export.reason.6': 'A mark is above its maximum',
  'export.reason.7': 'A number is too large or has too many decimals to be computed exactly here',
  'export.reason.8': 'The rubric refuses N/A',
  'export.reason.9': 'Nothing is applicable',
  'export.reason.10': 'The score falls between two bands',
  'export.reason.11': 'The score falls into several bands',
  'export.reason.12':
    'The rubric was changed in more than weights, maxima, values, names and points: export the formulas again',
  'export.reason.13': 'A weight, a maximum or a value cannot be computed exactly by formulas',

  'export.form.evidence': 'Evidence',

  'export.sql.title': '{name}: scores of a table of visits, for {target}',
  'export.sql.identity': 'Rubric {id}, fingerprint {fingerprint}',
  'export.sql.untested': 'UNTESTED: written after the documentation of Spark SQL 3.5, and never run against Spark.',
  'export.sql.table':
    'Reads the table “{table}”: a row for each visit, its id in the column “{key}”, and these columns:',
  'export.sql.cells':
    'A cell is a number, NULL or empty (missing), or N/A (not applicable); yes/no and red lines take yes, no, true, false, 1, 0. Columns of numbers and of texts will do; floats had better not be used.',
  'export.sql.domain':
    'Numbers have at most {digits} digits before and {places} behind the decimal point; a visit with others is not scored.',
  'export.sql.result':
    'Makes the view “{view}”: visit, score, band, points; where there is no score, problem and criterion say why.',

  'export.page.identity': 'Rubric {id} · fingerprint {fingerprint}',
  'export.page.criteria': 'Criteria',
  'export.page.criterion': 'Criterion',
  'export.page.kind': 'Kind',
  'export.page.max': 'Max',
  'export.page.weight': 'Weight',
  'export.page.guidance': 'Guidance',
  'export.page.formula': 'Computed: {formula}',
  'export.page.each': 'Each unit counts {value}.',
  'export.page.breach': 'A breach sets the score to {value}, with the points of the lowest band.',
  'export.page.bands': 'Bands',
  'export.page.score': 'Score',
  'export.page.band': 'Band',
  'export.page.points': 'Points',
  'export.page.at-least': 'at least {at}',
  'export.page.more-than': 'more than {at}',
  'export.page.at-most': 'at most {at}',
  'export.page.less-than': 'less than {at}',
  'export.page.between': '%1 and %2',
  'export.page.settings': 'Settings',
  'export.page.step': 'The score is rounded, a half going up, to a multiple of',
  'export.page.not-applicable': 'A criterion that is not applicable',
  'export.page.blank-extras': 'A blank bonus, deduction or red line',

  'export.refused.rubric-broken': 'The rubric “{id}” has errors and cannot score, so it cannot be exported: {codes}.',
  'export.refused.no-rubric': 'The workbook has no rubric.',
  'export.refused.choose-rubric': 'The workbook has several rubrics. Choose one: {known}.',
  'export.refused.no-such-rubric': 'There is no rubric “{id}”. There are: {known}.',
  'export.refused.sheets-missing': 'Formulas need the sheets Rubric, Bands and Visits in the workbook.',
  'export.refused.too-large':
    'With this rubric numbers of up to {digits} digits can come up, and {target} computes {most} digits exactly. Fewer divisions in formulas, or marks and weights with fewer decimals, make them smaller.',
  'export.refused.too-fine':
    'A number of the rubric is too fine or too large to be kept exactly: at most {places} decimals and {digits} digits before them.',
  'export.refused.identifier-too-long':
    'The id “{id}” is too long for a column’s name in this database ({limit} bytes). Give the criterion a shorter id.',
  'export.refused.identifiers-alike':
    'This database takes “{id}” and “{other}” for the same column. Give one of them another id.',
  'export.refused.identifier-taken':
    'The column “{id}” is needed for the visit’s own id. Give the criterion or the evidence another id.',
  'export.refused.text-nul': 'A name or an id contains the character NUL, which databases cannot hold.',
  'export.refused.formula-too-long':
    'A formula would have {length} characters, and a cell takes {limit}. The rubric has too many criteria, or a formula too many parts.',
  'export.refused.too-wide':
    'This is more than a workbook calculates well: at most {criteria} criteria or bands and {formulas} formulas. For that many visits export to a database.',

  'rubric.import.title': 'Read a rubric from a file',
  'rubric.import.choose': 'From a file …',
  'rubric.import.same': 'The sheets say already what “{name}” says.',
  'refused.import-impossible':
    'The rubric cannot be brought in whole: a sheet or a column is missing, a number is too fine for a cell, or rows belong to no rubric or to several. Give each rubric rows of its own, then try again.',
  'finding.definition-version':
    'The file was written by a newer Steelyard (format {version}, this one knows {known}). Read it with that one.',
  'finding.definition-changed':
    'The file’s fingerprint is not that of its rubric: it was edited by hand, or a part of it is lost. Export it again.',
  'refused.rubric-there':
    'The workbook has a rubric “{visit}” already, and it says something else than the file. To put it to what the file says: steelyard versions FILE --restore RUBRIC.json',
} as const;
