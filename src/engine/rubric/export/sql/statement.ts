import { compare, decimalPlaces, divide, negate, rational, sum, toFixed, toText } from '../../../number/rational';
import { fingerprint } from '../../fingerprint';
import type { Rubric } from '../../rubric';
import { activeCriteria } from '../../rubric';
import { CODE_NAMES } from '../cell-reading';
import type { Program } from '../program';
import { programOf } from '../program';
import type { Domain } from '../read-cells';
import { columnsOf } from '../read-cells';
import type { Refusal } from '../refusal';
import { RefusedExport, refusing } from '../refusal';
import { rangeOf, stepsIn } from '../term';
import type { Dialect } from './dialect';
import { cased, readingSql, termSql } from './render';

/** Names in the database. */
export const TABLE = { visits: 'visits', key: 'visit', view: 'visit_scores' } as const;

/** What is read of a cell; the first that the target can compute exactly is taken. */
const DOMAINS: readonly Domain[] = [
  { digits: 12, places: 4 },
  { digits: 9, places: 4 },
  { digits: 6, places: 4 },
  { digits: 6, places: 2 },
];
/** Where numbers may be of any size. */
const WIDE: Domain = { digits: 30, places: 15 };

/** Scores and points have at most so many digits before the decimal point, and points at most so many behind it. */
const SCORE_DIGITS = 15;
const POINT_PLACES = 9;

export interface Sql {
  readonly sql: string;
  readonly domain: Domain;
}

/**
 * A view that scores a table of visits as the engine does, in whole numbers alone: nothing is ever a float, and the
 * one division is the last. Refused where a number could become larger than the target holds.
 * @param rubric one that is not broken
 * @param notes lines for the head of the statement, knowing what is read of a cell
 */
export const sqlOf = (rubric: Rubric, dialect: Dialect, notes: (domain: Domain) => readonly string[]): Sql | Refusal =>
  refusing(() => {
    checkNames(rubric, dialect);
    checkResults(rubric);
    const { program, domain } = fitting(rubric, dialect);
    return { domain, sql: statement(rubric, program, domain, dialect, notes(domain)) };
  });

function fitting(rubric: Rubric, { largest, title }: Dialect): { program: Program; domain: Domain } {
  if (largest === undefined) return { program: programOf(rubric, WIDE), domain: WIDE };
  let size = 0n;
  for (const domain of DOMAINS) {
    const program = programOf(rubric, domain);
    size = sizeOf(program);
    if (size <= largest) return { program, domain };
  }
  const data = { target: title, digits: String(size).length, most: String(largest).length };
  throw new RefusedExport({ code: 'too-large', data });
}

/** The largest number that can come up anywhere; negative numbers are divided as their opposite, which is one more. */
function sizeOf({ steps }: Program): bigint {
  let size = 0n;
  for (const { term } of steps)
    rangeOf(term, ({ low, high }) => {
      size = [-low, high, size].reduce((a, b) => (a > b ? a : b));
    });
  return 2n * size + 1n;
}

function checkNames(rubric: Rubric, { nameBytes, ignoresCase }: Dialect): void {
  const columns = columnsOf(rubric);
  const texts = [...columns, ...rubric.bands.map(({ name }) => name), ...rubric.criteria.map(({ id }) => id)];
  if (texts.some((text) => text.includes('\0'))) throw new RefusedExport({ code: 'text-nul', data: {} });
  const long = columns.find((name) => nameBytes !== undefined && bytes(name) > nameBytes);
  if (long !== undefined)
    throw new RefusedExport({ code: 'identifier-too-long', data: { id: long, limit: nameBytes! } });
  const seen = new Map([[TABLE.key as string, TABLE.key as string]]);
  for (const name of columns) {
    const key = ignoresCase ? name.toLowerCase() : name;
    const other = seen.get(key);
    if (other !== undefined && other === TABLE.key)
      throw new RefusedExport({ code: 'identifier-taken', data: { id: name } });
    if (other !== undefined) throw new RefusedExport({ code: 'identifiers-alike', data: { id: name, other } });
    seen.set(key, name);
  }
}

const placesOf = ({ bands }: Rubric): number => Math.max(...bands.map(({ points }) => decimalPlaces(points)!));

/** Whether scores and points fit into the columns of the result. */
function checkResults(rubric: Rubric): void {
  const { criteria, settings, bands } = rubric;
  const ends = [...criteria.flatMap(({ weight, value }) => [weight, value]), ...bands.map(({ points }) => points)];
  const most = rational(10n ** BigInt(SCORE_DIGITS - 3));
  const size = sum(ends.map((end) => (end.n < 0n ? negate(end) : end)));
  const tooLarge = compare(divide(size, settings.step), most) >= 0;
  if (tooLarge || placesOf(rubric) > POINT_PLACES)
    throw new RefusedExport({ code: 'too-fine', data: { digits: SCORE_DIGITS - 3, places: POINT_PLACES } });
}

/** Of UTF-8. */
const bytes = (text: string): number => encodeURIComponent(text).replace(/%../g, '.').length;

function statement(
  rubric: Rubric,
  program: Program,
  domain: Domain,
  dialect: Dialect,
  notes: readonly string[],
): string {
  const { name } = dialect;
  const columns = columnsOf(rubric);
  const cell = (column: string) => name(`cell_${columns.indexOf(column) + 1}`);
  const key = name(TABLE.key);
  const cells = columns.map((column) => [dialect.asText(name(column)), cell(column)] as const);
  const read = program.readings.map(
    (reading) => [readingSql(reading, cell(reading.column), domain, dialect), name(reading.name)] as const,
  );
  const levels = levelsOf(program).map((steps) =>
    steps.map((step) => [termSql(step.term, dialect), name(step.name)] as const),
  );
  const parts = [
    part('cells', [[key, key], ...cells], name(TABLE.visits), dialect),
    ...[read, ...levels].map((list, i) =>
      part(`level_${i}`, list, name(i === 0 ? 'cells' : `level_${i - 1}`), dialect, '*'),
    ),
  ];
  return [
    ...notes.map((note) => `-- ${commentText(note)}`.trimEnd()),
    `CREATE OR REPLACE VIEW ${name(TABLE.view)} AS`,
    `WITH ${parts.join(`,\n`)}`,
    outcome(rubric, dialect),
    `FROM ${name(`level_${levels.length}`)};`,
    '',
  ].join('\n');
}

function part(
  title: string,
  list: readonly (readonly [string, string])[],
  from: string,
  { name, once }: Dialect,
  before?: string,
): string {
  const items = [...(before ? [before] : []), ...list.map(([sql, as]) => (sql === as ? sql : `${sql} AS ${as}`))];
  return `${name(title)} ${once} (\n  SELECT ${items.join(',\n    ')}\n  FROM ${from}\n)`;
}

/** Steps that need nothing of each other stand in one level, each level after those that it needs. */
function levelsOf({ steps }: Program): Program['steps'][] {
  const level = new Map<string, number>();
  const levels: Program['steps'][number][][] = [];
  for (const step of steps) {
    const at = Math.max(-1, ...[...stepsIn(step.term)].map((used) => level.get(used) ?? -1)) + 1;
    level.set(step.name, at);
    (levels[at] ??= []).push(step);
  }
  return levels;
}

function outcome(rubric: Rubric, dialect: Dialect): string {
  const { name, text, decimal, asDecimal } = dialect;
  const { step } = rubric.settings;
  const places = decimalPlaces(step)!;
  const isScored = `${name('problem_code')} = 0`;
  const each = <T>(list: readonly T[], column: string, value: (item: T) => string, from = 0): string =>
    cased(
      list.map((item, i) => [`${name(column)} = ${i + from}`, value(item)]),
      'NULL',
    );
  const pointPlaces = placesOf(rubric);
  const score = `${asDecimal(name('score_steps'))} * ${decimal(toText(step), places)}`;
  const columns: [string, string][] = [
    [name(TABLE.key), name(TABLE.key)],
    [cased([[isScored, `CAST(${score} AS DECIMAL(${SCORE_DIGITS + places}, ${places}))`]], 'NULL'), name('score')],
    [cased([[isScored, each(rubric.bands, 'band_place', (band) => text(band.name))]], 'NULL'), name('band')],
    [
      cased(
        [
          [
            isScored,
            each(rubric.bands, 'band_place', ({ points }) => decimal(toFixed(points, pointPlaces), pointPlaces)),
          ],
        ],
        'NULL',
      ),
      name('points'),
    ],
    [
      cased(
        Object.entries(CODE_NAMES).map(([code, known]) => [`${name('problem_code')} = ${code}`, text(known)]),
        'NULL',
      ),
      name('problem'),
    ],
    [each(activeCriteria(rubric), 'culprit_place', ({ id }) => text(id), 1), name('criterion')],
    [text(fingerprint(rubric).slice(0, 12)), name('fingerprint')],
  ];
  return `SELECT ${columns.map(([sql, as]) => (sql === as ? sql : `${sql} AS ${as}`)).join(',\n  ')}`;
}

/** On one line, and nothing in it that a client would take for its own. */
export const commentText = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ').replaceAll('${', '$ {');
