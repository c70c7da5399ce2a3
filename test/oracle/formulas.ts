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
const VISITS = 850;
/** LibreOffice computes on one processor, so there are two of it. */
const SHARES = [0, 1];
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

const RUBRICS = formulaRubrics(6).map(([name, rubric], i) => ({ name, rubric, visits: visitsFor(rubric, VISITS, i) }));

/** A check: its name, and what is wrong. */
export interface Check {
  readonly name: string;
  readonly wrong: string | undefined;
}

/** Scores thousands of visits by formulas in LibreOffice, and holds them against the engine. */
export async function checkFormulas(): Promise<Check[]> {
  const checks = await Promise.all(
    SHARES.map((share) => checkRubrics(RUBRICS.filter((_, i) => i % SHARES.length === share))),
  );
  return checks.flat();
}

async function checkRubrics(rubrics: typeof RUBRICS): Promise<Check[]> {
  const folder = await mkdtemp(join(tmpdir(), 'steelyard-oracle-'));
  try {
    const refused: Check[] = [];
    const written: [file: string, each: (typeof RUBRICS)[number]][] = [];
    for (const [i, each] of rubrics.entries()) {
      const file = await fileOf(bookOf(each.rubric, each.visits));
      if (typeof file === 'string') refused.push({ name: `${each.name} is refused`, wrong: `refused: ${file}` });
      else {
        await writeFile(join(folder, `r${i}.xlsx`), file);
        written.push([`r${i}.xlsx`, each]);
      }
    }
    const files = written.map(([file]) => file);
    const out = await recalculated(folder, files);
    const checks: Check[] = [];
    for (const [file, { name, rubric, visits }] of written) {
      const [sheet] = await (await openXlsx(await readFile(join(out, file)))).read([FORMULAS_SHEET]);
      checks.push({ name: `${name}: ${VISITS} visits`, wrong: wrongIn(rubric, visits, sheet!.rows) });
    }
    return [...refused, ...checks];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
