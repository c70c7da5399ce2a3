import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import { createXlsx, openXlsx } from '../../src/hosts/xlsx';
import type { Check } from './formulas';
import { recalculated } from './libreoffice';

/** A result that a file holds and that is wrong must be computed anew: otherwise nothing here would say anything. */
export async function checkRecalculation(): Promise<Check[]> {
  const folder = await mkdtemp(join(tmpdir(), 'steelyard-oracle-'));
  try {
    const host = createXlsx();
    const look = { headerRow: -1, frozenColumns: 0, columns: [], lastRow: 0 };
    const rows = [[20, { formula: 'A1+1', result: 999 }]];
    await host.apply({ ...EMPTY_PLAN, add: [{ name: 'A', rows, look }] });
    await writeFile(join(folder, 'a.xlsx'), await host.save());
    const again = await openXlsx(await readFile(join(await recalculated(folder, ['a.xlsx']), 'a.xlsx')));
    const [sheet] = await again.read(['A']);
    const found = sheet?.rows[0]?.[1];
    return [{ name: 'LibreOffice computes anew', wrong: found === 21 ? undefined : `20 + 1 is still ${found}` }];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
