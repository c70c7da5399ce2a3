import { definitionOf, rubricOf } from '../src/engine/rubric/definition';
import { distributionOf } from '../src/engine/rubric/preview/distribution';
import type { LifeEvent } from '../src/engine/rubric/version/life';
import { previewOf } from '../src/jobs/preview-report';
import { scoreBook } from '../src/jobs/score-book';
import { readBook } from '../src/sheets/read-book';
import { benchBook } from './book';
import { benchMarks, benchRubric } from './data';
import { floatLoop } from './float-loop';
import { median } from './median';

/*
 * What a keystroke in the rubric costs: the sheets read (`read`), all visits scored (`score`), and the preview, which
 * scores them by the version before as well and says who moves (`preview`). Prints one line of JSON.
 */

const visits = Number(process.argv[2]);
const runs = 15;
const marks = benchMarks(visits);
const rubric = benchRubric();
const grids = benchBook(rubric, marks, 40);

/** The version before: two weights and one border were others. */
const definition = definitionOf(readBook(grids).rubrics[0]!);
const base = rubricOf({
  ...definition,
  criteria: definition.criteria.map((each) => {
    const weight = { statistics: '20', analysis: '15' }[each.id];
    return weight === undefined ? each : { ...each, weight };
  }),
  bands: definition.bands.map((each) => (each.condition === '>= 75' ? { ...each, condition: '>= 72' } : each)),
});
const saved: LifeEvent = {
  ...{ at: '2019-02-28T17:30:00+08:00', by: 'bench', rubric: rubric.id, version: 1, name: '', reason: '' },
  ...{ fingerprint: '', changes: '', effect: '', definition: '', pointsHead: '', signature: '', check: '', row: 1 },
  kind: 'saved',
};
const version = { number: 1, name: '', fingerprint: '', saved };

// What was read or scored once is not read again: each time it must be another one.
const read = median(runs, () => readBook(grids.map((grid) => ({ ...grid }))));
const book = readBook(grids);
const score = median(runs, () => scoreBook({ ...book }));
const scored = scoreBook(book);
const shown = () => {
  const report = previewOf(scored, version, base);
  return { report, before: distributionOf(report.before), after: distributionOf(report.after) };
};
const preview = median(runs, shown);
const float = median(runs, () => [floatLoop(marks, visits), floatLoop(marks, visits)]);

const { report, after } = shown();
const { moved } = report.migration;
if (after.visits !== visits || moved.length === 0 || report.changes.length === 0)
  throw new Error('the preview shows nothing');
console.log(JSON.stringify({ visits, read, score, preview, float, moved: moved.length }));
