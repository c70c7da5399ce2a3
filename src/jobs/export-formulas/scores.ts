import { columnName } from '../../engine/grid/address';
import { widthOf } from '../../engine/grid/grid';
import type { ColumnLook } from '../../engine/grid/look';
import type { Content } from '../../engine/grid/value';
import { RESULT, workingOf } from '../../engine/rubric/export/excel/working';
import type { Rubric } from '../../engine/rubric/rubric';
import { translate } from '../../i18n';
import type { Language } from '../../i18n/language';
import type { Book } from '../../sheets/book';
import type { VisitColumns } from '../../sheets/visits';
import type { FactorsSheet } from './factors';
import type { RubricSheets } from './references';
import { quoted, stepsOf } from './references';

/** Rows for visits to come. */
const SPARE = 100;
const RESULTS = ['visit', 'score', 'band', 'points', 'problem'] as const;

interface ScoresSheet {
  readonly rows: Content[][];
  readonly columns: readonly ColumnLook[];
}

/** A row for each row of the visits, in their order: what it comes to, and beside it the working. */
export function scoresSheet(
  rubric: Rubric,
  book: Book,
  { visits }: RubricSheets,
  factors: FactorsSheet,
  language: Language,
): ScoresSheet {
  const { table } = visits;
  const working = workingOf(rubric, factors.factors);
  const places = new Map(working.map(({ name }, i) => [name, RESULTS.length + i]));
  const first = table.headerRow + 1;
  const last = table.rows.reduce((most, row) => Math.max(most, row), first) + SPARE;
  const rows = Array.from({ length: last - first + 1 }, (_, i): Content[] => {
    const own = (place: number): string => `${columnName(place)}${i + 2}`;
    const at = (name: string): string => own(places.get(name)!);
    const cell = visitCells(visits, first + i);
    const results = resultFormulas(rubric, book, factors, at, own, cell);
    return [...results, ...working.map(({ formula }) => formula(at, cell))].map((formula) => ({
      formula,
      result: null,
    }));
  });
  const heads = [
    ...RESULTS.map((key) => translate(language, `export.formulas.${key}`)),
    ...working.map(({ name }) => name),
  ];
  return { rows: [heads, ...rows], columns: heads.map((_, column) => ({ column, width: WIDTHS[column] ?? 10 })) };
}

const WIDTHS = [14, 9, 12, 9, 40];

/** Where a row of the Visits sheet holds what; a column that is not there is blank in every visit, as the one beyond all is. */
function visitCells({ table, columns }: VisitColumns, row: number): (id: string) => string {
  const { grid } = table;
  const sheet = quoted(grid.sheet);
  return (id) => `${sheet}!${columnName(columns.get(id) ?? table.columns.get(id.slice(1)) ?? widthOf(grid))}${row + 1}`;
}

/** `RESULTS` of one visit. */
function resultFormulas(
  rubric: Rubric,
  book: Book,
  { names, id, criteria, reasons }: FactorsSheet,
  at: (name: string) => string,
  own: (place: number) => string,
  cell: (id: string) => string,
): string[] {
  const [visit, score] = [own(0), own(1)];
  const isOther = `EXACT(TRIM(${cell('#rubric')}),${id})=FALSE`;
  // A workbook with one rubric need not name it in every row.
  const isForeign = book.rubrics.length === 1 ? `(LEN(TRIM(${cell('#rubric')}))>0)*(${isOther})>0` : isOther;
  const steps = stepsOf(rubric);
  const byBand = (value: (i: number) => string): string =>
    rubric.bands.reduceRight((rest, _, i) => `IF(${at(RESULT.band(i))}=1,${value(i)},${rest})`, '""');
  const whose = `IF(${at(RESULT.culprit)}=0,"",": "&INDEX(${criteria},${at(RESULT.culprit)}))`;
  return [
    `IF(LEN(TRIM(${cell('#visit')}))=0,"",IF(${isForeign},"",${cell('#visit')}))`,
    `IF(LEN(${visit})=0,"",IF(${at(RESULT.problem)}=0,${at(RESULT.steps)}/${steps},""))`,
    // Not `=""`: the workbench takes 0 for an empty text.
    `IF(ISNUMBER(${score}),${byBand(names.band)},"")`,
    `IF(ISNUMBER(${score}),${byBand(names.points)},"")`,
    `IF(LEN(${visit})=0,"",IF(${at(RESULT.problem)}=0,"",INDEX(${reasons},-${at(RESULT.problem)})&${whose}))`,
  ];
}
