import { definitionOf, rubricOf } from '../src/engine/rubric/definition';
import { distributionOf } from '../src/engine/rubric/preview/distribution';
import type { LifeEvent } from '../src/engine/rubric/version/life';
import { scoreBatch } from '../src/engine/rubric/score';
import { previewOf } from '../src/jobs/preview-report';
import { scoreBook } from '../src/jobs/score-book';
import type { Batch } from '../src/sheets/book';
import { readBook } from '../src/sheets/read-book';
import { RUBRIC_SHEET } from '../src/sheets/rubric';
import { benchBook } from './book';
import { benchMarks, benchRubric } from './data';
import { floatLoop } from './float-loop';
import { median } from './median';

/*
 * What an edit of the rubric costs: the sheets read for the first time (`read`) and after it, when only the Rubric sheet is
 * another one (`again`), the scores of all visits alone (`scores`) and with what is shown of each (`score`), and the preview,
 * which scores them by the version before as well and says who moves (`preview`). Prints one line of JSON.
 */

const visits = Number(process.argv[2]);
const runs = 25;
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
const again = median(runs, () =>
  readBook(grids.map((grid) => (grid.sheet === RUBRIC_SHEET.name ? { ...grid } : grid))),
);
const book = readBook(grids);
const [{ rubric: today, columns, visits: rows }] = book.batches as [Batch];
const scores = median(runs, () => scoreBatch(today, columns, rows.length));
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
console.log(JSON.stringify({ visits, read, again, scores, score, preview, float, moved: moved.length }));
