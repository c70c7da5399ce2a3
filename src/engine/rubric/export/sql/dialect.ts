/** What is said differently in one SQL and another. Whole numbers have at most `digits` digits; undefined: any number. */
export interface Dialect {
  readonly id: 'duckdb' | 'postgres' | 'spark';
  readonly title: string;
  readonly largest: bigint | undefined;
  /** Bytes of UTF-8 that a name may have; undefined: any number. */
  readonly nameBytes: number | undefined;
  /** Names that differ in capitals alone are the same. */
  readonly ignoresCase: boolean;
  readonly name: (text: string) => string;
  readonly text: (text: string) => string;
  /** A whole number of the type that all are computed in. */
  readonly whole: (value: bigint) => string;
  /** A decimal literal with so many decimals. */
  readonly decimal: (text: string, places: number) => string;
  readonly asText: (column: string) => string;
  readonly matches: (text: string, pattern: string) => string;
  /** A text of digits as its numerator over 10^places. */
  readonly numerator: (text: string, digits: number, places: number) => string;
  /** Towards zero, of whole numbers that are not below 0. */
  readonly divide: (a: string, b: string) => string;
  /** A whole number as a decimal without decimals. */
  readonly asDecimal: (value: string) => string;
  /** A part of a statement that is computed once. */
  readonly once: string;
}

const doubled = (mark: string) => (text: string) => mark + text.replaceAll(mark, mark + mark) + mark;

export const DUCKDB: Dialect = {
  id: 'duckdb',
  title: 'DuckDB',
  largest: 2n ** 127n - 1n,
  nameBytes: undefined,
  ignoresCase: true,
  name: doubled('"'),
  text: doubled("'"),
  whole: (value) => `${value}::HUGEINT`,
  decimal: (text, places) => `CAST('${text}' AS DECIMAL(18, ${places}))`,
  asText: (column) => `TRIM(CAST(${column} AS VARCHAR))`,
  matches: (text, pattern) => `regexp_full_match(${text}, '${pattern}')`,
  numerator: (text, digits, places) =>
    `CAST(TRY_CAST(${text} AS DECIMAL(${digits + places}, ${places})) * ${10n ** BigInt(places)} AS HUGEINT)`,
  divide: (a, b) => `(${a}) // (${b})`,
  asDecimal: (value) => `CAST(${value} AS DECIMAL(18, 0))`,
  once: 'AS MATERIALIZED',
};

export const POSTGRES: Dialect = {
  id: 'postgres',
  title: 'PostgreSQL',
  largest: undefined,
  nameBytes: 63,
  ignoresCase: false,
  name: doubled('"'),
  // An E string means the same whatever standard_conforming_strings says.
  text: (text) => (text.includes('\\') ? `E${doubled("'")(text.replaceAll('\\', '\\\\'))}` : doubled("'")(text)),
  whole: (value) => `${value}::numeric`,
  decimal: (text, places) => `CAST('${text}' AS NUMERIC(18, ${places}))`,
  asText: (column) => `TRIM(CAST(${column} AS TEXT))`,
  matches: (text, pattern) => `${text} ~ '^${pattern}$'`,
  numerator: (text, _, places) => `TRUNC(CAST(${text} AS NUMERIC) * ${10n ** BigInt(places)})`,
  divide: (a, b) => `div(${a}, ${b})`,
  asDecimal: (value) => value,
  once: 'AS MATERIALIZED',
};

/** Written after Spark's documentation; nothing here runs it. */
export const SPARK: Dialect = {
  id: 'spark',
  title: 'Spark SQL',
  largest: 10n ** 38n - 1n,
  nameBytes: undefined,
  ignoresCase: true,
  name: doubled('`'),
  // A dollar sign before a brace would be replaced by a setting of the session.
  text: (text) =>
    `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('${', '\\u0024{').replaceAll('\n', '\\n')}'`,
  whole: (value) => `CAST(${value} AS DECIMAL(38, 0))`,
  decimal: (text, places) => `CAST('${text}' AS DECIMAL(18, ${places}))`,
  asText: (column) => `TRIM(CAST(${column} AS STRING))`,
  matches: (text, pattern) => `${text} RLIKE '^${pattern}$'`,
  numerator: (text, digits, places) =>
    `CAST(TRY_CAST(${text} AS DECIMAL(${digits + places}, ${places})) * ${10n ** BigInt(places)} AS DECIMAL(38, 0))`,
  divide: (a, b) => `CAST((${a}) DIV (${b}) AS DECIMAL(38, 0))`,
  asDecimal: (value) => `CAST(${value} AS DECIMAL(18, 0))`,
  once: 'AS',
};
