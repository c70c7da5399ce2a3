import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import { createXlsx, openXlsx } from '../../src/hosts/xlsx';
import { buildCli, runCli } from '../support/cli';
import { visitSheets } from '../support/visits';

let workbook: Uint8Array;
let folder: string;

beforeAll(async () => {
  buildCli();
  const host = createXlsx();
  const look = { headerRow: 0, frozenColumns: 0, columns: [], lastRow: 0 };
  await host.apply({ ...EMPTY_PLAN, add: visitSheets().map(({ sheet, rows }) => ({ name: sheet, rows, look })) });
  workbook = await host.save();
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'steelyard-export-'));
  await writeFile(join(folder, 'v.xlsx'), workbook);
});
afterEach(() => rm(folder, { recursive: true }));

const steelyard = (line: string) => runCli(folder, line.split(' '));

describe('steelyard export', () => {
  it.each([
    ['export v.xlsx', 'Add --as with one of these'],
    ['export v.xlsx --as word', '--as cannot be “word”'],
    ['export v.xlsx --as json --rubric other', 'There is no rubric “other”'],
    ['export v.xlsx --as json --in-place', '--in-place is for --as formulas alone'],
    ['export v.xlsx --as json --out v.xlsx', 'v.xlsx exists already'],
    ['export none.xlsx --as json', 'there is no file none.xlsx'],
  ])('%s cannot run', async (line, message) => {
    const { code, out, err } = await steelyard(line);
    expect([code, out, err.includes(message) || err]).toEqual([2, '', true]);
    expect(await readdir(folder)).toEqual(['v.xlsx']);
    expect(Buffer.compare(await readFile(join(folder, 'v.xlsx')), workbook)).toBe(0);
  });

  it('gives a text to the screen, or to a file that is not replaced unasked', async () => {
    const shown = await steelyard('export v.xlsx --as duckdb');
    expect([shown.code, shown.err]).toEqual([0, '']);
    expect(shown.out).toContain('CREATE OR REPLACE VIEW "visit_scores"');
    expect(await steelyard('export v.xlsx --as duckdb --out s.sql')).toMatchObject({ code: 0, out: '' });
    expect(await readFile(join(folder, 's.sql'), 'utf8')).toBe(shown.out);
    expect((await steelyard('export v.xlsx --as html --out s.sql')).code).toBe(2);
    expect((await steelyard('export v.xlsx --as html --out s.sql --force')).code).toBe(0);
    expect(await readFile(join(folder, 's.sql'), 'utf8')).toMatch(/^<!DOCTYPE html>/);
  });

  it('puts formulas into the workbook', async () => {
    expect(await steelyard('export v.xlsx --as formulas')).toMatchObject({ code: 0 });
    expect(Buffer.compare(await readFile(join(folder, 'v.xlsx')), workbook)).toBe(0);
    const { code, err } = await steelyard('export v.xlsx --as formulas --in-place');
    expect([code, err]).toEqual([0, expect.stringContaining('Formulas for 4 visits')]);
    const host = await openXlsx(await readFile(join(folder, 'v.xlsx')));
    const [sheet] = await host.read(['Formulas 公式计分']);
    expect(sheet!.rows[0]!.slice(0, 5)).toEqual(['Visit', 'Score', 'Band', 'Points', 'Why not scored']);
    expect(sheet!.formulas!.size).toBeGreaterThan(100);
  });
});
