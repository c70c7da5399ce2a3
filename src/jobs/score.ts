import { differing } from '../engine/grid/change';
import type { Grid } from '../engine/grid/grid';
import type { Plan } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import type { Turns } from '../engine/grid/turns';
import { atOnce, scaled } from '../engine/grid/turns';
import type { Value } from '../engine/grid/value';
import { toSerial } from '../engine/parse/date';
import { toNumber, toText } from '../engine/number/rational';
import type { Outcome } from '../engine/rubric/derivation';
import { nextBand } from '../engine/rubric/explain';
import type { Rubric } from '../engine/rubric/rubric';
import type { Share } from '../engine/rubric/shares';
import { findingText } from '../i18n';
import type { Language } from '../i18n/language';
import { coloursByName } from '../sheets/colours';
import { headers } from '../sheets/definition';
import { lookOf } from '../sheets/look';
import { readBook } from '../sheets/read-book';
import { SCORES_SHEET } from '../sheets/scores';
import { NOT_APPLICABLE_WORD } from '../sheets/words';
import type { Job } from './job';
import { keptScores } from './kept-scores';
import { scoreBook } from './score-book';
import type { ScoredBook } from './scored';

/** Scores the workbook and writes the Scores sheet: the open visits as they are now, whole unless somebody wrote beside them. */
export const score: Job<object, ScoredBook> = (grids, _options, { language }) => {
  const report = scoreBook(readBook(grids));
  return { plan: atOnce(planningScores(report, grids, language)), report };
};

/** The plan alone, in turns. Counts visits. */
export function* planningScores(scored: ScoredBook, grids: readonly Grid[], language: Language): Turns<Plan> {
  const { book } = scored;
  if (!book.visitColumns) return { ...EMPTY_PLAN, findings: scored.findings };
  const there = grids.find((grid) => grid.sheet === book.sheets.scores);
  const dates1904 = book.visitColumns.table.grid.dates1904 ?? false;
  const open = yield* openRows(scored, language, dates1904);
  const rows = [headers(SCORES_SHEET, language), ...open];
  const bandColours = coloursByName(book.rubrics.flatMap((rubric) => rubric.bands));
  if (there) {
    const kept = keptScores(there, open, { language, bandColours, why: 'score' });
    if (kept) return { ...EMPTY_PLAN, ...kept, findings: scored.findings };
    const changes = yield* scaled(differing(there, { sheet: there.sheet, rows }, 'score'), 0);
    return { ...EMPTY_PLAN, changes, findings: scored.findings };
  }
  const look = lookOf(SCORES_SHEET, { language, bandColours, frozenColumns: 1 });
  return { ...EMPTY_PLAN, add: [{ name: SCORES_SHEET.name, rows, look }], findings: scored.findings };
}

/** Visits that are put into words between two stops. */
const AT_ONCE = 100;

function* openRows(scored: ScoredBook, language: Language, dates1904: boolean): Turns<Value[][]> {
  const rows: Value[][] = [];
  // There are many visits, but few scores and few marks.
  const cellsOf = once(outcomeCells);
  const textOf = once((share: Share) => shareText(share, language));
  const sharesOf = scored.sharing();
  for (const [index, { visit, rubric, state, outcome, problems }] of scored.visits.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield AT_ONCE;
    if (state === 'given') continue;
    rows.push([
      visit.id,
      rubric.id,
      visit.date && toSerial(visit.date, dates1904),
      visit.engineer || null,
      visit.group || null,
      visit.customer || null,
      ...(outcome ? cellsOf(outcome, rubric) : [null, null, null, null]),
      outcome
        ? sharesOf(index)
            .map((share) => textOf(share))
            .join('; ')
        : null,
      problems.length > 0 ? problems.map((problem) => findingText(language, problem)).join('\n') : null,
    ]);
  }
  return rows;
}

/** Makes what belongs to an object when it is met first. */
function once<Key, More extends readonly unknown[], Made>(
  make: (key: Key, ...more: More) => Made,
): (key: Key, ...more: More) => Made {
  const known = new Map<Key, Made>();
  return (key, ...more) => {
    let made = known.get(key);
    if (made === undefined) known.set(key, (made = make(key, ...more)));
    return made;
  };
}

/** Score, band, points, and how far the next band is. */
function outcomeCells(outcome: Outcome, rubric: Rubric): Value[] {
  const next = nextBand(rubric, outcome);
  return [toNumber(outcome.score), outcome.band.name, toNumber(outcome.points), next ? toNumber(next.distance) : null];
}

/** `客户背景准备 8/10 → 8`: the shown contributions add up to the score. */
function shareText({ criterion, mark, shown }: Share, language: Language): string {
  const given =
    mark.state === 'given' ? `${toText(mark.mark)}/${toText(criterion.max)}` : NOT_APPLICABLE_WORD[language];
  return `${criterion.name} ${given} → ${toText(shown)}`;
}
