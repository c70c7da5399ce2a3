import type { FindingData } from '../grid/plan';

/** Every operation that a formula may use; anything else is refused. Numbers and booleans are kept apart. */
export type Operation =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'negate'
  | 'less'
  | 'lessOrEqual'
  | 'greater'
  | 'greaterOrEqual'
  | 'equal'
  | 'unequal'
  | 'and'
  | 'or'
  | 'not'
  | 'if'
  | 'min'
  | 'max'
  | 'sum'
  | 'count'
  | 'round'
  | 'floor'
  | 'ceil'
  | 'abs'
  | 'clamp';

/** A formula after checking: a small tree of our own, so that nothing of the parser reaches evaluation. */
export type Node =
  | { readonly type: 'number'; readonly text: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'variable'; readonly name: string }
  | { readonly type: 'call'; readonly operation: Operation; readonly arguments: readonly Node[] };

export interface Expression {
  readonly root: Node;
  /** Variables used, each once, in order of first use: criterion ids and evidence columns. */
  readonly variables: readonly string[];
}

/**
 * Why a formula was refused. `position` is the character, from 0, in the text as written; `data.position` is the same
 * one as people count, from 1. The codes are those of the findings, `formula-…`.
 */
export interface FormulaProblem {
  readonly code: string;
  readonly position: number;
  readonly data: FindingData;
}

export type ValueType = 'number' | 'condition';

const CONDITIONS: ReadonlySet<Operation> = new Set<Operation>([
  'less',
  'lessOrEqual',
  'greater',
  'greaterOrEqual',
  'equal',
  'unequal',
  'and',
  'or',
  'not',
]);

/** What a checked node gives: a number, or a condition that is true or false. */
export function typeOf(node: Node): ValueType {
  if (node.type === 'boolean') return 'condition';
  if (node.type !== 'call') return 'number';
  if (node.operation === 'if') return typeOf(node.arguments[1]!);
  return CONDITIONS.has(node.operation) ? 'condition' : 'number';
}
