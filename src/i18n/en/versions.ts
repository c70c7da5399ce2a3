/** The life of a rubric: versions, what changed between them, regrades. */
export const versions = {
  'change.first': 'First version kept here.',
  'change.unknown': 'The version before cannot be read, so what changed cannot be said.',
  'change.same': 'As version {version} was. Against the version before: {text}',
  'change.criterion-added': 'new criterion “{name}” (weight {weight})',
  'change.criterion-removed': 'criterion “{name}” (weight {weight}) deleted',
  'change.criterion-retired': 'criterion “{name}” retired',
  'change.criterion-revived': 'criterion “{name}” counts again',
  'change.criterion-erased': 'retired criterion “{name}” deleted',
  'change.criterion-noted': 'retired criterion “{name}” added',
  'change.criterion-split': 'criterion “{name}” split into: {into}',
  'change.criteria-merged': 'criteria {names} merged into “{into}”',
  'change.criterion-renamed': '“{before}” is now called “{after}”',
  'change.criterion-step': '{name}: step “{before}” → “{after}”',
  'change.step-renamed': 'step “{before}” is now called “{after}”',
  'change.criterion-guidance': '{name}: guidance reworded',
  'change.criterion-kind': '{name}: kind {before} → {after}',
  'change.criterion-max': '{name}: highest mark {before} → {after}',
  'change.criterion-weight': '{name}: weight {before} → {after}',
  'change.criterion-value': '{name}: value {before} → {after}',
  'change.criterion-formula': '{name}: formula {before} → {after}',
  'change.band-added': 'new band “{band}” ({range}: {points} {points|point|points})',
  'change.band-removed': 'band “{band}” ({range}: {points} {points|point|points}) deleted',
  'change.band-renamed': 'band “{before}” is now called “{after}”',
  'change.band-moved': 'band “{band}”: {before} → {after}',
  'change.band-points': 'band “{band}”: points {before} → {after}',
  'change.setting-step': 'score step {before} → {after}',
  'change.setting-notApplicable': 'not applicable: {before} → {after}',
  'change.setting-blankExtras': 'blank bonus, deduction or red line: {before} → {after}',

  'finding.version-unreadable':
    'This row of the versions is not an event with a version number. Rows here are only ever added by Steelyard: take the last edit back.',
  'finding.version-altered':
    'The definition in this row is not the one that its fingerprint was made of: it was edited by hand. Take the edit back; until then this version cannot be compared or restored.',
  'finding.definition-no-json': 'This is not JSON.',
  'finding.definition-no-rubric': 'This is JSON, but not the definition of a rubric.',
  'finding.definition-member': 'The definition of the rubric has something wrong at “{path}”.',

  'refused.rubric-broken': 'The rubric “{visit}” has errors (see the findings). Put them right first.',
  'refused.rubric-locked': 'The rubric “{visit}” is locked: it changes only as a new version with a reason.',
  'refused.rubric-unknown': 'There is no rubric “{visit}” in this workbook.',
  'refused.versions-columns-missing':
    'The sheet “Versions 版本” lacks: {ids}. Put the headers back, or rename the sheet and let a new one be made.',
  'refused.reason-missing': 'Say why.',
  'refused.visit-not-given': 'The visit “{visit}” has no result yet, so there is nothing to regrade: give it one.',
  'refused.regrade-same':
    'The result of “{visit}” would stay as it is, mark for mark. Change the marks or the comment first, or choose the rubric as it is now.',
  'refused.version-unknown':
    'The version of the rubric that “{visit}” was given under is not kept in this workbook. Regrade by the rubric as it is now.',
  'refused.version-altered':
    'The version of the rubric that “{visit}” was given under was edited by hand in the sheet “Versions 版本”. Take the edit back, or regrade by the rubric as it is now.',
  'refused.rubric-locked-changed':
    'The rubric of “{visit}” is locked, but the sheets no longer say what was locked. Put it back, or save the change as a new version with a reason.',
  'refused.version-missing': 'There is no version {ids} of this rubric.',
  'refused.version-damaged':
    'Version {ids} was edited by hand in the sheet “Versions 版本” and cannot be restored. Take the edit back first.',
  'refused.restore-impossible':
    'The version cannot be put back whole: a sheet is gone, or bands or settings are shared by several rubrics. Give each rubric rows of its own, then try again.',
  'refused.preview-no-version': 'There is no earlier version of the rubric to compare with. Save a version, then edit.',
  'finding.version-row-changed': 'This row is not as it was written, or a row above it was put in or taken out.',
  'finding.result-version-unknown':
    '“{visit}” was given under a version of the rubric that is not kept in this workbook.',
  'finding.setting-not-count': '“{text}” is not a whole number. The default is used.',

  'refused.state-is-draft': 'The rubric is a draft already.',
  'refused.state-is-trial': 'The rubric is in trial already, and unchanged.',
  'refused.state-is-locked': 'The rubric is locked already, and unchanged.',
  'refused.lock-not-ready': 'The rubric is not ready to be locked (see the list). Say why it is locked all the same.',
  'state.draft': 'Draft',
  'state.trial': 'Trial',
  'state.locked': 'Locked',
  'ready.saved': 'kept as a version',
  'ready.trial': 'in trial',
  'ready.days': 'days without change',
  'ready.visits': 'visits given under this version',
  'ready.findings': 'open findings',
  'ready.disputes': 'open disputes',
  'ready.line': '{what}: {have} of {need}',
  'ready.none': '{what}: {have}',
  'seal.intact': '{rubric}: intact. The sheets say exactly what was locked as version {version} ({fingerprint}).',
  'seal.changed': '{rubric}: changed since version {version} was locked ({fingerprint}):',
  'seal.unsealed': '{rubric}: not locked, so there is nothing to compare with. Fingerprint {fingerprint}.',
  'seal.unknown': '{rubric}: locked, but what was locked cannot be read any more.',
  'seal.cannot':
    'What a workbook cannot prove about itself: that no rows were cut off at the end of its books, and that it was not made anew as a whole. A card, a statement or a signature that was kept elsewhere can.',
  'seal.card-now': 'The card belongs to the rubric {rubric} as it is now{version}.',
  'seal.card-earlier': 'The card belongs to an earlier version of the rubric {rubric}{version}.',
  'seal.card-unknown':
    'No version of the rubrics in this workbook has this fingerprint: the card belongs to another rubric, or was made up.',
  'seal.card-too-short': 'Type at least eight digits of the fingerprint.',
  'seal.card-unreadable': 'A fingerprint consists of the digits 0–9 and the letters a–f.',
  'seal.version': ' (version {version}, kept on {at} by {by})',
} as const;
