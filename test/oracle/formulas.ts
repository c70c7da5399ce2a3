import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Grid } from '../../src/engine/grid/grid';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import { createXlsx, openXlsx } from '../../src/hosts/xlsx';
import { exportFormulas, FORMULAS_SHEET } from '../../src/jobs/export-formulas';
import { visitsFor } from '../support/exported';
import { bookOf, formulaRubrics, wrongIn } from '../support/formula-books';
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

const RUBRICS = formulaRubrics(6);
const VISITS = 850;

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
      checks.push({
        name: `${name}: ${VISITS} visits`,
        wrong: wrongIn(rubric, visitsFor(rubric, VISITS, i), sheet!.rows),
      });
    }
    return [...refused, ...checks];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
