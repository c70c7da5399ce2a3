import { diff } from '../engine/grid/change';
import type { Grid } from '../engine/grid/grid';
import type { Plan } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import type { Value } from '../engine/grid/value';
import { toSerial } from '../engine/parse/date';
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
import { scoreBook } from './score-book';
import type { ScoredBook } from './scored';

/** Scores the workbook and writes the Scores sheet whole: the open visits as they are now. */
export const score: Job<object, ScoredBook> = (grids, _options, { language }) => {
  const scored = scoreBook(readBook(grids));
  return { plan: scoresPlan(scored, grids, language), report: scored };
};

function scoresPlan(scored: ScoredBook, grids: readonly Grid[], language: Language): Plan {
  const { book } = scored;
  if (!book.visitColumns) return { ...EMPTY_PLAN, findings: scored.findings };
  const there = grids.find((grid) => grid.sheet === book.sheets.scores);
  const dates1904 = book.visitColumns.table.grid.dates1904 ?? false;
  const rows = [headers(SCORES_SHEET, language), ...openRows(scored, language, dates1904)];
  if (there) {
    const changes = diff(there, { sheet: there.sheet, rows }, 'score');
    return { ...EMPTY_PLAN, changes, findings: scored.findings };
  }
  const bandColours = coloursByName(book.rubrics.flatMap((rubric) => rubric.bands));
  const look = lookOf(SCORES_SHEET, { language, bandColours, frozenColumns: 1 });
  return { ...EMPTY_PLAN, add: [{ name: SCORES_SHEET.name, rows, look }], findings: scored.findings };
}

function openRows(scored: ScoredBook, language: Language, dates1904: boolean): Value[][] {
  return scored.visits.flatMap(({ visit, rubric, state, outcome, problems }, index) => {
    if (state === 'given') return [];
    const next = outcome && nextBand(rubric, outcome);
    return [
      [
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
        outcome ? madeUpOf(scored, index, language) : null,
        problems.length > 0 ? problems.map((problem) => findingText(language, problem)).join('\n') : null,
      ],
    ];
  });
}

/** `客户背景准备 8/10 → 8; …`: the shown contributions, which add up to the score. */
const madeUpOf = (scored: ScoredBook, index: number, language: Language): string =>
  scored
    .derive(index)
    .lines.map(({ criterion, mark, shown }) => {
      const given =
        mark.state === 'given' ? `${toText(mark.mark)}/${toText(criterion.max)}` : NOT_APPLICABLE_WORD[language];
      return `${criterion.name} ${given} → ${shown ? toText(shown) : 0}`;
    })
    .join('; ');
