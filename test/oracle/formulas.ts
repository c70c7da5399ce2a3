import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Grid } from '../../src/engine/grid/grid';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import { rubricOf } from '../../src/engine/rubric/definition';
import { CODES } from '../../src/engine/rubric/export/cell-reading';
import { tooFineForFormulas } from '../../src/engine/rubric/export/excel/fits';
import type { Rubric } from '../../src/engine/rubric/rubric';
import { NA_POLICIES, STEPS } from '../../src/engine/rubric/rubric';
import { createXlsx, openXlsx } from '../../src/hosts/xlsx';
import { exportFormulas, FORMULAS_SHEET } from '../../src/jobs/export-formulas';
import { standardRubric } from '../support/definitions';
import { hardDefinition, scoredBy, someRubrics, visitsFor } from '../support/exported';
import { bookOf, scoresOf } from '../support/formula-books';
import { recalculated } from './libreoffice';

const LOOK = { headerRow: 0, frozenColumns: 0, columns: [], lastRow: 0 };
const ENVIRONMENT = { language: 'en', now: '2019-02-28T17:30:00+08:00' } as const;

/** A workbook with formulas whose results nobody has computed yet, as a file. */
async function fileOf(grids: readonly Grid[]): Promise<Uint8Array | string> {
  const { plan, report } = exportFormulas(grids, {}, ENVIRONMENT);
  if (report.refused) return report.refused.code;
  const host = createXlsx();
  await host.apply({ ...EMPTY_PLAN, add: grids.map(({ sheet, rows }) => ({ name: sheet, rows, look: LOOK })) });
  await host.apply(plan);
  return host.save();
}

const RUBRICS: readonly (readonly [string, Rubric])[] = [
  ['the standard rubric', standardRubric()],
  ...NA_POLICIES.map(
    (notApplicable, i) =>
      [
        `all kinds, N/A ${notApplicable}, step ${STEPS[i]}`,
        rubricOf(hardDefinition({ notApplicable, step: STEPS[i]! })),
      ] as const,
  ),
  ['all kinds, blank extras missing', rubricOf(hardDefinition({ blankExtras: 'missing', step: '0.01' }))],
  ...someRubrics(12, 11)
    .filter((rubric) => !tooFineForFormulas(rubric))
    .slice(0, 6)
    .map((rubric, i) => [`random rubric ${i + 1}`, rubric] as const),
];
const VISITS = 850;
const RARE = 0.02;

/** A check: its name, and what is wrong. */
export interface Check {
  readonly name: string;
  readonly wrong: string | undefined;
}

/** Scores thousands of visits by formulas in LibreOffice, and holds them against the engine. */
export async function checkFormulas(): Promise<Check[]> {
  const folder = await mkdtemp(join(tmpdir(), 'steelyard-oracle-'));
  try {
    const files = new Map<string, Uint8Array>();
    const refused: Check[] = [];
    for (const [i, [name, rubric]] of RUBRICS.entries()) {
      const file = await fileOf(bookOf(rubric, visitsFor(rubric, VISITS, i)));
      if (typeof file !== 'string') files.set(`r${i}.xlsx`, file);
      else refused.push({ name: `${name} is refused`, wrong: `refused: ${file}` });
    }
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
    const out = await recalculated(folder, [...files.keys()]);
    const checks: Check[] = [];
    for (const [i, [name, rubric]] of RUBRICS.entries()) {
      if (!files.has(`r${i}.xlsx`)) continue;
      const host = await openXlsx(await readFile(join(out, `r${i}.xlsx`)));
      const [sheet] = await host.read([FORMULAS_SHEET]);
      checks.push({ name: `${name}: ${VISITS} visits`, wrong: difference(rubric, sheet!, i) });
    }
    return [...refused, ...checks];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function difference(rubric: Rubric, sheet: Grid, seed: number): string | undefined {
  const visits = visitsFor(rubric, VISITS, seed);
  const expected = scoredBy(rubric, visits);
  const got = scoresOf(sheet.rows, VISITS);
  const problem = sheet.rows[0]!.indexOf('problem');
  // What is too large to be exact in a cell is not scored, and says so; it must stay rare.
  const isBeyond = (i: number): boolean => sheet.rows[i + 1]![problem] === CODES.beyond;
  const beyond = expected.filter((_, i) => isBeyond(i)).length;
  if (beyond > VISITS * RARE) return `${beyond} visits were not scored as their numbers are too large`;
  const wrong = expected.findIndex(
    ({ score, band, points }, i) => !isBeyond(i) && JSON.stringify({ score, band, points }) !== JSON.stringify(got[i]),
  );
  if (wrong < 0) return undefined;
  const [heads, row] = [sheet.rows[0]!, sheet.rows[wrong + 1]!];
  const working = heads.map((head, i) => `${head}=${row[i] ?? ''}`).join(' ');
  return `visit ${wrong + 1}: ${JSON.stringify(expected[wrong])}, but ${working}`;
}
