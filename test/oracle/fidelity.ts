import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Grid } from '../../src/engine/grid/grid';
import { formulaKey } from '../../src/engine/grid/grid';
import { openXlsx } from '../../src/hosts/xlsx';
import { difference } from '../../src/hosts/xlsx/compare';
import { unzip } from '../../src/hosts/xlsx/zip';
import { EXCELJS, exceljsFile, libreOfficeFile, scorePlan } from '../support/feature-books';
import type { Check } from './formulas';
import { recalculated } from './libreoffice';

/** LibreOffice fills a pivot table when it opens a file: here from the points that were written. */
const PIVOT: Grid = {
  sheet: 'Pivot',
  rows: [[], [], ['Engineer', 'Sum - Points'], ['Ann', 2], ['Bo', 0], ['Total Result', 2]],
};

/** The values of a sheet. A formula that no program has computed yet has none. */
const values = ({ sheet, rows }: Grid, { rows: ours, formulas }: Grid): Grid => ({
  sheet,
  rows: rows.map((line, row) =>
    line.map((value, column) =>
      formulas?.has(formulaKey(row, column)) && (ours[row]?.[column] ?? null) === null ? null : value,
    ),
  ),
});

/** Where LibreOffice sees something else than we have. */
function differences(ours: readonly Grid[], theirs: readonly Grid[]): string | undefined {
  const cells = ours.flatMap((grid) => {
    const expected = grid.sheet === PIVOT.sheet ? PIVOT : grid;
    const seen = theirs.find(({ sheet }) => sheet === grid.sheet) ?? { sheet: grid.sheet, rows: [] };
    const cell = difference(values(seen, expected), values(expected, expected));
    return cell === undefined ? [] : [`${grid.sheet}!${cell}`];
  });
  return cells.length > 0 ? cells.join(', ') : undefined;
}

async function gridsOf(bytes: Uint8Array): Promise<readonly Grid[]> {
  const host = await openXlsx(bytes);
  return host.read((await host.sheets()).map(({ name }) => name));
}

/** How many parts of each kind LibreOffice made of a workbook: charts, pictures, pivot tables, notes … */
function kinds(bytes: Uint8Array): string {
  const names = [...unzip(bytes).keys()].map((name) => name.replace(/\d+(?=\.)/, ''));
  return [...new Set(names)]
    .sort()
    .map((name) => `${name} ${names.filter((other) => other === name).length}`)
    .join(', ');
}

/** Workbooks full of things are scored by us, before and after opened by LibreOffice: it sees our cells, and all things still. */
export async function checkFidelity(): Promise<Check[]> {
  const folder = await mkdtemp(join(tmpdir(), 'steelyard-oracle-'));
  try {
    const books: readonly (readonly [string, Uint8Array])[] = [
      ['LibreOffice', libreOfficeFile('features')],
      ['LibreOffice 1904', libreOfficeFile('features-1904')],
      ['exceljs', await exceljsFile(...EXCELJS.map(([, , , feature]) => feature))],
    ];
    const scored = new Map<string, readonly Grid[]>();
    for (const [i, [name, bytes]] of books.entries()) {
      const host = await openXlsx(bytes);
      await host.apply(await scorePlan(host));
      scored.set(name, await host.read((await host.sheets()).map(({ name }) => name)));
      await writeFile(join(folder, `before${i}.xlsx`), bytes);
      await writeFile(join(folder, `after${i}.xlsx`), await host.save());
    }
    const files = books.flatMap((_, i) => [`before${i}.xlsx`, `after${i}.xlsx`]);
    const out = await recalculated(folder, files);
    const checks: Check[] = [];
    for (const [i, [name]] of books.entries()) {
      const [before, after] = await Promise.all(
        ['before', 'after'].map((when) => readFile(join(out, `${when}${i}.xlsx`))),
      );
      checks.push(
        { name: `${name}: LibreOffice sees the cells`, wrong: differences(scored.get(name)!, await gridsOf(after!)) },
        {
          name: `${name}: LibreOffice finds as many things as before`,
          wrong: kinds(before!) === kinds(after!) ? undefined : `${kinds(before!)} became ${kinds(after!)}`,
        },
      );
    }
    return checks;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
