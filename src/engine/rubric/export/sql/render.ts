import { CELL_WORDS, CODES } from '../cell-reading';
import type { Domain, NamedReading } from '../read-cells';
import type { Term, Test } from '../term';
import type { Dialect } from './dialect';

export const cased = (whens: readonly (readonly [string, string])[], otherwise: string): string =>
  `CASE ${whens.map(([test, value]) => `WHEN ${test} THEN ${value} `).join('')}ELSE ${otherwise} END`;

/** A term over columns that bear the names of its steps. */
export function termSql(term: Term, dialect: Dialect): string {
  const sql = (each: Term): string => {
    switch (each.op) {
      case 'whole':
        return dialect.whole(each.value);
      case 'step':
        return dialect.name(each.name);
      case 'add':
        return `(${beside(each.a, each.b)} + ${beside(each.b, each.a)})`;
      case 'subtract':
        return `(${beside(each.a, each.b)} - ${beside(each.b, each.a)})`;
      case 'multiply':
        return `${beside(each.a, each.b)} * ${beside(each.b, each.a)}`;
      case 'floor':
        return floorSql(sql(each.a), sql(each.b), dialect);
      case 'choose': {
        const whens: [string, string][] = [];
        let rest: Term = each;
        for (; rest.op === 'choose'; rest = rest.no) whens.push([test(rest.test), sql(rest.yes)]);
        return cased(whens, sql(rest));
      }
    }
  };
  /** A constant takes the type of what stands beside it. */
  const beside = (each: Term, other: Term): string =>
    each.op === 'whole' && other.op !== 'whole' ? String(each.value) : sql(each);
  const test = (each: Test): string => {
    switch (each.op) {
      case 'less':
        return `${beside(each.a, each.b)} < ${beside(each.b, each.a)}`;
      case 'equal':
        return `${beside(each.a, each.b)} = ${beside(each.b, each.a)}`;
      case 'and':
        return `(${test(each.a)} AND ${test(each.b)})`;
      case 'or':
        return `(${test(each.a)} OR ${test(each.b)})`;
      case 'not':
        return `NOT (${test(each.a)})`;
    }
  };
  return sql(term);
}

/** Whole-number division drops the rest; below 0 the floor is one lower unless there is none. */
const floorSql = (a: string, b: string, { divide, whole }: Dialect): string =>
  cased([[`${a} >= 0`, divide(a, b)]], `-(${divide(`${b} - ${a} - ${whole(1n)}`, b)})`);

const NUMBER = '[+-]?[0-9]+([.][0-9]+)?';
const within = ({ digits, places }: Domain): string => `[+-]?0*[0-9]{1,${digits}}([.][0-9]{1,${places}}0*)?`;

/** A cell as text, read into a whole number: see `Reading`. */
export function readingSql(reading: NamedReading, cell: string, domain: Domain, dialect: Dialect): string {
  const { as, isYesNo, blankIsNone, limit } = reading;
  const isBlank = `${cell} IS NULL OR ${cell} = ''`;
  const value = dialect.numerator(cell, domain.digits, domain.places);
  const isOneOf = (words: readonly string[]) => `LOWER(${cell}) IN (${words.map(dialect.text).join(', ')})`;
  const unit = 10n ** BigInt(domain.places);
  const is = (n: bigint | number): string => dialect.whole(BigInt(n));
  // A state is the code without its sign.
  const problem = (code: number): string => is(as === 'mark' ? code : -code);
  const yesNo = (yes: string, no: string): [string, string][] =>
    isYesNo
      ? [
          [isOneOf(CELL_WORDS.yes), yes],
          [isOneOf(CELL_WORDS.no), no],
        ]
      : [];
  const outside: [string, string][] = [
    [`NOT (${dialect.matches(cell, NUMBER)})`, problem(CODES.unreadable)],
    [`NOT (${dialect.matches(cell, within(domain))})`, problem(CODES.beyond)],
  ];
  if (isYesNo) outside.push([`${value} <> 0 AND ${value} <> ${unit}`, problem(CODES.unreadable)]);
  const absent: [string, string][] = [
    [isBlank, blankIsNone ? is(0) : problem(CODES.missing)],
    [isOneOf(CELL_WORDS.notApplicable), problem(CODES.notApplicable)],
  ];
  if (as === 'state') return cased([...absent, ...yesNo(is(0), is(0)), ...outside], is(0));
  if (as === 'value') {
    const none = [...absent, ...outside].map(([test]): [string, string] => [test, is(0)]);
    return cased([...none.slice(0, 2), ...yesNo(is(unit), is(0)), ...none.slice(2)], value);
  }
  return cased(
    [
      ...absent,
      ...yesNo(is(unit), is(0)),
      ...outside,
      [`${value} < 0`, is(CODES.belowZero)],
      [`${value} > ${limit}`, is(CODES.aboveMax)],
    ],
    value,
  );
}
