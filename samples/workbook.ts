import type { Grid } from '../src/engine/grid/grid';
import { gridOf } from '../src/engine/grid/grid';
import type { Plan } from '../src/engine/grid/plan';
import { EMPTY_PLAN } from '../src/engine/grid/plan';
import type { Value } from '../src/engine/grid/value';
import { toSerial } from '../src/engine/parse/date';
import type { Host } from '../src/hosts/host';
import { memoryHost } from '../src/hosts/memory';
import type { Language } from '../src/i18n/language';
import { give } from '../src/jobs/give';
import { score } from '../src/jobs/score';
import { setup } from '../src/jobs/setup';
import { STANDARD_RUBRIC } from '../src/presets';
import { VISITS_SHEET, commentId, fixedId } from '../src/sheets/visits';
import { NOT_APPLICABLE_WORD } from '../src/sheets/words';
import { LAST_DAY } from './calendar';
import type { SampleVisit } from './data';
import { sampleVisits } from './data';
import { registerSheets } from './registers/sheets';

/** The plan that makes the sample workbook, in the way that people make theirs: set up, marked, given week by week, scored; behind the visits the registers. */
export async function sampleWorkbook(language: Language): Promise<Plan> {
  const visits = sampleVisits();
  const { add } = setup([], {}, { now: `${visits[0]!.date}T09:00:00+08:00`, language }).plan;
  const sheets = add.map(({ name, rows }) => {
    const grid = gridOf(name, rows);
    return name === VISITS_SHEET.name ? gridOf(name, visitRows(grid.rows, visits, language)) : grid;
  });
  const host = memoryHost(sheets);
  for (const [now, batch] of byFriday(visits)) {
    const options = { visits: batch.map(({ id }) => id), by: batch[0]!.evaluator[language] };
    const { plan, report } = give(await all(host), options, { now, language });
    if (report.refused.length > 0) throw new Error(`not given: ${JSON.stringify(report.refused)}`);
    await host.apply(plan);
  }
  await host.apply(score(await all(host), {}, { now: `${LAST_DAY}T18:00:00+08:00`, language }).plan);
  const done = new Map((await all(host)).map((grid) => [grid.sheet, grid.rows]));
  const scored = add.map((draft) => ({ ...draft, rows: done.get(draft.name)! }));
  return { ...EMPTY_PLAN, add: [...scored, ...registerSheets(language)] };
}

const all = async (host: Host): Promise<Grid[]> => host.read((await host.sheets()).map(({ name }) => name));

/** The rows of the visits under the two header rows of a Visits sheet, whose first row tells the columns. */
export function visitRows(sheet: Grid['rows'], visits: readonly SampleVisit[], language: Language): Value[][] {
  const ids = sheet[0]!.map(String);
  const rows = visits.map((visit) => {
    const cells = cellsOf(visit, language);
    return ids.map((id) => cells.get(id) ?? null);
  });
  return [...sheet.slice(0, 2).map((row) => [...row]), ...rows];
}

function cellsOf(visit: SampleVisit, language: Language): Map<string, Value> {
  const { id, date, engineer, group, customer, evaluator, comment, marks, comments } = visit;
  const word = (mark: number | 'N/A'): Value => (mark === 'N/A' ? NOT_APPLICABLE_WORD[language] : mark);
  return new Map<string, Value>([
    [fixedId('visit'), id],
    [fixedId('rubric'), STANDARD_RUBRIC.id],
    [fixedId('date'), toSerial(date)],
    [fixedId('engineer'), engineer[language]],
    [fixedId('group'), group[language]],
    [fixedId('customer'), customer[language]],
    [fixedId('evaluator'), evaluator[language]],
    [fixedId('comment'), comment?.[language] ?? null],
    ...[...marks].map(([criterion, mark]) => [criterion, word(mark)] as const),
    ...[...comments].map(([criterion, text]) => [commentId(criterion), text[language]] as const),
  ]);
}

/** Visits by the time at which they were given, one evaluator each time. */
export function byFriday(visits: readonly SampleVisit[]): [string, SampleVisit[]][] {
  const groups = new Map<string, SampleVisit[]>();
  for (const visit of visits) {
    const { givenAt, evaluator } = visit;
    if (givenAt === undefined) continue;
    const key = `${givenAt} ${evaluator.en}`;
    groups.set(key, [...(groups.get(key) ?? []), visit]);
  }
  return [...groups.values()].map((group) => [group[0]!.givenAt!, group]);
}
