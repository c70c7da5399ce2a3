import { DuckDBInstance } from '@duckdb/node-api';
import { PGlite } from '@electric-sql/pglite';
import { decimalPlaces, parseDecimal, toFixed, toText } from '../../src/engine/number/rational';
import { MISSING, NOT_APPLICABLE } from '../../src/engine/number/column';
import type { Dialect } from '../../src/engine/rubric/export/sql/dialect';
import { DUCKDB, POSTGRES } from '../../src/engine/rubric/export/sql/dialect';
import type { Cell, Result, VisitTable } from './exported';

type Row = Readonly<Record<string, unknown>>;

/** A database in memory. */
export interface Database {
  readonly dialect: Dialect;
  run(sql: string): Promise<Row[]>;
  close(): Promise<void>;
}

export async function duckdb(): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    dialect: DUCKDB,
    run: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS(),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

export async function postgres(): Promise<Database> {
  const database = await PGlite.create();
  return {
    dialect: POSTGRES,
    run: async (sql) => (await database.exec(sql)).at(-1)!.rows as Row[],
    close: () => database.close(),
  };
}

const textOf = (cell: Cell): string | null => {
  if (cell === MISSING) return null;
  if (cell === NOT_APPLICABLE) return 'N/A';
  return typeof cell === 'number' ? 'some text' : decimal(cell);
};

/** Every cell here is a decimal: the visits are made of tenths and hundredths. */
function decimal(cell: Exclude<Cell, number>): string {
  if (decimalPlaces(cell) === undefined) throw new RangeError(`${toText(cell)} is no decimal`);
  return toText(cell);
}

/** Puts visits into the table `visits`, numbered from 0; cells are texts as they would be pasted. */
export async function fill({ run, dialect }: Database, { columns, rows }: VisitTable): Promise<void> {
  const { name, text } = dialect;
  const value = (cell: Cell): string => {
    const shown = textOf(cell);
    return shown === null ? 'NULL' : text(shown);
  };
  const lines = rows.map((row, i) => `(${[String(i), ...row.map(value)].join(', ')})`);
  await run('DROP VIEW IF EXISTS visit_scores; DROP TABLE IF EXISTS visits');
  await run(`CREATE TABLE visits (visit INTEGER, ${columns.map((column) => `${name(column)} TEXT`).join(', ')})`);
  await run(`INSERT INTO visits VALUES ${lines.join(',')}`);
}

const PLAIN = 'CAST(score AS VARCHAR) AS score, band, CAST(points AS VARCHAR) AS points, problem, criterion';

const plain = (text: unknown): string | null => {
  if (text === null) return null;
  const value = parseDecimal(String(text))!;
  return toFixed(value, decimalPlaces(value)!);
};

/** What the view says of the visits, in their order. */
export const scoresIn = async ({ run }: Database): Promise<Result[]> =>
  (await run(`SELECT ${PLAIN} FROM visit_scores ORDER BY visit`)).map(
    ({ score, band, points, problem, criterion }) =>
      ({ score: plain(score), band, points: plain(points), problem, criterion }) as Result,
  );
