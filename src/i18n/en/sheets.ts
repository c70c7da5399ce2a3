/** Findings about our own sheets and visits, and why a job does nothing. */
export const sheets = {
  'finding.sheet-missing': 'There is no sheet “{name}”. Set up the workbook first, or give the sheet this name.',
  'finding.sheet-unreadable': 'No header row was found in the first 20 rows. It needs the headers {headers}.',
  'finding.header-missing': 'These headers are missing: {headers}. Add them to the header row.',
  'finding.criterion-id-missing':
    'This criterion has no id. Give it a short one that never changes, such as prep_background.',
  'finding.criterion-id-invalid': '“{id}” cannot be a criterion id: only letters, digits and _, and no digit first.',
  'finding.criterion-id-reserved': '“{id}” is a word of formulas and cannot be a criterion id.',
  'finding.criterion-duplicate': 'The criterion id “{id}” is used further up already. Give one of the two another id.',
  'finding.kind-unknown': '“{text}” is not a kind of criterion. Choose one of the list: {kinds}.',
  'finding.number-unreadable': 'A number belongs here, but the cell holds “{text}”.',
  'finding.number-too-large': '{text} is larger than 1,000,000, which must be a slip.',
  'finding.yes-no-unreadable': 'Yes or no belongs here, but the cell holds “{text}”.',
  'finding.weight-negative': 'A weight cannot be negative. For points taken off use the kind “deduction”.',
  'finding.weight-missing': 'This criterion has no weight.',
  'finding.max-not-positive': 'The highest mark must be above 0.',
  'finding.value-not-positive': 'One unit must be worth more than 0.',
  'finding.formula-missing': 'A criterion of the kind “formula” needs a formula.',
  'finding.formula-cycle': 'These formulas depend on each other in a circle: {ids}.',
  'finding.rubric-id-missing': 'This row does not say which rubric it belongs to. Until it does, nothing is scored.',
  'finding.rubric-empty': 'The rubric “{rubric}” has no criterion that counts.',
  'finding.weights-not-100': 'The weights add up to {sum}, not to 100.',
  'finding.rubric-unknown': 'There is no rubric “{rubric}” in the Rubric sheet, so this row is not used.',
  'finding.bands-empty': 'The rubric “{rubric}” has no bands, so no points can be given.',
  'finding.band-condition-unreadable': '“{text}” cannot be read as a band. Write it like >= 60, > 100 or >= 60, < 75.',
  'finding.band-points-unreadable': 'The points of this band must be a number, but the cell holds “{text}”.',
  'finding.band-unsorted': 'The bands are not in order from here on. They are read in the order of the scores.',
  'finding.band-hole':
    'No band covers the scores between {lower} and {upper}. A visit that scores there gets no points.',
  'finding.band-overlap':
    '“{lowerBand}” (up to {lower}) and “{upperBand}” (from {upper}) overlap. A visit that scores there gets no points.',
  'finding.setting-unknown': '“{text}” is not a setting, so this row is not used.',
  'finding.setting-invalid': '“{text}” is not a value of this setting. See the column beside it.',
  'finding.column-duplicate':
    'There are two columns for “{id}” ({header}). Nobody can say which counts, so take one away.',
  'finding.criterion-unknown':
    'The id “{id}” above this column is no criterion of any rubric and is used by no formula, so the column counts for nothing.',
  'finding.column-missing':
    'The criterion “{name}” ({id}) has no column here. Add it with “Add columns for new criteria”.',
  'finding.visit-as-header':
    '“{visit}” stands right below the ids, where the headers belong, so it is not read as a visit. Put the headers back above it.',
  'finding.visit-id-missing': 'This visit has no id, so it is not scored.',
  'finding.visit-duplicate':
    'The visit “{visit}” stands in row {otherRow} too. Neither is scored until one has another id.',
  'finding.visit-rubric-unknown':
    'The visit “{visit}” names the rubric “{rubric}”, which is not in the Rubric sheet. There are: {rubrics}.',
  'finding.visit-date-unreadable': '“{text}” cannot be read as a date. Write it like 2018-09-03.',
  'finding.result-unreadable': 'This result cannot be read: it needs a visit, a score and points as numbers.',
  'finding.result-without-visit':
    'A result was given to the visit “{visit}”, which is not in the Visits sheet. The result stands.',
  'finding.rubric-changed-since-lock':
    'The rubric “{rubric}” is locked as version {version}, but the sheets say something else now. Scores follow the sheets; no result is given until it is put back or saved as a new version with a reason.',
  'finding.rubric-broken': 'Not scored: the rubric “{rubric}” has errors. Mend them first.',
  'finding.visit-unmarked': 'The visit “{visit}” has no marks yet.',
  'finding.mark-without-column': '“{name}” has no column in the Visits sheet yet, so its mark is missing.',
  'finding.mark-missing': 'The mark for “{name}” is missing. If it does not apply, write N/A.',
  'finding.mark-above-max': '“{name}” has {text}, but the highest mark is {max}.',
  'finding.mark-below-zero': '“{name}” has {text}. A mark cannot be below 0.',
  'finding.mark-not-number': '“{name}” has “{text}”, but a number from 0 to {max} belongs here (or N/A).',
  'finding.mark-not-yes-no': '“{name}” has “{text}”, but yes or no belongs here (or N/A).',
  'finding.not-applicable-refused': '“{name}” is marked N/A, and this rubric does not score a visit with N/A.',
  'finding.nothing-applicable': 'Every criterion of the visit “{visit}” is N/A, so there is nothing to score.',
  'finding.score-in-hole': 'The score of “{visit}” falls into a hole between two bands. Mend the Bands sheet.',
  'finding.score-in-overlap': 'The score of “{visit}” falls into two bands at once. Mend the Bands sheet.',
  'finding.formula-divided-by-zero': 'The formula of “{name}” divides by zero for this visit.',
  'finding.formula-above-max':
    'The formula of “{name}” gives more than its highest mark {max}. Limit it with min or clamp.',
  'finding.formula-below-zero': 'The formula of “{name}” gives less than 0. Limit it with max or clamp.',
  'finding.evidence-missing': '“{variable}” is blank, and the formula of “{name}” needs it.',
  'finding.evidence-not-number': '“{variable}” holds “{text}”, but the formula of “{name}” needs a number.',

  // Why a job does nothing.
  'refused.results-missing': 'There is no sheet “Results 评定结果” to write into. Set up the workbook first.',
  'refused.results-columns-missing':
    'The sheet “Results 评定结果” lacks the columns {ids}. Put them back, so that nothing of a result is lost.',
  'refused.giver-missing': 'Say who gives the result.',
  'refused.visit-unknown': 'There is no visit “{visit}” that can be scored.',
  'refused.visit-given': 'The visit “{visit}” has a result already, and it stands.',
  'refused.visit-not-scored': 'The visit “{visit}” has no score yet: see its findings.',
  'refused.visits-missing': 'There is no sheet “Visits 回访” to write into. Set up the workbook first.',
  'refused.visit-id-missing': 'The visit needs an id.',
  'refused.visit-duplicate': 'There is another visit with the id “{visit}”.',
  'refused.visit-moved': 'The visit “{visit}” is no longer in the row where the form found it. Open it again.',
  'refused.column-missing': 'The Visits sheet has no column for {ids}. Add the columns first.',
  'refused.preset-unknown':
    'There is no standard rubric of this name. There are: {known}; or name a file that ends in .json.',
} as const;
