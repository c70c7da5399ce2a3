import { differing } from '../engine/grid/change';
import type { Grid } from '../engine/grid/grid';
import type { Plan } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import type { Turns } from '../engine/grid/turns';
import { atOnce, scaled } from '../engine/grid/turns';
import type { Value } from '../engine/grid/value';
import { toSerial } from '../engine/parse/date';
import type { Rational } from '../engine/number/rational';
import { toNumber, toText } from '../engine/number/rational';
import { nextBand } from '../engine/rubric/explain';
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
  const textOf = textsOfNumbers();
  for (const [index, { visit, rubric, state, outcome, problems }] of scored.visits.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield AT_ONCE;
    if (state === 'given') continue;
    const next = outcome && nextBand(rubric, outcome);
    rows.push([
      visit.id,
      rubric.id,
      visit.date && toSerial(visit.date, dates1904),
      visit.engineer || null,
      visit.group || null,
      visit.customer || null,
      outcome ? toNumber(outcome.score) : null,
      outcome?.band.name ?? null,
      outcome ? toNumber(outcome.points) : null,
      next ? toNumber(next.distance) : null,
      outcome ? madeUpOf(scored, index, language, textOf) : null,
      problems.length > 0 ? problems.map((problem) => findingText(language, problem)).join('\n') : null,
    ]);
  }
  return rows;
}

/** Numbers as texts, each made once: there are many visits and few marks. */
function textsOfNumbers(): (number: Rational) => string {
  const known = new Map<bigint, Map<bigint, string>>();
  return (number) => {
    let texts = known.get(number.d);
    if (!texts) known.set(number.d, (texts = new Map()));
    let text = texts.get(number.n);
    if (text === undefined) texts.set(number.n, (text = toText(number)));
    return text;
  };
}

/** `客户背景准备 8/10 → 8; …`: the shown contributions, which add up to the score. */
const madeUpOf = (
  scored: ScoredBook,
  index: number,
  language: Language,
  textOf: (number: Rational) => string,
): string =>
  scored
    .derive(index)
    .lines.map(({ criterion, mark, shown }) => {
      const given =
        mark.state === 'given' ? `${textOf(mark.mark)}/${textOf(criterion.max)}` : NOT_APPLICABLE_WORD[language];
      return `${criterion.name} ${given} → ${shown ? textOf(shown) : 0}`;
    })
    .join('; ');
