import { afterEach, beforeEach, expect } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import type { Grid } from '../../src/engine/grid/grid';
import type { Plan } from '../../src/engine/grid/plan';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import type { Value } from '../../src/engine/grid/value';
import { createXlsx, openXlsx } from '../../src/hosts/xlsx';

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A workbook file in a folder of its own, and the command line beside it. */
export interface AtHand {
  readonly at: (name: string) => string;
  /** The whole command line in one text; quotes keep a blank, and names that end in a dot and letters are files of the folder. */
  readonly steelyard: (line: string) => Promise<Ended>;
  /** What the command says as JSON. */
  readonly json: (line: string) => Promise<unknown>;
  readonly rows: (sheet: string) => Promise<Grid['rows']>;
  readonly apply: (plan: Plan) => Promise<void>;
  /** What a person types into the workbook. */
  readonly type: (sheet: string, row: number, column: number, after: Value) => Promise<void>;
}

const LOOK = { headerRow: 0, frozenColumns: 0, columns: [], lastRow: 0 };

/** `v.xlsx` with these sheets, made anew for each test. */
export function workbookAtHand(sheets: () => readonly Grid[]): AtHand {
  let folder: string;
  const at = (name: string): string => join(folder, name);
  const open = async () => openXlsx(await readFile(at('v.xlsx')));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'steelyard-'));
    const host = createXlsx();
    const add = sheets().map(({ sheet, rows }) => ({ name: sheet, rows, look: LOOK }));
    await host.apply({ ...EMPTY_PLAN, add });
    await writeFile(at('v.xlsx'), await host.save());
  });
  afterEach(() => rm(folder, { recursive: true }));

  const steelyard = async (line: string): Promise<Ended> => {
    const said = { out: '', err: '' };
    const words = (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));
    const code = await run(
      words.map((word) => (/^[\w-]+\.[a-z]+$/.test(word) ? at(word) : word)),
      {
        env: {},
        locale: 'en',
        out: (text) => void (said.out += text),
        err: (text) => void (said.err += text),
      },
    );
    return { code, ...said };
  };
  const rows = async (sheet: string) => (await (await open()).read([sheet]))[0]!.rows;
  const apply = async (plan: Plan): Promise<void> => {
    const host = await open();
    const { skipped, kept } = await host.apply(plan);
    expect([skipped, kept]).toEqual([[], []]);
    await writeFile(at('v.xlsx'), await host.save());
  };
  return {
    at,
    steelyard,
    json: async (line) => JSON.parse((await steelyard(`${line} --format json`)).out) as unknown,
    rows,
    apply,
    type: async (sheet, row, column, after) => {
      const before = (await rows(sheet))[row]?.[column] ?? null;
      await apply({ ...EMPTY_PLAN, changes: [{ at: { sheet, row, column }, before, after, why: 'test' }] });
    },
  };
}
