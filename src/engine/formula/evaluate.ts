import type { ExactColumn } from '../number/column';
import { constantColumn } from '../number/column';
import * as arithmetic from '../number/column-arithmetic';
import { absentAsZero, and, or, select } from '../number/column-choose';
import { ceil, floor, roundHalfUp } from '../number/column-round';
import { ONE, parseDecimal, rational, ZERO } from '../number/rational';
import type { Expression, Node, Operation } from './expression';
import { typeOf } from './expression';

type Columns = readonly ExactColumn[];

const each =
  (operation: (a: ExactColumn, b: ExactColumn) => ExactColumn) =>
  (columns: Columns): ExactColumn =>
    columns.reduce(operation);
const one =
  (operation: (a: ExactColumn) => ExactColumn) =>
  ([a]: Columns): ExactColumn =>
    operation(a!);

/** What an operation does with the columns of its arguments, which the reader has counted and typed. */
const OPERATIONS: Record<Operation, (columns: Columns, parts: readonly Node[]) => ExactColumn> = {
  add: each(arithmetic.add),
  subtract: each(arithmetic.subtract),
  multiply: each(arithmetic.multiply),
  divide: each(arithmetic.divide),
  negate: one(arithmetic.negate),
  less: each(arithmetic.less),
  lessOrEqual: each(arithmetic.lessOrEqual),
  greater: each(arithmetic.greater),
  greaterOrEqual: each(arithmetic.greaterOrEqual),
  equal: each(arithmetic.equal),
  unequal: each(arithmetic.unequal),
  and: each(and),
  or: each(or),
  not: one(arithmetic.not),
  if: ([condition, yes, no]) => select(condition!, yes!, no!),
  min: each(arithmetic.min),
  max: each(arithmetic.max),
  sum: each(arithmetic.add),
  count: (columns, parts) => columns.map((column, i) => counted(column, parts[i]!)).reduce(arithmetic.add),
  round: ([a], [, places]) => roundHalfUp(a!, rational(1, places?.type === 'number' ? 10n ** BigInt(places.text) : 1)),
  floor: one(floor),
  ceil: one(ceil),
  abs: one(arithmetic.abs),
  clamp: ([a, low, high]) => arithmetic.clamp(a!, low!, high!),
};

/** 1 for a condition that is true and for a number that is there (it equals itself), otherwise 0. */
const counted = (column: ExactColumn, part: Node): ExactColumn =>
  absentAsZero(typeOf(part) === 'condition' ? column : arithmetic.equal(column, column));

/**
 * Computes a formula for all rows at once, exactly; the tree is walked once. Each row is `OK` or in the state of the
 * first value that it would have needed, and `DIVIDED_BY_ZERO` where it divides by zero.
 * @param columns by variable, all of `length` rows
 * @throws {RangeError} when a variable has no column or one of another length
 */
export function evaluate({ root }: Expression, columns: ReadonlyMap<string, ExactColumn>, length: number): ExactColumn {
  const walk = (node: Node): ExactColumn => {
    switch (node.type) {
      case 'number':
        return constantColumn(parseDecimal(node.text)!, length);
      case 'boolean':
        return constantColumn(node.value ? ONE : ZERO, length);
      case 'variable':
        return columnNamed(node.name);
      case 'call':
        return OPERATIONS[node.operation](node.arguments.map(walk), node.arguments);
    }
  };
  const columnNamed = (name: string): ExactColumn => {
    const column = columns.get(name);
    if (column?.length !== length) throw new RangeError(`no column of ${length} rows for ${name}`);
    return column;
  };
  return walk(root);
}
